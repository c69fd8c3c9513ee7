import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DeliverySettlementsRow, DeliveryStopsRow, OrdersRow } from 'knex/types/tables';
import { refusalOfCount, sumsOf } from '../../../domain/delivery/driving/cash-at-door';
import { DomainError } from '../../../domain/domain-error';
import type { Money } from '../../../domain/money/money';
import { failpoint } from '../../../jobs/failpoint';
import { actorText, type Actor } from '../../actor';
import { actorNames } from '../../integrations/actor-names';
import { raiseAlert } from '../../staff/raise-alert';
import { apartFromRequest } from '../../mark-committed-once';
import { lockOrders } from '../../orders/lock-parcels';
import { confirmReceived } from '../../payments/confirm-payment';
import { preparedStatement } from '../../prepared-statement';
import { toMinor } from '../../rows';
import { lockRun } from './locked-drive';
import { openByHand } from './owed-at-door';

type Settling = Readonly<{
  runId: string;
  revision: number;
  counted: readonly Money[];
  note: string | null;
  actor: Actor;
  now?: Date;
}>;

/**
 * The courier hands in the cash of a run: what was collected is written down as received of each order, and what was counted beside it, once. Where staff
 * wrote money of an order down themselves meanwhile, only what was still owed of it is. Settled with the same count again, nothing changes. Refuses
 * `DELIVERY_RUN_NOT_FOUND`, `DELIVERY_RUN_NOT_FINISHED`, `DELIVERY_RUN_CHANGED`, `DELIVERY_CASH_CURRENCY`, `DELIVERY_CASH_UNEXPLAINED`.
 */
export async function settleRun(strapi: Core.Strapi, { runId, revision, counted, note, actor, now = new Date() }: Settling): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const run = await lockRun(trx, { runId, courier: null });
    if (run.state !== 'finished')
      throw new DomainError('DELIVERY_RUN_NOT_FINISHED', 'Cash is handed in once the run is finished', { state: run.state });
    const collected = await collectedOn(trx, run.id);
    const expected = sumsOf(collected.map(({ money }) => money));
    const before = await trx('delivery_settlements').where({ run_id: run.id }).select('currency', 'counted_minor');
    if (before.length > 0) {
      if (isSame(before, counted)) return;
      throw new DomainError('DELIVERY_RUN_CHANGED', 'The cash of this run was handed in already', { run: runId, revision: run.revision });
    }
    if (run.revision !== revision)
      throw new DomainError('DELIVERY_RUN_CHANGED', 'Somebody changed the run: look at it again', { run: runId, revision: run.revision });
    const refusal = refusalOfCount(expected, { counted, note });
    if (refusal === 'DELIVERY_CASH_CURRENCY')
      throw new DomainError(refusal, 'Count each currency that was collected, and no other', {
        currencies: expected.map(({ currency }) => currency),
      });
    if (refusal) throw new DomainError(refusal, 'What was counted is not what was collected: say why', { due: expected });
    for (const { amount, currency } of expected)
      await trx('delivery_settlements').insert({
        ...{ run_id: run.id, currency, expected_minor: amount, note, settled_by: actorText(actor), settled_at: now },
        counted_minor: counted.find((each) => each.currency === currency)?.amount ?? 0,
      });
    await trx('delivery_runs')
      .where({ id: run.id })
      .update({ revision: run.revision + 1 });
    await writeDown(strapi, trx, { collected, note, actor, now });
  });
  failpoint('run.settled');
}

const isSame = (settled: readonly Pick<DeliverySettlementsRow, 'currency' | 'counted_minor'>[], counted: readonly Money[]): boolean =>
  settled.length === counted.length &&
  settled.every(({ currency, counted_minor: minor }) =>
    counted.some((each) => each.currency === currency && each.amount === toMinor(minor)),
  );

type Collected = Readonly<{ stop: string; orderRowId: OrdersRow['id']; order: string; money: Money }>;

