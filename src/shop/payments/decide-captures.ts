import type { Core } from '@strapi/strapi';
import { attemptInline } from './attempt-inline';
import { syncFromProvider } from './sync-from-provider';

/** Asks the provider about what staff wanted to take of an order, where the answer was lost. While it is silent nothing is decided. */
export async function decideCaptures(strapi: Core.Strapi, orderId: string, now: Date): Promise<void> {
  const undecided = await strapi.db
    .connection('payments as p')
    .join('orders as o', 'o.id', 'p.order_id')
    .where('o.document_id', orderId)
    .whereNotNull('p.capture_requested_at')
    .where('p.authorized_minor', '>', 0)
    .select('p.document_id as paymentId');
  for (const { paymentId } of undecided)
    await attemptInline(
      strapi,
      `Whether payment ${paymentId} was taken`,
      async () => void (await syncFromProvider(strapi, { paymentId, now })),
    );
}
