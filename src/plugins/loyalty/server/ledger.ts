import type { Knex } from 'knex';
import { rowColumns, toWhole, type Minor } from 'storekeeper/kit';

export type Reason = 'earned' | 'spent' | 'taken_back' | 'given';
type Entry = Readonly<{
  customerId: number;
  points: number;
  reason: Reason;
  /** What was paid for each point that is earned. */
  oneFor?: Minor;
  orderId?: string;
  note?: string;
  by?: string;
  /** What makes it this very entry: written again, it stays one. */
  about: string;
  now: Date;
}>;

// What an order spent counts as long as the shop says that the order uses its discounts.
const counting = `
  from loyalty_entries e
 where e.customer_id = :customerId
   and (e.reason <> 'spent' or exists (select 1 from discount_redemptions r
                                        where r.order_document_id = e.order_document_id and r.state <> 'released'))`;

type Rows<Row> = Readonly<{ rows: Row[] }>;

/** The points a customer has; fewer than none where what was spent had to be taken back. */
export async function pointsOf(db: Knex, customerId: number, exceptOrder: string | null = null): Promise<number> {
  const { rows } = await db.raw<Rows<{ points: string }>>(
    `select coalesce(sum(e.points), 0) as points ${counting} and (e.reason <> 'spent' or e.order_document_id is distinct from :exceptOrder)`,
    { customerId, exceptOrder },
  );
  return toWhole(rows[0]?.points ?? 0);
}

export type EntryView = Readonly<{
  points: number;
  reason: Reason;
  order: Readonly<{ id: string; number: string | null }> | null;
  note: string | null;
  by: string | null;
  at: string;
}>;
type EntryRow = Readonly<{
  points: number;
  reason: Reason;
  order_document_id: string | null;
  number: string | null;
  note: string | null;
  by: string | null;
  created_at: Date;
}>;

/** The newest of what counts. */
export async function entriesOf(db: Knex, customerId: number): Promise<EntryView[]> {
  const { rows } = await db.raw<Rows<EntryRow>>(
    `select e.points, e.reason, e.order_document_id, e.note, e."by", e.created_at,
            (select o.number from orders o where o.document_id = e.order_document_id) as number
       ${counting} order by e.created_at desc, e.id desc limit 50`,
    { customerId },
  );
  return rows.map(({ points, reason, order_document_id: orderId, number, note, by, created_at: at }) => ({
    points,
    reason,
    order: orderId === null ? null : { id: orderId, number },
    note,
    by,
    at: at.toISOString(),
  }));
}

/** Lets everybody else who changes the points of this customer wait until the transaction is over. */
export const lockPoints = (trx: Knex.Transaction, customerId: number): Promise<unknown> =>
  trx.raw<unknown>(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`balance:loyalty.spend_points:${customerId}`]);

/** Writes an entry, once. Answers whether it is new. */
export async function writeEntry(
  trx: Knex.Transaction,
  { customerId, points, reason, oneFor, orderId, note, by, about, now }: Entry,
): Promise<boolean> {
  const written = await trx('loyalty_entries')
    .insert({
      ...rowColumns(now),
      customer_id: customerId,
      points,
      reason,
      one_for_minor: oneFor === undefined ? null : String(oneFor),
      order_document_id: orderId ?? null,
      note: note ?? null,
      by: by ?? null,
      dedupe_key: about,
    })
    .onConflict('dedupe_key')
    .ignore()
    .returning('id');
  return written.length > 0;
}

/** What the database keeps right, whoever writes. */
export async function prepareLedger(db: Knex): Promise<void> {
  await db.raw<unknown>(`create unique index if not exists loyalty_entries_once on loyalty_entries (dedupe_key)`);
  await db.raw<unknown>(`create index if not exists loyalty_entries_customer on loyalty_entries (customer_id, created_at)`);
  await db.raw<unknown>(
    `do $$ begin
       if not exists (select 1 from pg_constraint where conname = 'loyalty_entries_customer_fk') then
         alter table loyalty_entries add constraint loyalty_entries_customer_fk foreign key (customer_id) references up_users (id) on delete cascade;
       end if;
     end $$`,
  );
}
