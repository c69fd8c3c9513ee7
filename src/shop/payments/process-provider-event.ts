import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { commerce } from '../../integrations/commerce';
import { isIntegrationError } from '../../integrations/integration-error';
import { raiseAlert } from '../staff/raise-alert';
import { resumeAfterPayment } from './resume-after-payment';
import { paymentProvider } from './payment-provider';

type Process = Readonly<{ id: string; now?: Date }>;

/**
 * Processes what a provider told us. It is only a hint: the provider is asked how the payment stands now, so that events
 * may come late, twice or in any order. Throws when it could not be done; the event keeps why, and can be processed again.
 */
export async function processProviderEvent(strapi: Core.Strapi, { id, now = new Date() }: Process): Promise<void> {
  const events = () => strapi.db.connection('provider_events').where({ document_id: id });
  const event = await events().first('provider', 'payment_reference', 'state');
  if (!event || event.state === 'processed') return;
  const attempts = strapi.db.connection.raw('attempts + 1');
  try {
    if (event.payment_reference !== null)
      await syncNamedPayment(strapi, { provider: event.provider, reference: event.payment_reference, now });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    const kind = isIntegrationError(error) && error.retryable ? 'outage' : 'fault';
    await events().whereNot({ state: 'processed' }).update({ state: 'failed', failure, failure_kind: kind, attempts, updated_at: now });
    throw error;
  }
  await events().update({ state: 'processed', processed_at: now, failure: null, failure_kind: null, attempts, updated_at: now });
}

/** Staff have an event processed again. Refuses `PROVIDER_EVENT_NOT_FOUND` and `PAYMENT_PROVIDER_UNAVAILABLE`; the event keeps what went wrong. */
export async function replayProviderEvent(strapi: Core.Strapi, { id, now = new Date() }: Process): Promise<void> {
  const found = await strapi.db
    .connection('provider_events')
    .where({ document_id: id })
    .update({ state: 'received', failure: null, failure_kind: null, processed_at: null, updated_at: now });
  if (found === 0) throw new DomainError('PROVIDER_EVENT_NOT_FOUND', 'There is no such event');
  try {
    await processProviderEvent(strapi, { id, now });
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    throw new DomainError('PAYMENT_PROVIDER_UNAVAILABLE', `The payment provider did not answer as it should. ${error.message}`);
  }
}

type About = Readonly<{ provider: string; reference: string; now: Date }>;

async function syncNamedPayment(strapi: Core.Strapi, { provider, reference, now }: About): Promise<void> {
  const payment = await strapi.db
    .connection('payments as p')
    .join('orders as o', 'o.id', 'p.order_id')
    .where({ 'p.provider': provider, 'p.reference': reference })
    .first('p.document_id as payment', 'o.document_id as order');
  if (payment) return void (await resumeAfterPayment(strapi, { paymentId: payment.payment, orderId: payment.order, now }));
  // Nobody was ever asked to pay this by us as we remember it. What came of it is a person's business, if money did.
  if (!commerce(strapi).payments.get(provider)) return;
  const snapshot = await paymentProvider(strapi, provider).fetchPayment(reference);
  if (!snapshot || snapshot.captured + snapshot.authorized === 0) return;
  await strapi.db.transaction(({ trx }) =>
    raiseAlert(trx, {
      kind: 'payment_unknown',
      about: `${provider}:${reference}`,
      amount: snapshot.amount,
      details: { provider, reference },
      now,
    }),
  );
}
