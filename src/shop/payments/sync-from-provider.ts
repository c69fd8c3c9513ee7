import type { Core } from '@strapi/strapi';
import { covers, heldOf, type Funds } from '../../domain/payments/coverage';
import type { PaymentState } from '../../domain/payments/payment-state';
import { isPaymentRefused, type PaymentProvider, type ProviderPayment } from '../../integrations/payments/payment-provider';
import { failpoint } from '../../jobs/failpoint';
import { preparedStatement } from '../prepared-statement';
import { toMinor } from '../rows';
import { withProviderCustomer } from './provider-customer';
import { paymentProvider } from './payment-provider';
import type { PaymentRow } from './payment-row';
import { applyProviderState } from './apply-provider-state';

/** What became of a payment, and what the app needs to let the customer go on with it. */
export type SyncedPayment = Readonly<{
  id: string;
  orderId: string;
  /** Whose order it is paid for; null for guests. */
  customerId: number | null;
  provider: string;
  state: PaymentState;
  failureCode: string | null;
  /** What it is worth to the order before that is placed. */
  funds: Funds;
  clientData: Readonly<Record<string, string>>;
}>;

// Providers forget the keys of requests after a day. A payment nobody heard of by then was never handed to an app, so
// nobody can pay it, and asking for it again could make a second one.
const keysLastMs = 20 * 3_600_000;
// Each try means that somebody else wrote down news of this very payment meanwhile.
const maxAttempts = 50;

const findPayments = async (
  strapi: Core.Strapi,
  by: 'p.id' | 'p.document_id' | 'o.document_id',
  value: number | string,
): Promise<PaymentRow[]> => {
  const { rows } = await preparedStatement<PaymentRow>(
    strapi.db.connection,
    `select p.*, o.document_id as order_document_id, o.total_minor, o.email, o.customer_id
       from payments p join orders o on o.id = p.order_id where ${by} = :value order by p.id`,
    { value },
  );
  return rows;
};

/** Settles one payment and answers how it stands. Throws IntegrationError when its provider does not answer. */
export async function syncFromProvider(strapi: Core.Strapi, { paymentId, now }: { paymentId: string; now: Date }): Promise<SyncedPayment> {
  const [row] = await findPayments(strapi, 'p.document_id', paymentId);
  if (!row) throw new Error(`There is no payment ${paymentId}`);
  return settleRow(strapi, row, now);
}

/** The payment the customer is at. `covers`: all payments of the order together are enough to place it. */
export type SyncedOrder = SyncedPayment & Readonly<{ covers: boolean }>;

/** Settles every payment of an order. Answers the last; null for an order that needs none. */
export async function syncPaymentsOf(strapi: Core.Strapi, orderId: string, now: Date): Promise<SyncedOrder | null> {
  const synced: SyncedPayment[] = [];
  let total = 0;
  for (const row of await findPayments(strapi, 'o.document_id', orderId)) {
    synced.push(await settleRow(strapi, row, now));
    total = toMinor(row.total_minor);
  }
  const last = synced.at(-1);
  return last
    ? {
        ...last,
        covers: covers(
          total,
          synced.map(({ funds }) => funds),
        ),
      }
    : null;
}

/**
 * Asks the provider how a payment stands, makes it there first if need be, and writes down what it says. Safe to repeat
 * and to run from several places at once: an answer that is older than what is written down is thrown away and asked for
 * again. No transaction is open while the provider is asked.
 */
async function settleRow(strapi: Core.Strapi, first: PaymentRow, now: Date): Promise<SyncedPayment> {
  let row: PaymentRow | undefined = first;
  for (let tries = 0; tries < maxAttempts && row; tries += 1) {
    const provider = paymentProvider(strapi, row.provider);
    if (neverCameToBe(row)) return toSettled(row, provider, null);
    if (isForgotten(row, now)) return giveUp(strapi, row, now);
    const { snapshot, refusedWith } = await askProvider(strapi, row, provider);
    if (row.reference === null) failpoint('checkout.payment-created');
    if (refusedWith !== null) {
      if (await recordRefusal(strapi, row, refusedWith, now))
        return toSettled({ ...row, status: 'failed', failure_code: refusedWith }, provider, null);
    } else if (!snapshot || (await applyProviderState(strapi, row, snapshot, now))) {
      failpoint('checkout.payment-recorded');
      return toSettled(row, provider, snapshot);
    }
    [row] = await findPayments(strapi, 'p.id', row.id);
  }
  throw new Error(`Payment ${first.document_id} was changed by others ${maxAttempts} times in a row`);
}

