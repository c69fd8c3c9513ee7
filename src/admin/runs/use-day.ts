import type { Answer } from '../kit/staff-api';
import { useResource } from '../kit/use-resource';

export type Depots = Answer<'GET /delivery-depots'>;
export type Courier = Answer<'GET /couriers'>[number];
export type Candidate = Answer<'GET /delivery-candidates'>['candidates'][number];
export type Run = Answer<'GET /delivery-runs'>[number];
export type Stop = Run['stops'][number];
export type Plan = Answer<'POST /delivery-plans'>;

/** Runs that can still be changed. */
export const isOpen = ({ state }: Run): boolean => state === 'planned' || state === 'started';

/** Everything a day at a depot is planned from. With null for the day, which somebody is still typing, nothing is asked. */
export function useDay(day: string | null, location: string) {
  const couriers = useResource('GET /couriers', {});
  const waiting = useResource('GET /delivery-candidates', day === null ? null : { query: { day } });
  const all = useResource('GET /delivery-runs', day === null ? null : { query: { day } });
  return {
    couriers: couriers.data,
    waiting: waiting.data,
    /** Of all depots: a courier drives for one of them a day. */
    allRuns: all.data,
    runs: all.data?.filter((run) => run.location.id === location) ?? null,
    error: couriers.error ?? waiting.error ?? all.error,
    reload: () => void Promise.all([couriers.load(), waiting.load(), all.load()]),
  };
}
export type DayDesk = ReturnType<typeof useDay>;
