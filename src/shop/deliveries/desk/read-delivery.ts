import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import { eventsById, type ToldEvent } from '../../events/read-changes';
import { toJson } from '../../rows';
import { toFound, type FoundDelivery } from './find-deliveries';

type Try = Readonly<{ at: string; status: number | null; reason: string | null; tookMs: number | null }>;
export type ShownDelivery = FoundDelivery &
  Readonly<{
    /** The latest twenty. */
    tries: readonly Try[];
    answer: string | null;
    /** What is told: of an event as machines are told it. Null where it was asked for by hand, or is gone. */
    event: ToldEvent | null;
  }>;

/** One delivery with what is sent, each try, and what was answered. Refuses `DELIVERY_NOT_FOUND`. */
export async function readDelivery(strapi: Core.Strapi, id: string): Promise<ShownDelivery> {
  const db = strapi.db.connection;
  const row = await db('deliveries').where({ id }).first();
  if (!row) throw new DomainError('DELIVERY_NOT_FOUND', 'There is no such delivery');
  const told = row.event_id === null ? undefined : (await eventsById(db, [row.event_id])).get(row.event_id);
  const tries = toJson<{ at: string; status: number | null; reason: string | null; tookMs: number | null }[]>(row.tries);
  return {
    ...toFound({ ...row, id: String(row.id) }),
    tries: tries.map(({ at, ...each }) => ({ ...each, at: new Date(at).toISOString() })),
    answer: row.answer,
    event: told ?? null,
  };
}
