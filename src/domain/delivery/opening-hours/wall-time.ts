import { localTime } from '../../promotions/local-time';
import { dayAt, type Day } from '../../sales/shop-days';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What the clocks show, as if they were those of UTC. */
const shownAt = (at: number, timeZone: string): number =>
  Date.parse(`${dayAt(new Date(at), timeZone)}T00:00:00Z`) + localTime(new Date(at), timeZone).minute * minuteMs;

type Which = 'first' | 'last';

/**
 * The instant at which the clocks of a time zone show so many minutes after the midnight of a day. A time they show twice is the
 * first or the last of the two, as asked; one they leap over is the moment of the leap.
 */
export function instantOf(day: Day, minute: number, timeZone: string, which: Which): Date {
  const key = `${day} ${minute} ${which} ${timeZone}`;
  let at = known.get(key);
  if (at === undefined) {
    if (known.size >= mostKnown) known.clear();
    at = reckoned(day, minute, timeZone, which);
    known.set(key, at);
  }
  return new Date(at);
}

// A week of slots asks clocks hundreds of times, and the next cart the same: a time zone is slow to ask.
const known = new Map<string, number>();
const mostKnown = 10_000;

function reckoned(day: Day, minute: number, timeZone: string, which: Which): number {
  const shown = Date.parse(`${day}T00:00:00Z`) + minute * minuteMs;
  const ahead = (at: number) => shownAt(at, timeZone) - at;
  const candidates = [shown - ahead(shown - dayMs), shown - ahead(shown + dayMs)].sort((one, other) => one - other);
  const showing = candidates.filter((at) => shownAt(at, timeZone) === shown);
  const found = which === 'first' ? showing[0] : showing.at(-1);
  return found ?? leapBetween(candidates[0] ?? shown, candidates[1] ?? shown, ahead);
}

/** The first minute at which the clocks are as far ahead as at the end. */
function leapBetween(before: number, after: number, ahead: (at: number) => number): number {
  let [low, high] = [before, after];
  const target = ahead(high);
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (ahead(middle) === target) high = middle;
    else low = middle;
  }
  return high;
}
