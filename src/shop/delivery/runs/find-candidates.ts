import type { Core } from '@strapi/strapi';
import { waitingOrders, type OrderFacts } from './order-facts';
import { mostPlannedStops } from './plan-in-process';

export type Candidate = Pick<OrderFacts, 'order' | 'number' | 'address' | 'location' | 'because'> &
  Readonly<{ grams: number; pieces: number; window: Readonly<{ from: string; to: string }> | null }>;

/** Orders that wait to be brought, with why one cannot be; `more`: so many wait that not all are told. */
export async function findCandidates(
  strapi: Core.Strapi,
  { methods }: Readonly<{ methods: readonly string[] | null }>,
): Promise<Readonly<{ candidates: Candidate[]; more: boolean }>> {
  const orders = await waitingOrders(strapi.db.connection, { methods, limit: mostPlannedStops + 1 });
  const time = (seconds: number): string => new Date(seconds * 1_000).toISOString();
  const candidates = orders.slice(0, mostPlannedStops).map(({ order, number, address, location, because, load, window }): Candidate => ({
    ...{ order, number, address, location, because, grams: load.grams, pieces: load.pieces },
    window: window && { from: time(window.from), to: time(window.to) },
  }));
  return { candidates, more: orders.length > mostPlannedStops };
}
