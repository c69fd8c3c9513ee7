/** Ctrl-C, `kill` and a closed terminal: everything that was started is stopped, last things first. */
import { report } from './project.mjs';
import { say } from './progress.mjs';

/** @typedef {(how: { now: boolean }) => Promise<void> | void} Stop now: do not wait for anything */

/** @type {Stop[]} */
const stops = [];
/** @type {Promise<void> | null} */
let stopping = null;
let stoppingSince = 0;

/** Remembers how to stop something that has just been started. @param {Stop} stop */
export function onShutdown(stop) {
  stops.push(stop);
  // Ctrl-C came while it was starting: nothing more is to be done than to stop it, at the end of `runCommand`.
  if (stopping) throw new Error('Stopped while starting');
}

/** Stops what has been started, before the command's last words. */
export const stopEverything = () => stopAll({ now: false });

export const isStopping = () => stopping !== null;

/**
 * Runs a command's main function: its exit code becomes ours, a failure is reported, and in every case nothing is left running.
 * @param {() => Promise<number | void>} main
 */
export async function runCommand(main) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => onSignal(signal));
  // A closed terminal takes our words, and must not end the shutdown half-way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  let code = 0;
  try {
    code = (await main()) ?? 0;
  } catch (error) {
    // What fails because it is being stopped is no news.
    if (!stopping) report(error);
    code = stopping ? 130 : 1;
  }
  try {
    await stopping;
    await stopAll({ now: false });
  } catch (error) {
    report(error);
    code = 1;
  }
  process.exit(code);
}

/** @param {string} signal */
function onSignal(signal) {
  if (!stopping) {
    stoppingSince = Date.now();
    say(signal === 'SIGINT' ? '\nStopping … (Ctrl-C again to stop at once)' : '\nStopping …');
    stopping = stopAll({ now: false });
    stopping.catch(() => {}); // The main function, whose programs end now, comes back to `runCommand`, which reports it.
    return;
  }
  // npm passes on a Ctrl-C that the terminal has sent us already.
  if (Date.now() - stoppingSince < 1000) return;
  say('Stopping at once.');
  stopAll({ now: true }).then(
    () => process.exit(130),
    (error) => {
      report(error);
      process.exit(130);
    },
  );
}

/** @param {{ now: boolean }} how */
async function stopAll(how) {
  /** @type {unknown[]} */
  const failures = [];
  for (const stop of how.now ? [...stops].reverse() : takeAll()) {
    try {
      await stop(how);
    } catch (error) {
      failures.push(error); // The others are stopped all the same.
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** One at a time, so that what is started while we stop is stopped too. */
function* takeAll() {
  for (let stop = stops.at(-1); stop; stop = stops.at(-1)) {
    yield stop;
    stops.splice(stops.indexOf(stop), 1);
  }
}
