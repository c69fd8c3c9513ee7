import type { Compiled } from './compiled';
import { measures } from './problem';

/** What the search asks of stops before it begins. */
export type StopFacts = Readonly<{
  /** For each stop, all stops by how near they are, itself first. */
  near: Int32Array;
  /** What stops may be put back by, the least first; `weights` says how often each. */
  keys: readonly Float64Array[];
  /** The shortest way there is to it. */
  soonest: Float64Array;
}>;

// As in the paper: at random, the largest, the farthest and the nearest first, and by windows: the narrowest, the first, and the last to close.
export const weights = [4, 4, 2, 1, 2, 2, 2] as const;

export function stopFacts(compiled: Compiled): StopFacts {
  const { stops, vehicles, nodes, opens, closes, cost, seconds } = compiled;
  const all = Array.from({ length: stops }, (_, stop) => stop);
  const near = new Int32Array(stops * stops);
  const between = new Float64Array(stops);
  const order = new Int32Array(stops);
  for (const stop of all) {
    for (const other of all) {
      between[other] = other === stop ? -1 : (cost[stop * nodes + other] as number) + (cost[other * nodes + stop] as number);
      order[other] = other;
    }
    near.set(
      order.sort((one, other) => (between[one] as number) - (between[other] as number) || one - other),
      stop * stops,
    );
  }
  const key = (of: (stop: number) => number): Float64Array => Float64Array.from(all, of);
  const far = key((stop) => {
    let least = Infinity;
    for (let vehicle = 0; vehicle < vehicles; vehicle += 1) least = Math.min(least, cost[(stops + 2 * vehicle) * nodes + stop] as number);
    return least;
  });
  const width = key((stop) => (closes[stop] as number) - (opens[stop] as number));
  const size = sizes(compiled);
  return {
    near,
    keys: [
      key(() => 0),
      key((stop) => -(size[stop] as number)),
      far.map((cost) => -cost),
      far,
      width,
      opens.slice(0, stops),
      key((stop) => -(closes[stop] as number)),
    ],
    soonest: key((stop) => {
      let least = Infinity;
      for (let from = 0; from < nodes; from += 1) if (from !== stop) least = Math.min(least, seconds[from * nodes + stop] as number);
      return least;
    }),
  };
}

/** How much of the largest vehicle a stop takes, by the measure it takes most of. */
function sizes({ stops, load, capacity }: Compiled): Float64Array {
  const most = measures.map((_, measure) =>
    capacity.reduce((max, each, at) => (at % measures.length === measure ? Math.max(max, each) : max), 1),
  );
  const size = new Float64Array(stops);
  for (const [at, each] of load.entries()) {
    const stop = Math.floor(at / measures.length);
    size[stop] = Math.max(size[stop] as number, each / (most[at % measures.length] ?? 1));
  }
  return size;
}
