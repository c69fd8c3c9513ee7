import type { Core } from '@strapi/strapi';
import { waitingOrders, type OrderFacts } from './order-facts';
import { mostPlannedStops } from './plan-in-process';

export type Candidate = Pick<OrderFacts, 'order' | 'number' | 'name' | 'address' | 'location' | 'because'> &
  Readonly<{
    grams: number;
    pieces: number;
    slot: Readonly<{ date: string; window: Readonly<{ from: string; to: string }> | null }> | null;
  }>;

/** Orders that wait to be brought on a day, with why one cannot be; `more`: so many wait that not all are told. */
export async function findCandidates(
  strapi: Core.Strapi,
  { day, methods }: Readonly<{ day: string; methods: readonly string[] | null }>,
): Promise<Readonly<{ candidates: Candidate[]; more: boolean }>> {
  const orders = await waitingOrders(strapi.db.connection, { day, methods, limit: mostPlannedStops + 1 });
  const time = (seconds: number): string => new Date(seconds * 1_000).toISOString();
  const candidates = orders.slice(0, mostPlannedStops).map(({ load, window, slotDay, ...order }): Candidate => ({
    ...{
      order: order.order,
      number: order.number,
      name: order.name,
      address: order.address,
      location: order.location,
      because: order.because,
    },
    ...{ grams: load.grams, pieces: load.pieces },
    slot: slotDay === null ? null : { date: slotDay, window: window && { from: time(window.from), to: time(window.to) } },
  }));
  return { candidates, more: orders.length > mostPlannedStops };
}
