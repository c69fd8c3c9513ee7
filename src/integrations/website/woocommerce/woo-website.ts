import { z } from 'zod';
import { IntegrationError } from '../../integration-error';
import type { Website, WebsiteOrder } from '../website';
import { wooApi, type AskWoo, type WooSettings } from './woo-api';
import { newsOf } from './woo-news';
import { ownKey, versionKey, wooChange, wooForgotten, wooOrder } from './woo-order';
import { productsBySku, writeStock } from './woo-products';

const meta = z.array(z.object({ key: z.string(), value: z.unknown() })).default([]);
const orderShape = z.object({ id: z.int(), meta_data: meta });
type Known = z.output<typeof orderShape>;
const pageOf = 100;
/** So many of the newest are looked through: whatever a first try has made is among them. */
const mostPages = 20;
const earlierMs = 3_600_000;

/**
 * A WooCommerce shop. Products are the same where their SKU is. It refuses what it has not enough of; each order of ours is one order there, which
 * says whose it is in its meta data.
 */
export function wooWebsite(settings: WooSettings): Website {
  const ask = wooApi(settings);
  const { webhookSecret } = settings;
  return {
    ...(webhookSecret !== null && { newsOf: (message) => newsOf(webhookSecret, message) }),
    async acceptOrder({ lines }, signal) {
      const products = await productsBySku(
        ask,
        lines.map(({ sku }) => sku),
        signal,
      );
      const wanted = new Map<string, number>();
      for (const { sku, quantity } of lines) wanted.set(sku, (wanted.get(sku) ?? 0) + quantity);
      // What it does not sell it need not have.
      const short = lines.find(({ sku }) => products.get(sku)?.isThere(wanted.get(sku) ?? 0) === false);
      return short ? { accepted: false, reason: `${short.name}: there are not so many any more` } : { accepted: true };
    },
    async pushOrder(order, signal) {
      const known = await findOrder(ask, order, signal);
      if (!known) {
        const products = await productsBySku(
          ask,
          order.lines.map(({ sku }) => sku),
          signal,
        );
        const made = await ask({ method: 'POST', path: 'orders', body: wooOrder(order, (sku) => products.has(sku)) }, orderShape, signal);
        return { reference: String(made.id) };
      }
      const reference = String(known.id);
      if (Number(metaOf(known, versionKey) ?? 0) < order.version)
        await ask({ method: 'PUT', path: `orders/${known.id}`, body: wooChange(order) }, orderShape, signal);
      return { reference };
    },
    async forgetOrder(order, signal) {
      if (order.placedAt === null) return;
      const known = await findOrder(ask, { ...order, placedAt: order.placedAt }, signal).catch((error: unknown) => {
        if (error instanceof IntegrationError && error.message.includes('it answered 404')) return null;
        throw error;
      });
      // What was bought there is the website's own to keep, and to forget.
      if (!known || metaOf(known, ownKey) !== order.id) return;
      await ask({ method: 'PUT', path: `orders/${known.id}`, body: wooForgotten }, orderShape, signal);
    },
    async pushStock(levels, signal) {
      const products = await productsBySku(
        ask,
        levels.map(({ sku }) => sku),
        signal,
      );
      const known = levels.flatMap(({ sku, available }) => {
        const product = products.get(sku);
        return product ? [{ product, available }] : [];
      });
      return writeStock(ask, known, signal);
    },
  };
}

const metaOf = ({ meta_data: all }: Known, key: string): string | undefined => {
  const value = all.find((one) => one.key === key)?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/**
 * The order of ours there. By its number there, once that is known; else among those made since it was placed, the newest first, for a first try may have
 * made it and died before anybody heard.
 */
async function findOrder(
  ask: AskWoo,
  order: Pick<WebsiteOrder, 'id' | 'reference' | 'placedAt'>,
  signal: AbortSignal,
): Promise<Known | null> {
  if (order.reference !== null && /^[1-9]\d{0,17}$/.test(order.reference))
    return ask({ method: 'GET', path: `orders/${order.reference}` }, orderShape, signal);
  // A clock there may be behind, and its orders know no parts of a second.
  const since = new Date(new Date(order.placedAt).getTime() - earlierMs).toISOString().slice(0, 19);
  for (let page = 1; page <= mostPages; page += 1) {
    const query = { after: since, dates_are_gmt: 'true', per_page: String(pageOf), page: String(page) };
    const some = await ask(
      { method: 'GET', path: 'orders', query: { ...query, orderby: 'id', order: 'desc' } },
      z.array(orderShape),
      signal,
    );
    const mine = some.find((each) => metaOf(each, ownKey) === order.id);
    if (mine) return mine;
    if (some.length < pageOf) return null;
  }
  return null;
}
