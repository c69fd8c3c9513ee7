import type { Core } from '@strapi/strapi';
import type { LedgerEntry } from '../../domain/payments/ledger';
import { commerce } from '../../integrations/commerce';
import { IntegrationError } from '../../integrations/integration-error';
import type { PaymentProvider, PaymentState, ProviderPayment } from '../../integrations/payments/payment-provider';
import { failpoint } from '../../jobs/failpoint';
import { theShop } from '../actor';
import { lockOrder, saveOrderChange, type OrderPayment } from '../orders/locked-order';
import { toMinor } from '../rows';
import { paymentStatusAfter, recordMoney } from './record-money';

/** What became of a payment, and what the app needs to let the customer go on with it. */
export type SettledPayment = Readonly<{
  id: string;
  orderId: string;
  provider: string;
  state: PaymentState;
  failureCode: string | null;
  /** The order may be placed: the money is here or promised, or is not expected before. */
  covers: boolean;
  forApp: Readonly<Record<string, string>>;
}>;

type StoredPayment = Readonly<{ row: Record<string, unknown>; provider: PaymentProvider }>;

async function findPayment(strapi: Core.Strapi, where: Record<string, unknown>): Promise<StoredPayment | null> {
  const row = await strapi.db
    .connection('payments as p')
    .join('orders as o', 'o.id', 'p.order_id')
    .where(where)
    .orderBy('p.id', 'desc')
    .first('p.*', 'o.document_id as order_document_id', 'o.total_minor', 'o.email', 'o.customer_id');
  if (!row) return null;
  const provider = commerce(strapi).payments.get(row.provider);
  if (!provider) throw new IntegrationError(row.provider, 'no such payment provider is set up any more', false);
  return { row, provider };
}

/**
 * Asks the provider how the order's payment stands, makes it there first if need be, and writes down what it says. Safe to
 * repeat and to run from several places at once. Null for an order that needs none. No transaction is open while the
 * provider is asked.
 */
export async function settlePaymentOf(strapi: Core.Strapi, orderId: string, now: Date): Promise<SettledPayment | null> {
  const stored = await findPayment(strapi, { 'o.document_id': orderId });
  if (!stored) return null;
  const { row, provider } = stored;
  const truth = await askProvider(stored);
  if (row.reference === null) failpoint('checkout.payment-created');
  if (truth) await recordTruth(strapi, row, truth, now);
  failpoint('checkout.payment-recorded');
  const state = truth?.state ?? (row.status as PaymentState);
  const total = toMinor(row.total_minor);
  const covered = truth ? truth.authorized + truth.captured - truth.refunded >= total : toMinor(row.captured_minor) >= total;
  return {
    id: String(row.document_id),
    orderId,
    provider: String(row.provider),
    state,
    failureCode: truth?.failureCode ?? null,
    covers: state !== 'failed' && state !== 'cancelled' && (covered || provider.paysLater),
    forApp: truth?.forApp ?? {},
  };
}

function askProvider({ row, provider }: StoredPayment): Promise<ProviderPayment | null> {
  if (row.reference !== null) return provider.fetchPayment(String(row.reference));
  return provider.createPayment({
    // Our own id of the payment: however often a crash makes us ask, it is one payment there.
    idempotencyKey: String(row.document_id),
    amount: { amount: toMinor(row.amount_minor), currency: String(row.currency) },
    orderId: String(row.order_document_id),
    customer: { userId: row.customer_id === null ? null : Number(row.customer_id), email: row.email === null ? null : String(row.email) },
    capture: 'automatic',
  });
}

/** What the provider's sums say happened since we last wrote any of it down. */
function news(truth: ProviderPayment, known: OrderPayment, authorizedBefore: number): LedgerEntry[] {
  const promised = truth.authorized + truth.captured - known.captured - authorizedBefore;
  const entries: LedgerEntry[] = [
    promised < 0 ? { type: 'voided', amount: -promised } : { type: 'authorized', amount: promised },
    { type: 'captured', amount: truth.captured - known.captured },
    { type: 'refunded', amount: truth.refunded - known.refunded },
  ];
  return entries.filter(({ amount }) => amount > 0);
}

/** Writes the provider's truth into our ledger, under the order's lock, so that two who heard it write it once. */
async function recordTruth(strapi: Core.Strapi, row: Record<string, unknown>, truth: ProviderPayment, now: Date): Promise<void> {
  const orderId = String(row.order_document_id);
  const paymentId = String(row.document_id);
  // What was promised and is let go moves money too.
  const amounts = [truth.authorized, truth.captured, truth.refunded, toMinor(row.authorized_minor), toMinor(row.captured_minor)];
  const movesMoney = amounts.some((amount) => amount > 0);
  const columns = { reference: truth.reference, status: truth.state, method: truth.method, failure_code: truth.failureCode };
  if (!movesMoney) {
    await strapi.db
      .connection('payments')
      // Somebody who heard later that money came has written it down meanwhile: what we heard is old.
      .where({ document_id: paymentId, authorized_minor: 0, captured_minor: 0 })
      .update({ ...columns, updated_at: now });
    return;
  }
  await strapi.db.transaction(async ({ trx }) => {
    const order = await lockOrder(trx, orderId);
    const payment = order.payments.find(({ id }) => id === paymentId);
    if (!payment) throw new Error(`Payment ${paymentId} is not one of order ${orderId}`);
    await trx('payments')
      .where({ id: payment.rowId })
      .update({ ...columns, updated_at: now });
    const before = await recordMoney(trx, order, payment, [], { source: 'provider', now });
    const entries = news(truth, payment, before.authorized);
    if (entries.length === 0) return;
    const totals = await recordMoney(trx, order, payment, entries, { source: 'provider', providerReference: truth.reference, now });
    const paymentStatus = await paymentStatusAfter(trx, order, payment, totals);
    if (paymentStatus === order.state.paymentStatus) return;
    const change = { type: 'order.payment_changed', state: { paymentStatus }, details: { paymentId, provider: payment.provider } };
    await saveOrderChange(trx, order, change, { actor: theShop, now });
  });
}
