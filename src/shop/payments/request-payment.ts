import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { dueOf } from '../../domain/orders/due';
import { isLive } from '../../domain/orders/order-state';
import { openRequests, outstandingOf, owedBy } from '../../domain/payments/owed';
import { failpoint } from '../../jobs/failpoint';
import { commerce } from '../../integrations/commerce';
import { theShop, type Actor } from '../actor';
import { strapiColumns } from '../document-id';
import { loadOrder, lockOrder, saveOrderChange, type LockedOrder, type OrderPayment } from '../orders/locked-order';
import { isConfirmedByStaff } from './payment-provider';
import { answeredBy } from './provider-answers';
import { paymentDeclined } from './payment-declined';
import { paymentStatusNow } from './record-money';
import { cancelPayment } from './return-money';
import { syncFromProvider } from './sync-from-provider';

type RequestPayment = Readonly<{ orderId: string; provider: string; actor: Actor; now?: Date }>;

// Each time somebody else changed the order, or asked for something, at the same time.
const maxAttempts = 20;

/**
 * Asks by `provider` for all that still has to come for a placed order; what was asked for before, and nobody paid, is ended first, so that it
 * is not paid twice. Asked again it is the same payment. Answers its id. Refuses `ORDER_NOT_FOUND`, and `ORDER_ILLEGAL_TRANSITION` where
 * nothing is to come, or a bank is working on an earlier one. Throws IntegrationError when a provider does not answer.
 */
export async function requestPayment(strapi: Core.Strapi, request: RequestPayment): Promise<string> {
  const { orderId, now = new Date() } = request;
  for (let tries = 0; tries < maxAttempts; tries += 1) {
    const order = await loadOrder(strapi.db.connection, orderId);
    const asked = askedAlready(strapi, order, request);
    if (asked) return asked.id;
    await endRequests(strapi, openOf(strapi, order), now);
    const paymentId = await strapi.db.transaction(async ({ trx }) => insertRequest(trx, strapi, { ...request, now }));
    if (paymentId === null) continue;
    failpoint('payment.requested');
    await syncFromProvider(strapi, { paymentId, now });
    return paymentId;
  }
  throw new Error(`Order ${orderId} was changed by others ${maxAttempts} times in a row`);
}

/** What still has to come. Refuses `ORDER_ILLEGAL_TRANSITION` where that is nothing. */
function outstandingFor({ state, ...order }: LockedOrder): number {
  const outstanding = isLive(state) && state.paymentStatus !== 'disputed' ? outstandingOf(dueOf(order), order.payments) : 0;
  if (outstanding > 0 && order.payments.every(({ authorized }) => authorized === 0)) return outstanding;
  throw new DomainError('ORDER_ILLEGAL_TRANSITION', 'Nothing of this order is still to be asked for', { ...state });
}

const openOf = (strapi: Core.Strapi, { payments }: LockedOrder): OrderPayment[] =>
  openRequests(payments.filter(({ provider }) => !isConfirmedByStaff(strapi, provider)));

/** The payment all of it was asked for by, in the same way. */
function askedAlready(strapi: Core.Strapi, order: LockedOrder, { provider }: RequestPayment): OrderPayment | undefined {
  const outstanding = outstandingFor(order);
  const open = openOf(strapi, order);
  if (!isConfirmedByStaff(strapi, provider)) {
    const [only] = open;
    return open.length === 1 && only?.provider === provider && only.amount === outstanding ? only : undefined;
  }
  const { asked, last } = byHand(strapi, order, outstanding);
  return open.length === 0 && asked === outstanding ? last : undefined;
}

/** How much of what is lacking staff are to confirm already, and the last payment by which. */
function byHand(strapi: Core.Strapi, { payments }: LockedOrder, outstanding: number) {
  const owed = owedBy(
    payments.filter(({ provider, status }) => isConfirmedByStaff(strapi, provider) && status !== 'cancelled'),
    outstanding,
  );
  return { asked: owed.reduce((sum, one) => sum + one.owed, 0), last: owed.findLast((one) => one.owed > 0)?.payment };
}

/** Asks the providers about what was asked for and may be paid by now: whoever counts money that came by hand has to know. */
export async function hearOfRequests(strapi: Core.Strapi, { orderId, now }: Readonly<{ orderId: string; now: Date }>): Promise<void> {
  for (const { id } of openOf(strapi, await loadOrder(strapi.db.connection, orderId)))
    await syncFromProvider(strapi, { paymentId: id, now });
}

