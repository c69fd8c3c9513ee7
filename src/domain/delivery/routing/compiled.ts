import { measures, type Load, type RoutingProblem } from './problem';

/**
 * A problem as the search reads it, in rows of numbers. Its nodes are the stops, then of each vehicle where it leaves and where it comes back:
 * `stops + 2 * vehicle` and one more.
 */
export type Compiled = Readonly<{
  stops: number;
  vehicles: number;
  nodes: number;
  /** From the node of a row to that of a column; the other two the other way round, so that all ways to one node lie side by side. */
  cost: Float64Array;
  seconds: Float64Array;
  costTo: Float64Array;
  secondsTo: Float64Array;
  /** When a stop may be begun, and a vehicle may be on its way. */
  opens: Float64Array;
  closes: Float64Array;
  service: Float64Array;
  /** A row of measures for each stop, and for each vehicle. */
  load: Float64Array;
  capacity: Float64Array;
  /** By stop, then vehicle: 1 where it could be the only one on it. */
  may: Uint8Array;
  /** Vehicles of one kind are alike, and stand at one place. */
  kind: Int32Array;
  runCost: number;
}>;

const row = (load: Load): number[] => measures.map((measure) => load[measure]);

/** @throws RangeError where it names a vehicle or a place that there is not. */
export function compile({ stops, vehicles, ways, costs }: RoutingProblem): Compiled {
  const { places } = ways;
  if (ways.metres.length !== places * places || ways.seconds.length !== places * places) throw new RangeError('A matrix is a square');
  const place = [...stops.map((stop) => stop.place), ...vehicles.flatMap(({ start, end }) => [start, end])];
  if (place.some((each) => !(each >= 0 && each < places))) throw new RangeError('A place is not in the matrix');
  const seconds = betweenNodes(place, (from, to) => ways.seconds[from * places + to] ?? 0);
  const cost = betweenNodes(place, (from, to) => {
    const way = from * places + to;
    return (ways.metres[way] ?? 0) * costs.metre + (ways.seconds[way] ?? 0) * costs.second;
  });
  const kinds = new Map<string, number>();
  const kindOf = (key: string): number => kinds.get(key) ?? (kinds.set(key, kinds.size), kinds.size - 1);
  const compiled = {
    ...{ stops: stops.length, vehicles: vehicles.length, nodes: place.length },
    ...{ cost, seconds, costTo: turned(cost, place.length), secondsTo: turned(seconds, place.length) },
    opens: Float64Array.from([
      ...stops.map(({ window }) => window?.from ?? -1e15),
      ...vehicles.flatMap(({ hours }) => [hours.from, hours.from]),
    ]),
    closes: Float64Array.from([...stops.map(({ window }) => window?.to ?? 1e15), ...vehicles.flatMap(({ hours }) => [hours.to, hours.to])]),
    service: Float64Array.from([...stops.map(({ serviceSeconds }) => serviceSeconds), ...vehicles.flatMap(() => [0, 0])]),
    load: Float64Array.from(stops.flatMap(({ load }) => row(load))),
    capacity: Float64Array.from(vehicles.flatMap(({ capacity }) => row(capacity))),
    may: new Uint8Array(stops.length * vehicles.length),
    kind: Int32Array.from(vehicles, ({ start, end, hours, capacity }) =>
      kindOf([start, end, hours.from, hours.to, ...row(capacity)].join()),
    ),
    runCost: costs.run,
  };
  const vehicleAt = new Map(vehicles.map(({ id }, at) => [id, at]));
  for (const [stop, { vehicle: only }] of stops.entries()) {
    const fixed = only === null ? null : vehicleAt.get(only);
    if (fixed === undefined) throw new RangeError('A stop is fixed to a vehicle that there is not');
    for (let vehicle = 0; vehicle < vehicles.length; vehicle += 1) {
      if (fixed !== null && vehicle !== fixed) continue;
      compiled.may[stop * vehicles.length + vehicle] = whyNotAlone(compiled, stop, vehicle) === null ? 1 : 0;
    }
  }
  return compiled;
}

function betweenNodes(place: readonly number[], way: (from: number, to: number) => number): Float64Array {
  const matrix = new Float64Array(place.length * place.length);
  for (const [from, one] of place.entries()) {
    for (const [to, other] of place.entries()) matrix[from * place.length + to] = way(one, other);
  }
  return matrix;
}

function turned(matrix: Float64Array, nodes: number): Float64Array {
  const other = new Float64Array(matrix.length);
  for (let from = 0; from < nodes; from += 1) {
    for (let to = 0; to < nodes; to += 1) other[to * nodes + from] = matrix[from * nodes + to] as number;
  }
  return other;
}

/** Why a vehicle could not make this stop if it made no other; null: it can. */
export function whyNotAlone(compiled: Compiled, stop: number, vehicle: number): 'too_large' | 'windows_exclude' | 'out_of_reach' | null {
  const { opens, closes, service, seconds, nodes } = compiled;
  for (let measure = 0; measure < measures.length; measure += 1) {
    const load = compiled.load[stop * measures.length + measure] as number;
    if (load > (compiled.capacity[vehicle * measures.length + measure] as number)) return 'too_large';
  }
  const start = compiled.stops + 2 * vehicle;
  const [from, to] = [opens[start] as number, closes[start] as number];
  const [last, needed] = [closes[stop] as number, service[stop] as number];
  const begin = Math.max(opens[stop] as number, from);
  if (begin > last || begin + needed > to) return 'windows_exclude';
  const there = Math.max(begin, from + (seconds[start * nodes + stop] as number));
  const back = there + needed + (seconds[stop * nodes + start + 1] as number);
  return there > last || back > to ? 'out_of_reach' : null;
}
