import type { Core } from '@strapi/strapi';
import type { Int8 } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { commerce } from '../../integrations/commerce';
import type { OrderToAccept } from '../../integrations/website/website';
import { emit } from '../../jobs/emit';
import { toMinor } from '../rows';
import type { StoreSettings } from '../store/store-settings';

/**
 * Asks the company's website whether the order can be taken, where the shop wants that. No transaction is open meanwhile.
 * Refuses `ORDER_REFUSED` with the website's reason, and `WEBSITE_UNAVAILABLE` on an outage, unless the shop chose to go
 * on then: the website learns of the order later, by the event `order.acceptance_skipped`.
 */
export async function acceptOrder(strapi: Core.Strapi, orderId: string, settings: StoreSettings): Promise<void> {
  const { acceptance, seconds, outage } = settings.website;
  const name = commerce(strapi).website.names().at(-1);
  const website = name === undefined ? undefined : commerce(strapi).website.get(name);
  if (acceptance === 'off' || !website) return;

  const order = await toOrderToAccept(strapi, orderId);
  const answer = await website.acceptOrder(order, AbortSignal.timeout(seconds * 1_000)).catch((error: unknown) => {
    strapi.log.warn(`The company website did not answer about order ${orderId}: ${String(error)}`);
    return null;
  });
  if (answer === null && outage === 'refuse')
    throw new DomainError('WEBSITE_UNAVAILABLE', 'Orders cannot be taken at the moment. Try again later');
  if (answer?.accepted === false) throw new DomainError('ORDER_REFUSED', 'The order was refused', { reason: answer.reason });
  await strapi.db.transaction(async ({ trx }) => {
    await trx('orders')
      .where({ document_id: orderId })
      .update({ website_answer: JSON.stringify(answer ?? { skipped: true }) });
    if (answer === null) await emit(trx, [{ type: 'order.acceptance_skipped', aggregateId: orderId, payload: { orderId } }]);
  });
}

async function toOrderToAccept(strapi: Core.Strapi, orderId: string): Promise<OrderToAccept> {
  const db = strapi.db.connection;
  const order = await db('orders').where({ document_id: orderId }).first('id', 'total_minor', 'currency', 'email', 'country');
  if (!order) throw new Error(`Order ${orderId} is gone`);
  const lines = await db('order_lines').where({ order_id: order.id }).orderBy('position').select('sku', 'name', 'quantity', 'total_minor');
  const money = (amount: Int8) => ({ amount: toMinor(amount), currency: order.currency });
  return {
    id: orderId,
    total: money(order.total_minor),
    email: order.email,
    country: order.country,
    lines: lines.map((line) => ({ sku: line.sku, name: line.name, quantity: line.quantity, total: money(line.total_minor) })),
  };
}
