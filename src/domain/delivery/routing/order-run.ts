import type { RoutingProblem, RoutingStop, RoutingVehicle } from './problem';
import { randomFrom } from './random';

/** How good an order of stops is: what comes too late, by the seconds of all of it, and then what its ways cost. */
export type OrderCost = Readonly<{ lateSeconds: number; way: number }>;
export type OrderSearch = Readonly<{ seed: number; iterations: number; isOver?: () => boolean }>;
type Ordered = Readonly<{ vehicle: string; stops: readonly string[] }>;
export type OrderedRun = Ordered & Readonly<{ /** Stops that keep their place. */ fixed: readonly string[] }>;

// So much is a second worth that somebody waits longer while the search goes through worse orders; what it answers is compared exactly.
const latePerSecond = 1_000;
const hot = 2;
const cold = 0.0001;
const asksEvery = 64;

/** As many as an order of so many stops is worth: half a second of a core for a hundred of them. */
export const orderIterationsFor = (stops: number): number => Math.min(150_000, stops * 2_500);

/**
 * The best order of the stops of one vehicle it finds: nobody waits longer than they must, and then the least way. Times that cannot be kept are not
 * refused, as they are where a day is planned: whoever is under way brings what is in the vehicle. What is fixed keeps its place. Never worse than the order
 * given, and the same of the same seed. Simulated annealing over moves of one to three stops, and stretches turned around.
 *
 * @throws RangeError where it names what is not in the problem.
 */
export function orderRun(
  problem: RoutingProblem,
  { vehicle: vehicleId, stops, fixed }: OrderedRun,
  { seed, iterations, isOver }: OrderSearch,
): string[] {
  const { vehicle, made } = named(problem, { vehicle: vehicleId, stops });
  const isFixed = new Set(fixed);
  const places = stops.flatMap((id, place) => (isFixed.has(id) ? [] : [place]));
  if (places.length < 2) return [...stops];
  const random = randomFrom(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  let now = made;
  let best = made;
  let nowCost = costOf(problem, vehicle, now);
  let bestCost = nowCost;
  const worth = ({ lateSeconds, way }: OrderCost): number => lateSeconds * latePerSecond + way;
  let temperature = (hot * (worth(nowCost) + 1)) / (stops.length + 1);
  const cooling = (cold / hot) ** (1 / iterations);
  for (let turn = 0; turn < iterations; turn += 1) {
    if (isOver && turn % asksEvery === 0 && isOver()) break;
    const free = changed(
      places.map((place) => now[place] as RoutingStop),
      upTo,
    );
    const other = [...now];
    for (const [at, place] of places.entries()) other[place] = free[at] as RoutingStop;
    const cost = costOf(problem, vehicle, other);
    if (worth(cost) < worth(nowCost) - temperature * Math.log(1 - random())) {
      [now, nowCost] = [other, cost];
      if (isBetterOrder(cost, bestCost)) [best, bestCost] = [other, cost];
    }
    temperature *= cooling;
  }
  return best.map(({ id }) => id);
}

/** One to three of them elsewhere, or a stretch the other way round. */
function changed(stops: readonly RoutingStop[], upTo: (most: number) => number): RoutingStop[] {
  const from = upTo(stops.length);
  if (upTo(2) === 0) {
    const to = upTo(stops.length);
    const [first, last] = [Math.min(from, to), Math.max(from, to) + 1];
    return [...stops.slice(0, first), ...stops.slice(first, last).reverse(), ...stops.slice(last)];
  }
  const taken = stops.slice(from, from + 1 + upTo(3));
  const rest = [...stops.slice(0, from), ...stops.slice(from + taken.length)];
  rest.splice(upTo(rest.length + 1), 0, ...taken);
  return rest;
}

export const isBetterOrder = (one: OrderCost, other: OrderCost): boolean =>
  one.lateSeconds < other.lateSeconds || (one.lateSeconds === other.lateSeconds && one.way < other.way);

/**
 * What an order of stops costs. Late is what begins after its window, and who is back after their hours.
 *
 * @throws RangeError where it names what is not in the problem.
 */
export function costOfOrder(problem: RoutingProblem, order: Ordered): OrderCost {
  const { vehicle, made } = named(problem, order);
  return costOf(problem, vehicle, made);
}

function named({ stops, vehicles }: RoutingProblem, order: Ordered): { vehicle: RoutingVehicle; made: RoutingStop[] } {
  const stopOf = new Map(stops.map((stop) => [stop.id, stop]));
  const vehicle = vehicles.find(({ id }) => id === order.vehicle);
  const made = order.stops.flatMap((id) => stopOf.get(id) ?? []);
  if (!vehicle || made.length < order.stops.length) throw new RangeError('A run names a vehicle or a stop that there is not');
  return { vehicle, made };
}

function costOf(
  { ways: { places, metres, seconds }, costs }: RoutingProblem,
  vehicle: RoutingVehicle,
  stops: readonly RoutingStop[],
): OrderCost {
  let [time, place] = [vehicle.hours.from, vehicle.start];
  let [late, way] = [0, 0];
  const drive = (to: number): void => {
    const leg = place * places + to;
    time += seconds[leg] as number;
    way += (metres[leg] as number) * costs.metre + (seconds[leg] as number) * costs.second;
    place = to;
  };
  for (const { place: to, window, serviceSeconds } of stops) {
    drive(to);
    if (window) {
      if (time < window.from) time = window.from;
      late += Math.max(0, time - window.to);
    }
    time += serviceSeconds;
  }
  if (stops.length > 0) drive(vehicle.end);
  return { lateSeconds: late + Math.max(0, time - vehicle.hours.to), way };
}