async function endRequests(strapi: Core.Strapi, payments: readonly OrderPayment[], now: Date): Promise<void> {
  for (const payment of payments) {
    // What the provider knows first: it may be paid.
    await syncFromProvider(strapi, { paymentId: payment.id, now });
    const [row] = await strapi.db.connection('payments').where({ id: payment.rowId });
    if (row) await cancelPayment(strapi, { ...payment, reference: row.reference, status: row.status, revision: row.revision }, now);
    await syncFromProvider(strapi, { paymentId: payment.id, now });
  }
}

/** Null when the order is not as it was: it has to be looked at again. */
async function insertRequest(
  trx: Knex.Transaction,
  strapi: Core.Strapi,
  { orderId, provider, actor, now }: RequestPayment & Readonly<{ now: Date }>,
): Promise<string | null> {
  const order = await lockOrder(trx, orderId);
  const outstanding = outstandingFor(order);
  const open = openOf(strapi, order);
  if (open.some(({ status }) => status === 'processing'))
    throw new DomainError('ORDER_ILLEGAL_TRANSITION', 'A bank is working on a payment of this order. Wait until it is decided');
  if (open.length > 0) return null;
  const isByHand = isConfirmedByStaff(strapi, provider);
  const amount = isByHand ? outstanding - byHand(strapi, order, outstanding).asked : outstanding;
  if (amount === 0) return null;
  const columns = strapiColumns(now);
  await trx('payments').insert({
    ...columns,
    order_id: order.rowId,
    ...{ provider, status: 'pending', currency: order.currency, amount_minor: amount, revision: 0 },
    // What was added to an order that is paid is paid as well: nobody would remember to take it.
    capture: 'automatic',
    ...{ authorized_minor: 0, captured_minor: 0, refunded_minor: 0, disputed_minor: 0 },
  });
  const details = { paymentId: columns.document_id, provider, amount, currency: order.currency };
  // Of an order whose money all went back, something is to come again.
  const state = { paymentStatus: await paymentStatusNow(trx, await lockOrder(trx, orderId)) };
  await saveOrderChange(trx, order, { type: 'order.payment_requested', state, details }, { actor, now });
  return columns.document_id;
}

/**
 * Ends what was asked for of a placed order and is not to come any more as it was: pieces were taken out, things added, or it was paid in
 * another way. The page that asked asks anew. Does nothing for an order that waits for its payment. Throws IntegrationError.
 */
export async function dropOldRequests(
  strapi: Core.Strapi,
  { orderId, now = new Date() }: Readonly<{ orderId: string; now?: Date }>,
): Promise<void> {
  const order = await loadOrder(strapi.db.connection, orderId);
  if (!isLive(order.state)) return;
  const outstanding = outstandingOf(dueOf(order), order.payments);
  const old = openRequests(order.payments).filter(({ provider, amount }) =>
    isConfirmedByStaff(strapi, provider) ? outstanding === 0 && order.payments.length > 1 : amount !== outstanding,
  );
  await endRequests(strapi, old, now);
}

/** The rest comes by cash or transfer, and staff confirm it. Refuses `PAYMENT_PROVIDER_UNKNOWN` for any other way, and as above. */
export async function requestByHand(strapi: Core.Strapi, request: RequestPayment): Promise<void> {
  const byHandNames = commerce(strapi)
    .payments.offered()
    .filter((name) => isConfirmedByStaff(strapi, name));
  const { provider } = request;
  if (!byHandNames.includes(provider))
    throw new DomainError('PAYMENT_PROVIDER_UNKNOWN', 'Nobody confirms payments of this kind', { provider, offered: byHandNames });
  await answeredBy(strapi, () => requestPayment(strapi, request));
}

/** Asks in the name of the shop: the customer opened the page they were sent. */
export async function requestOnPage(strapi: Core.Strapi, request: Omit<RequestPayment, 'actor'>): Promise<string> {
  const order = await loadOrder(strapi.db.connection, request.orderId);
  const last = order.payments.at(-1);
  const outstanding = outstandingOf(dueOf(order), order.payments);
  // What the provider refused to make, such as too little for it, it refuses again each time somebody looks.
  const isRefused =
    last?.status === 'failed' && last.reference === null && last.provider === request.provider && last.amount === outstanding;
  return isRefused ? last.id : requestPayment(strapi, { ...request, actor: theShop });
}

/** Staff ask for what the customer pays on the page of their link. Refuses `PAYMENT_DECLINED` where the provider never takes it, and as above. */
export async function requestByLink(strapi: Core.Strapi, request: RequestPayment): Promise<void> {
  const paymentId = await answeredBy(strapi, () => requestPayment(strapi, request));
  const row = await strapi.db.connection('payments').where({ document_id: paymentId }).first('status', 'failure_code');
  if (row?.status === 'failed') throw paymentDeclined(strapi, request.provider, row.failure_code);
}
