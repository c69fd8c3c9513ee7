import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { dueOf } from '../../domain/orders/due';
import type { Minor } from '../../domain/money/money';
import { isAuthorizationLost, moneyNews } from '../../domain/payments/money-news';
import { isFullyPaid, outstandingOf } from '../../domain/payments/owed';
import { IntegrationError } from '../../integrations/integration-error';
import type { ProviderPayment } from '../../integrations/payments/payment-provider';
import { theShop } from '../actor';
import { lockOrder, saveOrderChange, type LockedOrder, type OrderPayment } from '../orders/locked-order';
import { assignments, preparedStatement } from '../prepared-statement';
import { toMinor } from '../rows';
import { raiseAlert } from '../staff/raise-alert';
import { recordDisputes } from './record-disputes';
import { paymentStatusAfter, recordMoney } from './record-money';
import { recordRefunds } from './record-refunds';
import type { PaymentRow } from './payment-row';
import { raiseOverpaidAlert } from './raise-overpaid-alert';

/**
 * Writes the state the provider told into our books, under the order's lock, so that two who heard it write it once. False when
 * somebody wrote down something about this payment since `row` was read: what we heard may be older than that.
 */
export async function applyProviderState(strapi: Core.Strapi, row: PaymentRow, snapshot: ProviderPayment, now: Date): Promise<boolean> {
  assertSamePayment(row, snapshot);
  const columns = changedColumns(row, snapshot, now);
  if (movesMoney(row, snapshot)) return strapi.db.transaction(({ trx }) => recordInBooks(trx, { strapi, row, snapshot, columns, now }));
  const db = strapi.db.connection;
  if (!columns) return (await db('payments').where({ id: row.id, revision: row.revision }).first('id')) !== undefined;
  return writeColumns(db, row, columns, now);
}

/** Whoever is asked about one payment and tells of another has told nothing. */
function assertSamePayment({ provider, reference }: PaymentRow, snapshot: ProviderPayment): void {
  if (reference === null || reference === snapshot.reference) return;
  throw new IntegrationError(provider, `asked about ${reference}, it told of ${snapshot.reference}`, true);
}

type ToldColumns = Pick<PaymentRow, 'reference' | 'status' | 'method' | 'failure_code' | 'capturable_until' | 'capture_requested_at'>;

/** False when somebody wrote something down since `row` was read. */
async function writeColumns(db: Knex, { id, revision }: PaymentRow, columns: ToldColumns, now: Date): Promise<boolean> {
  const changed = { ...columns, revision: revision + 1, updated_at: now };
  const written = await preparedStatement(db, `update payments set ${assignments(changed)} where id = :rowId and revision = :ifRevision`, {
    ...changed,
    rowId: id,
    ifRevision: revision,
  });
  return written.rowCount === 1;
}

// No provider is waited for that long: what it has not done by then, it never heard of.
const captureTakesMs = 60_000;

/** Where the provider tells what it did long after it was asked, that is the answer, also where the first one was lost. */
const isCaptureDecided = ({ capture_requested_at: requestedAt }: PaymentRow, now: Date): boolean =>
  requestedAt !== null && now.getTime() - requestedAt.getTime() > captureTakesMs;

/** What is not money and differs; null when nothing does. */
function changedColumns(row: PaymentRow, snapshot: ProviderPayment, now: Date): ToldColumns | null {
  // Nobody can pay what was cancelled, though a provider that forgot it calls it waiting.
  const isForgotten = row.status === 'cancelled' && snapshot.state === 'pending';
  const columns: ToldColumns = {
    reference: snapshot.reference,
    status: isForgotten ? row.status : snapshot.state,
    method: snapshot.method,
    failure_code: snapshot.failureCode,
    capturable_until: snapshot.capturableUntil,
    capture_requested_at: isCaptureDecided(row, now) ? null : row.capture_requested_at,
  };
  return asText(row) === asText(columns) ? null : columns;
}

const asText = (told: ToldColumns): string =>
  JSON.stringify([told.reference, told.status, told.method, told.failure_code, told.capturable_until, told.capture_requested_at]);

// An authorisation that is voided moves money too.
const movesMoney = (row: PaymentRow, { authorized, captured, refunded, refunds, disputes }: ProviderPayment): boolean =>
  [authorized, captured, refunded, disputes.length, refunds?.length ?? 0, ...storedMoney(row)].some((amount) => amount > 0);

