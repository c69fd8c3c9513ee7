/** When what was not delivered is sent again, and how long a target that only fails is left alone. Pure. */

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** After the first try, the second, … : eleven tries in two days. */
const pauses = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour];

/**
 * How long to wait after so many tries; null when there were enough. `chance` from 0 to 1 spreads it by a fifth, so that what failed together does
 * not come back together.
 */
export function pauseAfter(tries: number, chance: number): number | null {
  const pause = pauses[tries - 1];
  return pause === undefined ? null : Math.round(pause * (0.9 + 0.2 * chance));
}

/** A few may fail by themselves; from so many on, nothing else has come through. */
const bearable = 3;
/** Whether so many failures, with nothing delivered in between, are an outage of the target and not of what was sent. */
export const isOutage = (failures: number): boolean => failures >= bearable;
const longestRest = 10 * minute;

/** How long a target is left alone that has failed so often, with nothing delivered in between. */
export const restAfter = (failures: number): number =>
  failures < bearable ? 0 : Math.min(longestRest, 5 * second * 2 ** Math.min(20, failures - bearable));

/** How much is sent to a target at once: to one that fails, one, to see whether it is back. */
export const atOnce = (failures: number, batch: number): number => (failures < bearable ? batch : 1);

const longestAsked = hour;
/** What a target asks for with `Retry-After` is obeyed, within reason. */
export const askedPause = (ms: number): number => Math.max(0, Math.min(longestAsked, ms));

/** A target that has answered nothing else for so long is switched off. */
export const switchedOffAfterMs = 5 * 24 * hour;
