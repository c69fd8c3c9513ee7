/**
 * Says what is going on while long steps run: one line updated in place on a terminal, a line every ten seconds elsewhere
 * (a CI log, a pipe).
 */
const updateMs = process.stdout.isTTY ? 1000 : 10_000;

/** What the line in place says now; empty when there is none. */
let line = '';

/** Prints a line without tearing the progress line apart. @param {string} text */
export function say(text) {
  erase();
  process.stdout.write(`${text}\n`);
  if (line) process.stdout.write(line);
}

/**
 * Runs one step under a label. A step that is over at once prints nothing.
 * @template T
 * @param {string} label what is being done, as in "Building the admin panel"
 * @param {() => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function step(label, run) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const show = () => {
    if (!process.stdout.isTTY) return say(`${label} … ${seconds()} s`);
    erase();
    line = `${label} … ${seconds()} s`;
    process.stdout.write(line);
  };
  if (process.stdout.isTTY) show();
  const timer = setInterval(show, updateMs);
  try {
    const result = await run();
    settle();
    if (Date.now() - started >= 500) say(`${label}: done in ${seconds()} s`);
    return result;
  } finally {
    settle();
  }

  function settle() {
    clearInterval(timer);
    erase();
    line = '';
  }
}

function erase() {
  if (line) process.stdout.write('\r\x1b[K');
}