const storedMoney = (row: PaymentRow): Minor[] =>
  [row.authorized_minor, row.captured_minor, row.refunded_minor, row.disputed_minor].map(toMinor);

type ProviderState = Readonly<{
  strapi: Core.Strapi;
  row: PaymentRow;
  snapshot: ProviderPayment;
  columns: ToldColumns | null;
  now: Date;
}>;

async function recordInBooks(trx: Knex.Transaction, { strapi, row, snapshot, columns, now }: ProviderState): Promise<boolean> {
  const { order, payment } = await lockPayment(trx, row);
  if (payment.revision !== row.revision) return false;
  // What is not money is written without the order's lock.
  if (columns && !(await writeColumns(trx, row, columns, now))) return false;
  if (snapshot.amount.amount !== payment.amount || snapshot.amount.currency !== row.currency)
    await raisePaymentDiffersAlert(trx, order, payment, snapshot, now);
  // Amounts of another currency cannot be summed up with ours: staff were told, and the order is not covered.
  if (snapshot.amount.currency !== row.currency) return true;
  await recordMoves(trx, { order, payment, snapshot, now });
  // Each of these may move the order, so each looks at it anew.
  await recordRefunds(trx, { strapi, lock: () => lockPayment(trx, row), snapshot, now });
  await recordDisputes(trx, { strapi, lock: () => lockPayment(trx, row), snapshot, now });
  return true;
}

async function lockPayment(trx: Knex.Transaction, row: PaymentRow): Promise<{ order: LockedOrder; payment: OrderPayment }> {
  const order = await lockOrder(trx, row.order_document_id);
  const payment = order.payments.find(({ id }) => id === row.document_id);
  if (!payment) throw new Error(`Payment ${row.document_id} is not one of order ${order.id}`);
  return { order, payment };
}

type Moves = Readonly<{ order: LockedOrder; payment: OrderPayment; snapshot: ProviderPayment; now: Date }>;

async function recordMoves(trx: Knex.Transaction, { order, payment, snapshot, now }: Moves): Promise<void> {
  const entries = moneyNews(snapshot, payment);
  if (entries.length === 0) return;
  const totals = await recordMoney(trx, order, payment, entries, { source: 'provider', providerReference: snapshot.reference, now });
  const payments = order.payments.map((one) => (one.rowId === payment.rowId ? { ...one, ...totals } : one));
  if (isFullyPaid({ ...payment, captured: totals.captured }, outstandingOf(dueOf(order), payments)))
    await trx('payments').where({ id: payment.rowId }).update({ settled_at: now });
  await raiseOverpaidAlert(trx, order, payment, totals, now);
  const paymentStatus = await paymentStatusAfter(trx, order, payment, totals);
  if (paymentStatus === order.state.paymentStatus) return;
  const details = {
    paymentId: payment.id,
    provider: payment.provider,
    amount: totals.captured || totals.authorized,
    currency: order.currency,
  };
  const isLost = isAuthorizationLost(order.state, paymentStatus);
  await saveOrderChange(trx, order, { type: 'order.payment_changed', state: { paymentStatus }, details }, { actor: theShop, now });
  if (isLost) await raiseAuthorizationLostAlert(trx, order, payment, now);
}

/** The order counts on money that nobody promises any more: its time ran out, or somebody let it go at the provider. */
const raiseAuthorizationLostAlert = (trx: Knex.Transaction, order: LockedOrder, payment: OrderPayment, now: Date): Promise<void> =>
  raiseAlert(trx, {
    kind: 'authorization_lost',
    about: payment.id,
    order,
    amount: { amount: payment.authorized, currency: order.currency },
    details: { provider: payment.provider },
    now,
  });

/** Somebody changed the payment at the provider: what is paid is not what the order costs. */
const raisePaymentDiffersAlert = (
  trx: Knex.Transaction,
  order: LockedOrder,
  payment: OrderPayment,
  snapshot: ProviderPayment,
  now: Date,
): Promise<void> =>
  raiseAlert(trx, {
    kind: 'payment_differs',
    about: payment.id,
    order,
    amount: snapshot.amount,
    details: { provider: payment.provider, reference: snapshot.reference, expected: { amount: payment.amount, currency: order.currency } },
    now,
  });