/** The provider refused to make it, or was never asked in time: there is nothing to ask about, and nobody can pay it. */
const neverCameToBe = ({ reference, status }: PaymentRow): boolean => reference === null && (status === 'failed' || status === 'cancelled');

const isForgotten = ({ reference, created_at: createdAt }: PaymentRow, now: Date): boolean =>
  reference === null && now.getTime() - createdAt.getTime() > keysLastMs;

async function giveUp(strapi: Core.Strapi, row: PaymentRow, now: Date): Promise<SyncedPayment> {
  await strapi.db.connection('payments').where({ id: row.id, reference: null }).update({ status: 'cancelled', updated_at: now });
  return toSettled({ ...row, status: 'cancelled' }, paymentProvider(strapi, row.provider), null);
}

/** Asks for a payment that waits once more, with its own key: some providers hand out what the app needs only then. */
export async function fetchClientData(strapi: Core.Strapi, paymentId: string): Promise<SyncedPayment['clientData']> {
  const [row] = await findPayments(strapi, 'p.document_id', paymentId);
  if (!row) throw new Error(`There is no payment ${paymentId}`);
  return (await create(strapi, row, paymentProvider(strapi, row.provider))).clientData;
}

type Answer = Readonly<{ snapshot: ProviderPayment | null; refusedWith: string | null }>;

async function askProvider(strapi: Core.Strapi, row: PaymentRow, provider: PaymentProvider): Promise<Answer> {
  if (row.reference !== null) return { snapshot: await provider.fetchPayment(row.reference), refusedWith: null };
  try {
    return { snapshot: await create(strapi, row, provider), refusedWith: null };
  } catch (error) {
    if (!isPaymentRefused(error)) throw error;
    return { snapshot: null, refusedWith: error.code };
  }
}

/** False when somebody else has written down something meanwhile. */
const recordRefusal = async (strapi: Core.Strapi, { id, revision }: PaymentRow, code: string, now: Date): Promise<boolean> =>
  (await strapi.db
    .connection('payments')
    .where({ id, revision, reference: null })
    .update({ status: 'failed', failure_code: code, revision: revision + 1, updated_at: now })) === 1;

function create(strapi: Core.Strapi, row: PaymentRow, provider: PaymentProvider): Promise<ProviderPayment> {
  const { customer_id: userId, email } = row;
  return withProviderCustomer(strapi, { name: row.provider, provider, userId, email }, (reference) =>
    provider.createPayment({
      // Our own id of the payment: however often a crash makes us ask, it is one payment there.
      idempotencyKey: row.document_id,
      amount: { amount: toMinor(row.amount_minor), currency: row.currency },
      orderId: row.order_document_id,
      customer: { userId, email, reference },
      capture: row.capture,
    }),
  );
}

function toSettled(row: PaymentRow, provider: PaymentProvider, snapshot: ProviderPayment | null): SyncedPayment {
  const state = snapshot?.state ?? row.status;
  const isSameCurrency = !snapshot || snapshot.amount.currency === row.currency;
  const held = snapshot ? heldOf(snapshot) : toMinor(row.captured_minor);
  return {
    id: row.document_id,
    orderId: row.order_document_id,
    customerId: row.customer_id,
    provider: row.provider,
    state,
    failureCode: snapshot ? snapshot.failureCode : row.failure_code,
    funds: { state, amount: toMinor(row.amount_minor), held: isSameCurrency ? held : 0, paysLater: provider.paysLater },
    clientData: snapshot?.clientData ?? {},
  };
}
