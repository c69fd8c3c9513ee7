import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { commerce } from '../../integrations/commerce';
import { isWebhookRefused, WebhookRefused, type ProviderEvent, type WebhookRequest } from '../../integrations/payments/payment-provider';
import { emit } from '../../jobs/emit';
import { strapiColumns } from '../document-id';

type ReceiveWebhook = Readonly<{ provider: string; request: WebhookRequest }>;

/**
 * The inbox: a genuine webhook is stored, once, with the job that processes it, before it is answered. Answers what the
 * provider wants to read. Refuses `WEBHOOK_UNKNOWN` and `WEBHOOK_REFUSED`; then nothing is stored.
 */
export async function receiveWebhook(strapi: Core.Strapi, { provider: name, request }: ReceiveWebhook): Promise<object> {
  const provider = commerce(strapi).payments.get(name);
  if (!provider?.parseWebhook) throw new DomainError('WEBHOOK_UNKNOWN', 'Nobody in this shop expects webhooks of this name');
  try {
    const { events, signedAt, reply = { received: true } } = provider.parseWebhook(request);
    await storeProviderEvents(strapi, { provider: name, source: 'webhook', events, signedAt, now: request.now });
    return reply;
  } catch (error) {
    if (!isWebhookRefused(error)) throw error;
    throw new DomainError('WEBHOOK_REFUSED', error.message);
  }
}

type Store = Readonly<{
  provider: string;
  source: 'webhook' | 'reconciliation';
  events: readonly ProviderEvent[];
  signedAt?: Date | undefined;
  now: Date;
}>;

// PostgreSQL takes at most 65,535 bindings in a statement, and an event has fifteen.
const rowsAtOnce = 1_000;

/**
 * Keeps events and asks for their jobs, in one transaction; of one that is known already only the time of its sending is
 * kept. Answers how many were new. Throws WebhookRefused for a sending that was heard before.
 */
export const storeProviderEvents = async (strapi: Core.Strapi, { events, ...from }: Store): Promise<number> =>
  strapi.db.transaction(async ({ trx }) => {
    let stored = 0;
    for (let first = 0; first < events.length; first += rowsAtOnce) {
      const kept = await insert(trx, { events: events.slice(first, first + rowsAtOnce), ...from });
      if (from.signedAt && kept.length === 0) throw new WebhookRefused('This very sending was heard before');
      const added = kept.filter(({ is_new: isNew }) => isNew);
      stored += added.length;
      await emit(
        trx,
        added.map(({ document_id: id, type }) => ({
          type: 'provider_event.received' as const,
          aggregateId: id,
          payload: { provider: from.provider, type },
        })),
      );
    }
    return stored;
  });

/** Answers those that are new, and those whose sending is. */
async function insert(
  trx: Knex.Transaction,
  { provider, source, events, signedAt, now }: Store,
): Promise<{ document_id: string; type: string; is_new: boolean }[]> {
  const insertion = trx('provider_events')
    .insert(
      events.map(({ id, type, occurredAt, payment, payload }) => ({
        ...strapiColumns(now),
        provider,
        event_id: id,
        type,
        state: 'received',
        source,
        payment_reference: payment,
        payload: JSON.stringify(payload),
        attempts: 0,
        sendings: JSON.stringify(signedAt ? [signedAt] : []),
        occurred_at: occurredAt,
        received_at: now,
      })),
    )
    .onConflict(['provider', 'event_id']);
  const sendings = trx.raw("coalesce(provider_events.sendings, '[]') || excluded.sendings");
  const stored = signedAt
    ? insertion.merge({ sendings, updated_at: now }).whereRaw("not coalesce(provider_events.sendings, '[]') @> excluded.sendings")
    : insertion.ignore();
  // A row that was there before was locked by this transaction.
  return stored.returning(['document_id', 'type', trx.raw('(xmax = 0) as is_new')]);
}