async function collectedOn(trx: Knex.Transaction, run: DeliveryStopsRow['run_id']): Promise<Collected[]> {
  const { rows } = await preparedStatement<
    Pick<DeliveryStopsRow, 'document_id' | 'order_id' | 'collected_minor' | 'collected_currency'> & Readonly<{ order: string }>
  >(
    trx,
    `select s.document_id, s.order_id, o.document_id as "order", s.collected_minor, s.collected_currency from delivery_stops s join orders o on o.id = s.order_id
      where s.run_id = :run::bigint and s.collected_minor is not null order by s.order_id`,
    { run },
  );
  return rows.map((row) => ({
    stop: row.document_id,
    orderRowId: row.order_id,
    order: row.order,
    money: { amount: toMinor(row.collected_minor), currency: row.collected_currency ?? '' },
  }));
}

type WritingDown = Readonly<{ collected: readonly Collected[]; note: string | null; actor: Actor; now: Date }>;

async function writeDown(strapi: Core.Strapi, trx: Knex.Transaction, { collected, note, actor, now }: WritingDown): Promise<void> {
  const orders = await lockOrders(
    trx,
    collected.map(({ orderRowId }) => orderRowId),
  );
  for (const { stop, order: orderId, money } of collected) {
    const order = orders.get(orderId);
    const amount = order ? Math.min(money.amount, openByHand(strapi, order)) : 0;
    if (amount > 0) await apartFromRequest(() => confirmReceived(strapi, { orderId, amount, note, actor, now }));
    // It is in the till, and no order owes it: paid twice, or written down twice. Only a person can tell.
    if (order && money.amount > amount)
      await raiseAlert(trx, {
        ...{ kind: 'collected_not_owed', about: stop, order, now },
        amount: { amount: money.amount - amount, currency: money.currency },
      });
    failpoint('run.settling');
  }
}

export type RunCash = Readonly<{
  currency: string;
  expected: number;
  counted: number | null;
  difference: number | null;
  note: string | null;
  settledAt: string | null;
  by: string | null;
}>;

/** The cash of runs, by currency: what was collected, and what was counted once it was handed in. */
export async function cashOfRuns(
  db: Knex,
  runs: readonly DeliveryStopsRow['run_id'][],
): Promise<ReadonlyMap<DeliveryStopsRow['run_id'], RunCash[]>> {
  type Row = Readonly<{
    run_id: DeliveryStopsRow['run_id'];
    currency: string;
    expected: DeliverySettlementsRow['expected_minor'];
    counted: DeliverySettlementsRow['counted_minor'] | null;
    note: string | null;
    settled_at: Date | null;
    settled_by: string | null;
  }>;
  const { rows } = await preparedStatement<Row>(
    db,
    `select s.run_id, s.collected_currency as currency, sum(s.collected_minor)::bigint as expected,
            t.counted_minor as counted, t.note, t.settled_at, t.settled_by
       from delivery_stops s left join delivery_settlements t on t.run_id = s.run_id and t.currency = s.collected_currency
      where s.run_id = any(:runs::bigint[]) and s.collected_minor is not null
      group by s.run_id, s.collected_currency, t.counted_minor, t.note, t.settled_at, t.settled_by order by s.run_id, s.collected_currency`,
    { runs },
  );
  const nameOf = await actorNames(
    db,
    rows.map(({ settled_by: by }) => by),
  );
  const cash = new Map<DeliveryStopsRow['run_id'], RunCash[]>();
  for (const row of rows) {
    const [expected, counted] = [toMinor(row.expected), row.counted === null ? null : toMinor(row.counted)];
    cash.set(row.run_id, [
      ...(cash.get(row.run_id) ?? []),
      {
        ...{ currency: row.currency, expected, counted, difference: counted === null ? null : counted - expected, note: row.note },
        ...{ settledAt: row.settled_at?.toISOString() ?? null, by: nameOf(row.settled_by) },
      },
    ]);
  }
  return cash;
}
