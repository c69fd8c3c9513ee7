import { EventEmitter, once } from 'node:events';
import { linesTogether } from './log-output';

/** A log, and what it wrote in how many parts. */
function opened() {
  const written = new EventEmitter();
  const parts: string[] = [];
  const process = new EventEmitter();
  const log = linesTogether((lines) => {
    parts.push(lines);
    written.emit('written');
  }, process);
  return { log, parts, written: () => once(written, 'written'), end: () => process.emit('exit') };
}

test('lines that come together are written at once, in their order, and later ones after them', async () => {
  const { log, parts, written } = opened();
  log.write('Кожен\n');
  log.write('line\n');
  await written();
  log.write('later\n');
  await written();

  expect(parts).toEqual(['Кожен\nline\n', 'later\n']);
});

test('what is still waiting is written when the process ends, and nothing twice', async () => {
  const { log, parts, end, written } = opened();
  log.write('the last word\n');
  end();
  expect(parts).toEqual(['the last word\n']);
  log.write('said while it ends\n');
  await written();

  expect(parts).toEqual(['the last word\n', 'said while it ends\n']);
});
