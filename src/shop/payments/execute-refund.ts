import type { Core } from '@strapi/strapi';
import type { Numeric, OrdersRow, PaymentsRow, RefundsRow } from 'knex/types/tables';
import { paymentProvider } from './payment-provider';
import type { ProviderRefund } from '../../integrations/payments/payment-provider';
import { failpoint } from '../../jobs/failpoint';
import { lockOrder } from '../orders/locked-order';
import type { Result } from '../prepared-statement';
import { toMinor } from '../rows';
import { recordRefundOutcome } from './record-refund-outcome';

// A claim is renewed while its refund is under way, which may take minutes; one this old was left by a process that died.
// The database's clock counts, because `now` is as old as the batch the refund came in.
const claimSeconds = 30;
const renewedEveryMs = 5_000;

// `attempts` tells one claim from the next: who finds another number is too late, and leaves the refund to its new owner.
type Claimed = Readonly<
  RefundsRow &
    Pick<PaymentsRow, 'provider'> & {
      payment_reference: PaymentsRow['reference'];
      payment: PaymentsRow['document_id'];
      order: OrdersRow['document_id'];
      moved_before: Numeric;
    }
>;

/**
 * Sends a refund that was decided to whoever took the money, and writes down what came of it. Safe to repeat: the same
 * key moves the money once, and the outcome is written once. Refunds of one payment are sent one after another, because
 * not every provider can tell two of the same amount apart. Throws IntegrationError when there is no answer.
 */
export async function executeRefund(strapi: Core.Strapi, { refundId, now = new Date() }: { refundId: string; now?: Date }): Promise<void> {
  const refund = await claim(strapi, refundId);
  if (!refund) return;
  let outcome: ProviderRefund;
  try {
    outcome = await whileClaimed(strapi, refund, () => ask(strapi, refund));
  } catch (error) {
    const lag = lagOf(strapi, refund);
    await claimed(strapi, refund).update({ claimed_until: lag === 0 ? null : inSeconds(strapi, lag) });
    throw error;
  }
  failpoint('refund.sent');
  await recordOutcome(strapi, { refundId, refund, outcome, now });
  const next = await strapi.db
    .connection('refunds')
    .where({ payment_id: refund.payment_id, status: 'pending' })
    .whereNull('reference')
    .orderBy('id')
    .first('document_id');
  if (next) await executeRefund(strapi, { refundId: next.document_id, now });
}

/** Makes the refund ours to send; null when it is done, somebody else is at it, or an earlier one has to be sent first. */
async function claim(strapi: Core.Strapi, refundId: string): Promise<Claimed | null> {
  const { rows } = await strapi.db.connection.raw<Result<Claimed>>(
    `update refunds r set claimed_until = clock_timestamp() + make_interval(secs => :claimSeconds), attempts = r.attempts + 1
       from payments p join orders o on o.id = p.order_id
      where r.document_id = :refundId and p.id = r.payment_id and r.status = 'pending'
        and (r.claimed_until is null or r.claimed_until < clock_timestamp())
        and not exists (select 1 from refunds earlier
                         where earlier.payment_id = r.payment_id and earlier.id < r.id and earlier.status = 'pending' and earlier.reference is null)
      returning r.*, p.provider, p.reference as payment_reference, p.document_id as payment, o.document_id as order,
                p.refunded_minor + (select coalesce(sum(earlier.amount_minor), 0) from refunds earlier
                                     where earlier.payment_id = r.payment_id and earlier.id < r.id and earlier.status = 'pending') as moved_before`,
    { refundId, claimSeconds },
  );
  return rows[0] ?? null;
}

const claimed = (strapi: Core.Strapi, { document_id: id, attempts }: Claimed) =>
  strapi.db.connection('refunds').where({ document_id: id, attempts });

const inSeconds = (strapi: Core.Strapi, seconds: number) =>
  strapi.db.connection.raw('clock_timestamp() + make_interval(secs => ?)', [seconds]);

/** Nobody sends the refund again before its provider would tell that it has arrived. Asking how one stands needs no such pause. */
const lagOf = (strapi: Core.Strapi, { provider, reference }: Claimed): number =>
  reference === null ? (paymentProvider(strapi, provider).answersLagSeconds ?? 0) : 0;

async function whileClaimed<T>(strapi: Core.Strapi, refund: Claimed, work: () => Promise<T>): Promise<T> {
  const seconds = Math.max(claimSeconds, lagOf(strapi, refund));
  const renew = () =>
    claimed(strapi, refund)
      .whereNotNull('claimed_until')
      .update({ claimed_until: inSeconds(strapi, seconds) });
  // Should this process die meanwhile, whoever takes the refund up waits as long.
  if (seconds > claimSeconds) await renew();
  const renewal = setInterval(() => {
    renew().catch((error: unknown) => strapi.log.warn(`The claim of refund ${refund.document_id} is not renewed: ${String(error)}`));
  }, renewedEveryMs);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
  }
}

function ask(strapi: Core.Strapi, refund: Claimed): Promise<ProviderRefund> {
  const provider = paymentProvider(strapi, refund.provider);
  if (refund.reference !== null && provider.fetchRefund) return provider.fetchRefund(refund.reference);
  return provider.refund({
    idempotencyKey: refund.idempotency_key,
    reference: String(refund.payment_reference),
    amount: { amount: toMinor(refund.amount_minor), currency: refund.currency },
    movedBefore: toMinor(refund.moved_before),
    isRetry: refund.attempts > 1,
  });
}

type Outcome = Readonly<{ refundId: string; refund: Claimed; outcome: ProviderRefund; now: Date }>;

const recordOutcome = async (strapi: Core.Strapi, { refundId, refund, outcome, now }: Outcome): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    if (outcome.state === 'pending')
      return void (await trx('refunds')
        .where({ document_id: refundId, status: 'pending', attempts: refund.attempts })
        .update({ reference: outcome.reference, claimed_until: null, updated_at: now }));
    const order = await lockOrder(trx, refund.order);
    const payment = order.payments.find(({ id }) => id === refund.payment);
    const row = await trx('refunds').where({ document_id: refundId }).first();
    if (!payment || !row) throw new Error(`Refund ${refundId} lost its payment`);
    // Settling may have heard of it first.
    if (row.status === 'pending' && row.attempts === refund.attempts)
      await recordRefundOutcome(trx, { strapi, order, payment, refund: row, now }, outcome);
  });
