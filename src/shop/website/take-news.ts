import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError, isDomainError } from '../../domain/domain-error';
import { commerce } from '../../integrations/commerce';
import { isMessageRefused, type WebsiteMessage, type WebsiteNews } from '../../integrations/website/website';
import { cancelPlacedOrder } from '../orders/cancel-order';
import { lockOrder } from '../orders/locked-order';
import { confirmReceived } from '../payments/confirm-payment';
import { sha256 } from '../sha256';
import { raiseAlert } from '../staff/raise-alert';
import { storeSettings } from '../store/store-settings';
import { asKnownThere } from './known-orders';
import { placeWebsiteOrder } from './place-website-order';
import { onceOnly, type Sender } from './receive-message';
import { shipEverything } from './ship-everything';
import { takeStock } from './take-stock';

type Take = Readonly<{ source: string; message: WebsiteMessage }>;
type OrderNews = Extract<WebsiteNews, { is: 'order' }>;
type StockNews = Extract<WebsiteNews, { is: 'stock' }>;

/**
 * What a webhook of a shop system says. It is answered as taken also where it cannot be done, for such systems give a webhook up that fails a few
 * times: staff are alerted instead, and what it is of comes again when it is saved there. Refuses `WEBHOOK_UNKNOWN` and `WEBHOOK_REFUSED`.
 */
export async function takeNews(strapi: Core.Strapi, { source, message }: Take): Promise<void> {
  const news = newsOf(strapi, { source, message });
  if (news.is === 'nothing') return;
  const { now, body } = message;
  const once = { source, id: `${news.about} ${news.changedAt} ${sha256(body).slice(0, 16)}`, kind: news.about, body, now };
  try {
    await onceOnly(strapi, once, async (trx, sender) => {
      await (news.is === 'order' ? follow(strapi, trx, news, sender) : count(strapi, trx, news, sender));
      return {};
    });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const about = `${source} ${news.about} ${error.code}`;
    const details = { reference: news.about, failure: error.message };
    await strapi.db.transaction(({ trx }) => raiseAlert(trx, { kind: 'website_news_refused', about, details, now }));
  }
}

function newsOf(strapi: Core.Strapi, { source, message }: Take): WebsiteNews {
  const website = commerce(strapi).website.get(source);
  if (!website?.newsOf) throw new DomainError('WEBHOOK_UNKNOWN', 'Nobody in this shop expects webhooks of this name');
  try {
    return website.newsOf(message);
  } catch (error) {
    if (!isMessageRefused(error)) throw error;
    throw new DomainError('WEBHOOK_REFUSED', error.message);
  }
}

/** Places the order where it is new, and takes it as far as it is there. It never goes back. */
async function follow(strapi: Core.Strapi, trx: Knex.Transaction, news: OrderNews, sender: Sender): Promise<void> {
  const orderId = await orderOf(strapi, trx, news, sender);
  if (orderId === null) return;
  const { actor, now } = sender;
  await asKnownThere(trx, { source: sender.source, orderId }, async () => {
    const { state } = await lockOrder(trx, orderId);
    if (state.status !== 'placed') return;
    const isUnsent = state.fulfilmentStatus === 'unfulfilled';
    if (news.step === 'cancelled') {
      if (isUnsent) await cancelPlacedOrder(strapi, { orderId, actor, caller: null, reason: null, now });
      return;
    }
    if (news.ownId === null && news.isPaid && state.paymentStatus === 'unpaid') await confirmReceived(strapi, { orderId, actor, now });
    if (news.step === 'completed' && (isUnsent || state.fulfilmentStatus === 'partially_fulfilled'))
      await shipEverything(strapi, trx, { orderId, actor, now });
  });
}

async function orderOf(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { ownId, externalId, step, placed }: OrderNews,
  sender: Sender,
): Promise<string | null> {
  if (ownId !== null) {
    const own = await trx('orders').where({ document_id: ownId }).whereNotNull('number').forUpdate().first('document_id');
    return own?.document_id ?? null;
  }
  const known = await trx('website_orders').where({ source: sender.source, external_id: externalId }).first('order_document_id');
  if (known) return known.order_document_id;
  // It came to nothing before the shop heard of it.
  if (step === 'cancelled') return null;
  return (await placeWebsiteOrder(strapi, trx, placed, sender)).order;
}

/** Stock, where the website counts: the newest count of a product is the one that holds. */
async function count(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { about, changedAt, sku, available }: StockNews,
  sender: Sender,
): Promise<void> {
  const { website } = await storeSettings(strapi);
  if (!website.owns.stock) return;
  const newer = await trx('website_messages')
    .where({ source: sender.source, kind: about })
    // By its characters, however the database sorts words.
    .whereRaw('message_id collate "C" > ?', [`${about} ${changedAt} ~`])
    .first('message_id');
  if (!newer) await takeStock(strapi, trx, { rows: [{ sku, available }], mode: 'each', ...sender });
}
