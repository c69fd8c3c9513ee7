import type { Compiled } from './compiled';
import type { Locked } from './locked';
import { weights, type StopFacts } from './order-stops';
import type { Tours } from './tours';

// How often a place is not looked at. Without it the same is made of the same each time.
const blinks = 0.01;
const untilBlink = 1 / Math.log(1 - blinks);
const sumOfWeights = weights.reduce<number>((sum, weight) => sum + weight, 0);

export type Recreate = (tours: Tours, absent: Int32Array, count: number) => number;

/** Puts stops back, each where it costs least among what is there already. Answers how many found no place; they stand first in `absent`. */
export function greedyInsertion(random: () => number, compiled: Compiled, facts: StopFacts, { head, isFixed }: Locked): Recreate {
  const { stops, vehicles, nodes, opens, closes, service, seconds, secondsTo, cost, costTo, may, kind, runCost } = compiled;
  const { soonest } = facts;
  const key = new Float64Array(stops);
  const looked = new Float64Array(vehicles).fill(-1);
  let turn = 0;
  let looks = 0;
  const nextBlink = (): number => Math.floor(Math.log(1 - random()) * untilBlink);
  let blink = nextBlink();

  return (tours, absent, count) => {
    sort(absent, count);
    let left = 0;
    for (let at = 0; at < count; at += 1) {
      const stop = absent[at] as number;
      const after = isFixed[stop] === 1 ? -1 : cheapest(tours, stop);
      if (after === -1) absent[left++] = stop;
      else tours.insert(stop, after);
    }
    return left;
  };

  /** The node to stand behind; -1: there is none. */
  function cheapest(tours: Tours, stop: number): number {
    const { next, done, latest, way, count } = tours;
    const row = stop * nodes;
    const first = opens[stop] as number;
    const last = closes[stop] as number;
    const needed = service[stop] as number;
    const tooLate = last - (soonest[stop] as number);
    let least = Infinity;
    let found = -1;
    turn += 1;
    for (let vehicle = 0; vehicle < vehicles; vehicle += 1) {
      if (may[stop * vehicles + vehicle] === 0) continue;
      const isIdle = count[vehicle] === 0;
      if (isIdle) {
        // One that stands idle is as good as another of its kind.
        if (looked[kind[vehicle] as number] === turn) continue;
        looked[kind[vehicle] as number] = turn;
      }
      if (!tours.fits(stop, vehicle)) continue;
      const extra = isIdle ? runCost : 0;
      for (let at = head[vehicle] as number; ;) {
        const left = done[at] as number;
        if (left > tooLate) break;
        const to = next[at] as number;
        if (to === -1) break;
        const begun = Math.max(first, left + (secondsTo[row + at] as number));
        if (begun <= last && begun + needed + (seconds[row + to] as number) <= (latest[to] as number)) {
          const more = (costTo[row + at] as number) + (cost[row + to] as number) - (way[at] as number) + extra;
          if (more < least) {
            looks += 1;
            if (looks > blink) {
              looks = 0;
              blink = nextBlink();
            } else {
              least = more;
              found = at;
            }
          }
        }
        at = to;
      }
    }
    return found;
  }

  /** By one of the keys, chosen at random; alike ones as it happens. */
  function sort(absent: Int32Array, count: number): void {
    let chosen = random() * sumOfWeights;
    let by = 0;
    while (by < weights.length - 1 && chosen >= (weights[by] as number)) chosen -= weights[by++] as number;
    const keys = facts.keys[by] as Float64Array;
    for (let at = 0; at < count; at += 1) {
      const stop = absent[at] as number;
      key[stop] = by === 0 ? random() : (keys[stop] as number);
      let to = at;
      for (; to > 0 && (key[absent[to - 1] as number] as number) > (key[stop] as number); to -= 1) absent[to] = absent[to - 1] as number;
      absent[to] = stop;
    }
  }
}
