import type { Locked } from './locked';
import type { StopFacts } from './order-stops';
import type { Tours } from './tours';

// Of the paper: how many stops are taken out on average, the longest string of one run, and how often some of a string are left where they are.
const averageRemoved = 10;
const longestString = 10;
const splitShare = 0.5;
const widerSplit = 0.01;

export type Ruin = (tours: Tours, absent: Int32Array) => number;

/**
 * Takes strings of stops out of runs that lie beside each other: who is put back finds room in several places at once. Notes them in
 * `absent` behind those that are on no run already; answers how many it then holds.
 */
export function stringRemoval(random: () => number, { near }: StopFacts, { isFixed }: Locked, stops: number): Ruin {
  const whole = (to: number): number => Math.floor(random() * to);
  const ruined = new Set<number>();
  const out = new Int32Array(stops);

  return (tours, absent) => {
    let count = tours.absent;
    const longest = Math.max(1, Math.min(longestString, (stops - tours.absent) / Math.max(1, tours.runs)));
    const most = (4 * averageRemoved) / (1 + longest) - 1;
    const strings = Math.floor(random() * most + 1);
    const seed = whole(stops) * stops;
    ruined.clear();
    for (let at = 0; at < stops && ruined.size < strings; at += 1) {
      const stop = near[seed + at] as number;
      const vehicle = tours.vehicle[stop] as number;
      if (vehicle === -1 || isFixed[stop] === 1 || ruined.has(vehicle)) continue;
      ruined.add(vehicle);
      const length = Math.floor(random() * Math.min(tours.count[vehicle] as number, longest) + 1);
      const removed = takeString(tours, stop, Math.min(length, tours.count[vehicle] as number));
      for (let each = 0; each < removed; each += 1) absent[count++] = out[each] as number;
      if (!tours.settle(vehicle)) count = takeAll(tours, vehicle, absent, count);
    }
    return count;
  };

  /** A string that the stop is in, of so many stops beside those that are left within it. */
  function takeString(tours: Tours, stop: number, length: number): number {
    const onRun = tours.count[tours.vehicle[stop] as number] as number;
    let kept = 0;
    if (length > 1 && length < onRun && random() < splitShare) {
      kept = 1;
      while (length + kept < onRun && random() < widerSplit) kept += 1;
    }
    let first = stop;
    for (let back = whole(length + kept); back > 0; back -= 1) {
      const before = tours.previous[first] as number;
      if (before >= stops || isFixed[before] === 1) break;
      first = before;
    }
    // The stop itself may be among those that are left.
    const keptFrom = kept === 0 ? length : 1 + whole(length - 1);
    let removed = 0;
    for (let at = first, index = 0; at < stops && index < length + kept; index += 1) {
      const next = tours.next[at] as number;
      if (index < keptFrom || index >= keptFrom + kept) {
        tours.remove(at);
        out[removed++] = at;
      }
      at = next;
    }
    return removed;
  }

  /** A way without a stop can be longer than with it, and what is left then not be kept. */
  function takeAll(tours: Tours, vehicle: number, absent: Int32Array, from: number): number {
    let count = from;
    for (let at = tours.next[tours.start(vehicle)] as number; at < stops;) {
      const next = tours.next[at] as number;
      if (isFixed[at] === 0) {
        tours.remove(at);
        absent[count++] = at;
      }
      at = next;
    }
    tours.settle(vehicle);
    return count;
  }
}
