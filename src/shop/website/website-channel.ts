import type { Core } from '@strapi/strapi';
import { because } from '../../domain/deliveries/because';
import type { EventType } from '../../domain/events';
import { commerce } from '../../integrations/commerce';
import { isIntegrationError } from '../../integrations/integration-error';
import { untilOnMs, type Channel, type Outcome } from '../deliveries/channel';
import { keepKnown } from './known-orders';
import { toWebsiteOrder } from './to-website-order';

/** What changes of an order that the website is told of it. */
const types: readonly EventType[] = [
  'order.placed',
  'order.acceptance_skipped',
  ...(['order.payment_changed', 'order.payment_confirmed', 'order.corrected', 'order.lines_added'] as const),
  ...(['order.shipped', 'order.delivered', 'order.delivery_failed', 'order.completed'] as const),
  ...(['order.pieces_cancelled', 'order.cancelled', 'order.refunded', 'order.returned'] as const),
  ...(['order.dispute_opened', 'order.dispute_won', 'order.dispute_lost'] as const),
];

/**
 * Orders, to the company's website: whole and as they stand, with a version that rises; and of whom to forget them. What the website said itself it is
 * not told.
 */
export const websiteChannel: Channel = {
  name: 'website',
  keeps: 'latest',
  batch: 5,
  targets: async (strapi) => {
    const { website } = commerce(strapi);
    return website.names().flatMap((target) => (website.get(target)?.pushOrder ? [{ target, types }] : []));
  },
  deliver: async (strapi, batch, signal) =>
    new Map(
      await Promise.all(
        batch.map(
          async ({ id, target, aggregateId }) => [id, await push(strapi, { source: target, orderId: aggregateId }, signal)] as const,
        ),
      ),
    ),
};

async function push(
  strapi: Core.Strapi,
  { source, orderId }: Readonly<{ source: string; orderId: string }>,
  signal: AbortSignal,
): Promise<Outcome> {
  const website = commerce(strapi).website.get(source);
  if (!website?.pushOrder) return { kind: 'wait', reason: because('The website is not connected any more'), afterMs: untilOnMs };
  const db = strapi.db.connection;
  const known = await db('website_orders').where({ source, order_document_id: orderId }).first('external_id', 'known_version');
  const order = await toWebsiteOrder(strapi, orderId, known?.external_id ?? null);
  const isForgotten = (await db('forgotten_orders').where({ order_document_id: orderId }).first('order_document_id')) !== undefined;
  const isNew = order !== null && !(known && Number(known.known_version) >= order.version);
  if (!isNew && !isForgotten)
    return { kind: 'dropped', reason: order ? because('The website knows it already') : because('The order was never placed') };
  if (!isNew && !website.forgetOrder) return { kind: 'dropped', reason: because('The website cannot be told to forget') };
  try {
    const told = isNew ? await website.pushOrder(order, signal) : undefined;
    if (isNew) await keepKnown(db, { source, orderId }, order.version, told?.reference);
    const reference = told?.reference ?? known?.external_id ?? order?.reference ?? null;
    if (isForgotten) await website.forgetOrder?.({ id: orderId, reference, placedAt: order?.placedAt ?? null }, signal);
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    const reason = sentenceOf(error.message);
    return error.retryable
      ? { kind: 'retry', reason, ...(typeof error.afterMs === 'number' && { afterMs: error.afterMs }) }
      : { kind: 'parked', reason };
  }
  return { kind: 'delivered' };
}

/** What went wrong, without who says so: staff read it beside the name of the website. */
const sentenceOf = (message: string): string => message.replace(/^[a-z0-9-]+: (.)/, (_whole, first: string) => first.toUpperCase());
