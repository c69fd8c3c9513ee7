import type { Knex } from 'knex';
import { preparedStatement } from '../prepared-statement';

type Of = Readonly<{ source: string; orderId: string }>;

/** A number that rises with each change of the order: the place of its last event. */
export async function versionOf(db: Knex, orderId: string): Promise<number> {
  const { rows } = await preparedStatement<{ version: string }>(
    db,
    `select coalesce(max(seq), 0)::text as version from event_log where aggregate_type = 'order' and aggregate_id = :orderId`,
    { orderId },
  );
  return Number(rows[0]?.version ?? 0);
}

/** Writes down which version of the order the website knows, and what it calls it, where it said so; an older one takes nothing back. */
export const keepKnown = (trx: Knex, { source, orderId }: Of, version: number, externalId?: string): Promise<unknown> =>
  trx.raw(
    `insert into website_orders as known (source, order_document_id, known_version, external_id) values (:source, :orderId, :version, :externalId)
     on conflict (order_document_id, source) do update set known_version = greatest(known.known_version, excluded.known_version), external_id = coalesce(known.external_id, excluded.external_id)`,
    { source, orderId, version, externalId: externalId ?? null },
  );

/**
 * Does what the website asks for of an order. What comes of it the website knows, if it knew all that was before, so that nobody tells it its own
 * news. The order must be locked, or of this transaction.
 */
export async function asKnownThere(trx: Knex.Transaction, of: Of, work: () => Promise<void>): Promise<void> {
  const before = await versionOf(trx, of.orderId);
  const row = await trx('website_orders').where({ source: of.source, order_document_id: of.orderId }).first('known_version');
  await work();
  if (row && Number(row.known_version) >= before) await keepKnown(trx, of, await versionOf(trx, of.orderId));
}
