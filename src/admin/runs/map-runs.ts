import type { Candidate, Courier, Plan, Run } from './use-day';
import { isOpen } from './use-day';

type Place = Readonly<{ lat: number; lng: number }>;
/** `id`: of the stop; of a plan, of the order. */
export type MapStop = Readonly<{ id: string; place: number; at: Place; told: string; isDone: boolean }>;
export type MapRun = Readonly<{
  id: string;
  name: string;
  stops: readonly MapStop[];
  position: (Place & Readonly<{ at: string }>) | null;
}>;
type Times = Readonly<{ time: (at: string) => string }>;

/** What is drawn: a plan while nobody accepted it, else the runs that can still be changed. What nobody knows the place of is in the table alone. */
export function mapRuns(
  {
    plan,
    runs,
    candidates,
    couriers,
  }: Readonly<{ plan: Plan | null; runs: readonly Run[]; candidates: readonly Candidate[]; couriers: readonly Courier[] }>,
  { time }: Times,
): MapRun[] {
  if (plan)
    return plan.runs.map(({ courier, stops }) => ({
      ...{ id: courier, name: couriers.find(({ id }) => id === courier)?.name ?? '', position: null },
      stops: stops.flatMap(({ order, number, arrivesAt }, index) => {
        const at = candidates.find((each) => each.order === order)?.location;
        return at ? [{ id: order, place: index + 1, at, told: `${number} · ${time(arrivesAt)}`, isDone: false }] : [];
      }),
    }));
  return runs.filter(isOpen).map(({ id, courier, position, stops }) => ({
    ...{ id, name: courier.name, position },
    stops: stops.flatMap((stop, index) => {
      const told = [stop.number, stop.name, time(stop.expectedAt ?? stop.arrivesAt)].filter(Boolean).join(' · ');
      const isDone = stop.state === 'delivered' || stop.state === 'failed';
      return stop.location ? [{ id: stop.id, place: index + 1, at: stop.location, told, isDone }] : [];
    }),
  }));
}
