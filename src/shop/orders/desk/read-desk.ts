import type { Knex } from 'knex';
import type { Json } from 'knex/types/tables';
import type { LineQuantity } from '../../../domain/orders/fulfilment';
import { onlyRow, preparedStatement } from '../../prepared-statement';
import { toJson } from '../../rows';

type Note = Readonly<{ id: string; text: string; by: string; at: string }>;
/** The customer withdrew from the purchase; `lines` null: from all of it. `settledBy` as `actorText` says it. */
export type Withdrawn = Readonly<{
  id: string;
  name: string;
  contact: string;
  lines: readonly LineQuantity[] | null;
  declaredAt: string;
  receiptSentAt: string | null;
  settledAt: string | null;
  settledBy: string | null;
}>;
/** What staff keep beside an order: `taken` by the ids of lines, `toSettle` the ids of returns. */
export type OnDesk = Readonly<{
  notes: readonly Note[];
  tags: readonly string[];
  taken: ReadonlyMap<string, number>;
  toSettle: ReadonlySet<string>;
  withdrawals: readonly Withdrawn[];
  /** The legal texts its customer agreed to. */
  accepted: readonly Readonly<{ kind: string; version: string; at: string }>[];
  /** How it stands in CRMs, as far as that is another word than the shop put there. */
  inCrms: readonly Readonly<{ crm: string; status: string; since: string }>[];
  /** Who put the order together on the phone, as `actorText` says it; null for what customers did themselves. */
  takenBy: string | null;
  /** A label that waits for its parcel: the name of its carrier, and its number. */
  label: Readonly<{ carrier: string; number: string }> | null;
  /** The document id of the account that placed it. */
  customer: string | null;
}>;

type Row = Readonly<{ label: Json | null }> &
  Record<'notes' | 'tags' | 'taken' | 'toSettle' | 'withdrawals' | 'accepted' | 'inCrms', Json> &
  Readonly<{ taken_by: string | null; customer: string | null }>;

/** Notes, the oldest first, each with who wrote it as `actorText` says it. */
export async function readDesk(db: Knex, orderId: number): Promise<OnDesk> {
  const row = onlyRow(
    await preparedStatement<Row>(
      db,
      `select
         (select coalesce(json_agg(json_build_object('id', id::text, 'text', note, 'by', written_by, 'at', written_at) order by id), '[]')
            from order_notes where order_id = :order::int) as notes,
         (select coalesce(json_agg(tag order by lower(tag)), '[]') from order_tags where order_id = :order::int) as tags,
         (select coalesce(json_agg(json_build_array(line_id, quantity)), '[]') from order_picks where order_id = :order::int) as taken,
         (select coalesce(json_agg(r.document_id), '[]')
            from return_requests r join returns_to_settle s on s.return_request_id = r.id where r.order_id = :order::int) as "toSettle",
         (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'contact', contact, 'lines', lines, 'declaredAt', declared_at,
                   'receiptSentAt', receipt_sent_at, 'settledAt', settled_at, 'settledBy', settled_by) order by declared_at, id), '[]')
            from order_withdrawals where order_id = :order::int and declared_at is not null) as withdrawals,
         (select coalesce(json_agg(json_build_object('kind', a.kind, 'version', a.version, 'at', a.accepted_at) order by a.kind), '[]')
            from order_acceptances a join orders o on o.document_id = a.order_document_id where o.id = :order::int) as accepted,
         (select coalesce(json_agg(json_build_object('crm', c.provider, 'status', c.label, 'since', c.changed_at) order by c.provider), '[]')
            from crm_order_statuses c join orders o on o.document_id = c.order_document_id where o.id = :order::int) as "inCrms",
         (select json_build_object('carrier', l.carrier, 'number', l.number) from parcel_labels l
           where l.order_id = :order::int and l.state = 'made' and l.sent_with is null) as label,
         (select s.made_by from staff_carts s join orders o on o.cart_document_id = s.cart_document_id where o.id = :order::int) as taken_by,
         (select u.document_id from up_users u join orders o on o.customer_id = u.id where o.id = :order::int) as customer`,
      { order: orderId },
    ),
  );
  return {
    notes: toJson<Note[]>(row.notes).map((note) => ({ ...note, at: new Date(note.at).toISOString() })),
    tags: toJson<string[]>(row.tags),
    taken: new Map(toJson<[string, number][]>(row.taken)),
    toSettle: new Set(toJson<string[]>(row.toSettle)),
    withdrawals: toJson<Withdrawn[]>(row.withdrawals).map((one) => ({
      ...one,
      declaredAt: new Date(one.declaredAt).toISOString(),
      receiptSentAt: one.receiptSentAt && new Date(one.receiptSentAt).toISOString(),
      settledAt: one.settledAt && new Date(one.settledAt).toISOString(),
    })),
    accepted: toJson<OnDesk['accepted']>(row.accepted).map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    inCrms: toJson<OnDesk['inCrms']>(row.inCrms).map((one) => ({ ...one, since: new Date(one.since).toISOString() })),
    takenBy: row.taken_by,
    label: toJson<OnDesk['label']>(row.label),
    customer: row.customer,
  };
}
