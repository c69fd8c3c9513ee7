import type { Plan } from './plan';
import { measures, type RoutingProblem, type RoutingStop, type RoutingVehicle } from './problem';

/** What is wrong with a run. A stop is named where it is one that makes it wrong. */
export type RunFault = Readonly<{
  is: 'too_much' | 'too_late' | 'back_too_late' | 'wrong_vehicle' | 'wrong_beginning' | 'unknown';
  stop: string | null;
}>;
export type PlanFault = RunFault | Readonly<{ is: 'twice' | 'forgotten' | 'wrong_time' | 'wrong_sum'; stop: string | null }>;

type Run = Readonly<{ vehicle: string; stops: readonly string[] }>;

/** What keeps a vehicle from making these stops in this order, reckoned step by step from the problem alone, by nothing the search reckons with. */
export function faultsOfRun(problem: RoutingProblem, { vehicle: vehicleId, stops }: Run): RunFault[] {
  const vehicle = problem.vehicles.find(({ id }) => id === vehicleId);
  if (!vehicle) return [{ is: 'unknown', stop: null }];
  const found = stops.map((id) => problem.stops.find((stop) => stop.id === id));
  const unknown = stops.filter((_, at) => !found[at]);
  if (unknown.length > 0) return unknown.map((stop) => ({ is: 'unknown', stop }));
  const known = found.filter((stop) => stop !== undefined);
  return [...tooMuch(vehicle, known), ...tooLate(problem, vehicle, known), ...elsewhere(vehicle, known)];
}

function tooMuch({ capacity }: RoutingVehicle, stops: readonly RoutingStop[]): RunFault[] {
  const isOver = measures.some((measure) => stops.reduce((sum, { load }) => sum + load[measure], 0) > capacity[measure]);
  return isOver ? [{ is: 'too_much', stop: null }] : [];
}

function tooLate({ ways }: RoutingProblem, vehicle: RoutingVehicle, stops: readonly RoutingStop[]): RunFault[] {
  const faults: RunFault[] = [];
  let [time, place] = [vehicle.hours.from, vehicle.start];
  for (const stop of stops) {
    time += ways.seconds[place * ways.places + stop.place] ?? 0;
    if (stop.window && time < stop.window.from) time = stop.window.from;
    if (stop.window && time > stop.window.to) faults.push({ is: 'too_late', stop: stop.id });
    time += stop.serviceSeconds;
    place = stop.place;
  }
  const back = time + (ways.seconds[place * ways.places + vehicle.end] ?? 0);
  return stops.length > 0 && back > vehicle.hours.to ? [...faults, { is: 'back_too_late', stop: null }] : faults;
}

const elsewhere = (vehicle: RoutingVehicle, stops: readonly RoutingStop[]): RunFault[] => [
  ...stops
    .filter((stop) => stop.vehicle !== null && stop.vehicle !== vehicle.id)
    .map(({ id }): RunFault => ({ is: 'wrong_vehicle', stop: id })),
  ...vehicle.begins.filter((id, at) => stops[at]?.id !== id).map((id): RunFault => ({ is: 'wrong_beginning', stop: id })),
];

/** All that is wrong with a plan; nothing of it is believed. What is fixed to the beginning of a run may be unserved, with its reason. */
export function verifyPlan(problem: RoutingProblem, plan: Plan): PlanFault[] {
  const served = plan.runs.flatMap(({ stops }) => stops.map(({ id }) => id));
  const named = [...served, ...plan.unserved.map(({ id }) => id)];
  const unserved = new Set(plan.unserved.map(({ id }) => id));
  const vehicles = plan.runs.map(({ vehicle }) => vehicle);
  const kept: RoutingProblem = {
    ...problem,
    vehicles: problem.vehicles.map((vehicle) => ({ ...vehicle, begins: vehicle.begins.filter((id) => !unserved.has(id)) })),
  };
  const idle = kept.vehicles.filter(({ id }) => !vehicles.includes(id)).map(({ id }) => ({ vehicle: id, stops: [] }));
  const runs = [...plan.runs.map(({ vehicle, stops }) => ({ vehicle, stops: stops.map(({ id }) => id) })), ...idle];
  return [
    ...runs.flatMap((run) => faultsOfRun(kept, run)),
    ...named.filter((id, at) => named.indexOf(id) !== at).map((stop): PlanFault => ({ is: 'twice', stop })),
    ...vehicles.filter((id, at) => vehicles.indexOf(id) !== at).map((): PlanFault => ({ is: 'twice', stop: null })),
    ...problem.stops.filter(({ id }) => !named.includes(id)).map(({ id }): PlanFault => ({ is: 'forgotten', stop: id })),
    ...plan.runs.flatMap((run) => wrongTimes(problem, run)),
    ...wrongCost(problem, plan),
  ];
}

function wrongTimes({ stops, vehicles, ways }: RoutingProblem, run: Plan['runs'][number]): PlanFault[] {
  const vehicle = vehicles.find(({ id }) => id === run.vehicle);
  const faults: PlanFault[] = [];
  const claim = (holds: boolean, stop: string | null) => holds || faults.push({ is: 'wrong_time', stop });
  let [time, place] = [run.departure, vehicle?.start ?? -1];
  claim(run.departure >= (vehicle?.hours.from ?? Infinity), null);
  for (const { id, arrival, waitingSeconds, departure } of run.stops) {
    const stop = stops.find((each) => each.id === id);
    if (!stop) continue;
    claim(arrival === time + (ways.seconds[place * ways.places + stop.place] ?? 0), id);
    claim(waitingSeconds === Math.max(0, (stop.window?.from ?? -Infinity) - arrival), id);
    claim(stop.window === null || arrival + waitingSeconds <= stop.window.to, id);
    claim(departure === arrival + waitingSeconds + stop.serviceSeconds, id);
    [time, place] = [departure, stop.place];
  }
  claim(run.back === time + (ways.seconds[place * ways.places + (vehicle?.end ?? -1)] ?? 0), null);
  claim(run.back <= (vehicle?.hours.to ?? -Infinity), null);
  return faults;
}

function wrongCost({ stops, vehicles, ways, costs }: RoutingProblem, plan: Plan): PlanFault[] {
  const costOf = (run: Plan['runs'][number]): number => {
    const vehicle = vehicles.find(({ id }) => id === run.vehicle);
    const path = [
      vehicle?.start ?? -1,
      ...run.stops.map(({ id }) => stops.find((stop) => stop.id === id)?.place ?? -1),
      vehicle?.end ?? -1,
    ];
    const sum = (numbers: Int32Array): number =>
      path.slice(1).reduce((total, to, at) => total + (numbers[(path[at] ?? -1) * ways.places + to] ?? 0), 0);
    const [metres, seconds] = [sum(ways.metres), sum(ways.seconds)];
    return metres === run.metres && seconds === run.seconds ? costs.run + metres * costs.metre + seconds * costs.second : NaN;
  };
  const cost = plan.runs.reduce((sum, run) => sum + costOf(run), 0);
  return cost === plan.cost ? [] : [{ is: 'wrong_sum', stop: null }];
}
