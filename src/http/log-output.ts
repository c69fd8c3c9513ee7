import { Writable } from 'node:stream';

// Nobody who watches sees a difference, and a line is seldom alone where there are many.
const longestMs = 10;

/**
 * Takes lines, and writes those together that come one soon after the other: each write is a call of the system, which costs as much as a
 * tenth of a list. What is still waiting is written when the process `ends`.
 */
export function linesTogether(write: (lines: string) => void, ends: Pick<NodeJS.EventEmitter, 'once'> = process): Writable {
  let waiting: string[] = [];
  const writeAll = (): void => {
    const lines = waiting.join('');
    waiting = [];
    if (lines !== '') write(lines);
  };
  ends.once('exit', writeAll);
  return new Writable({
    decodeStrings: false,
    write(line: string, _encoding, done) {
      if (waiting.push(line) === 1) setTimeout(writeAll, longestMs);
      done();
    },
  });
}

/** The standard output of this process, for its log. */
export const logOutput = linesTogether((lines) => process.stdout.write(lines));
