import type { PlannedRun, PlannedStop } from './plan';
import { measures, type Load, type RoutingStop, type RoutingVehicle, type WayMatrix } from './problem';

const none: Load = { grams: 0, cubicMillimetres: 0, pieces: 0 };
const sum = (one: Load, other: Load, sign = 1): Load => {
  const [grams, cubicMillimetres, pieces] = measures.map((measure) => one[measure] + sign * other[measure]);
  return { grams: grams ?? 0, cubicMillimetres: cubicMillimetres ?? 0, pieces: pieces ?? 0 };
};

/** When a vehicle is where, if it makes these stops in this order. Whether it may is asked elsewhere. */
export function timedRun(ways: WayMatrix, vehicle: RoutingVehicle, stops: readonly RoutingStop[]): PlannedRun {
  const places = [vehicle.start, ...stops.map(({ place }) => place), vehicle.end];
  const legs = places.slice(1).map((to, at) => (places[at] ?? 0) * ways.places + to);
  const secondsOf = (leg: number): number => ways.seconds[legs[leg] ?? 0] ?? 0;
  const departure = lastDeparture(vehicle, stops, secondsOf);
  let time = departure;
  let load = stops.reduce((loaded, stop) => sum(loaded, stop.load), none);
  const planned = stops.map((stop, at): PlannedStop => {
    const arrival = time + secondsOf(at);
    const begun = Math.max(arrival, stop.window?.from ?? arrival);
    time = begun + stop.serviceSeconds;
    const carried = load;
    load = sum(load, stop.load, -1);
    return { id: stop.id, arrival, waitingSeconds: begun - arrival, departure: time, load: carried };
  });
  const total = (numbers: Int32Array): number => legs.reduce((all, leg) => all + (numbers[leg] ?? 0), 0);
  return {
    ...{ vehicle: vehicle.id, departure, stops: planned, back: time + secondsOf(stops.length) },
    ...{ metres: total(ways.metres), seconds: total(ways.seconds) },
  };
}

/** As late as it can leave without being back any later than if it left at once. */
function lastDeparture({ hours }: RoutingVehicle, stops: readonly RoutingStop[], secondsOf: (leg: number) => number): number {
  let done = hours.from;
  // How much later each stop, and so the departure, could begin without changing when the run ends.
  let slack = 0;
  let least = Infinity;
  for (const [at, { window, serviceSeconds }] of stops.entries()) {
    const there = done + secondsOf(at);
    const begun = Math.max(there, window?.from ?? there);
    least = Math.min(least, slack + (window ? window.to - there : Infinity));
    slack += begun - there;
    done = begun + serviceSeconds;
  }
  return hours.from + Math.max(0, Math.min(slack, least));
}
