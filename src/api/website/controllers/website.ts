import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { sentHeaders } from '../../../http/sent-headers';
import { rawBodyOf } from '../../../http/raw-body';
import { reply } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { placeWebsiteOrder } from '../../../shop/website/place-website-order';
import { receiveMessage } from '../../../shop/website/receive-message';
import { takeNews } from '../../../shop/website/take-news';
import { takeOrderStatus } from '../../../shop/website/take-order-status';
import { takePrices } from '../../../shop/website/take-prices';
import { takeProducts } from '../../../shop/website/take-products';
import { takeStock } from '../../../shop/website/take-stock';
import { websiteInbox } from '../contract';

const messageOf = (ctx: Context) => ({ body: rawBodyOf(ctx), headers: sentHeaders(ctx), now: new Date() });

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async stock(ctx: Context) {
    const { body } = inputOf(ctx, websiteInbox.stock);
    const answer = await receiveMessage(strapi, { kind: 'stock', message: messageOf(ctx) }, async (trx, sender) => ({
      rows: await takeStock(strapi, trx, { ...body, ...sender }),
    }));
    reply(ctx, websiteInbox.stock, answer);
  },

  async prices(ctx: Context) {
    const { body } = inputOf(ctx, websiteInbox.prices);
    const rows = body.rows.map(({ compareAt = null, ...row }) => ({ ...row, compareAt }));
    const answer = await receiveMessage(strapi, { kind: 'prices', message: messageOf(ctx) }, async () => ({
      rows: await takePrices(strapi, { rows, mode: body.mode }),
    }));
    reply(ctx, websiteInbox.prices, answer);
  },

  async products(ctx: Context) {
    const { body } = inputOf(ctx, websiteInbox.products);
    const answer = await receiveMessage(strapi, { kind: 'products', message: messageOf(ctx) }, async (trx) => ({
      rows: await takeProducts(strapi, trx, body),
    }));
    reply(ctx, websiteInbox.products, answer);
  },

  async orders(ctx: Context) {
    const { body } = inputOf(ctx, websiteInbox.orders);
    const answer = await receiveMessage(strapi, { kind: 'orders', message: messageOf(ctx) }, (trx, sender) =>
      placeWebsiteOrder(strapi, trx, body, sender),
    );
    reply(ctx, websiteInbox.orders, answer);
  },

  async orderStatus(ctx: Context) {
    const { body } = inputOf(ctx, websiteInbox.orderStatus);
    const answer = await receiveMessage(strapi, { kind: 'order-status', message: messageOf(ctx) }, (trx, sender) =>
      takeOrderStatus(strapi, trx, body, sender),
    );
    reply(ctx, websiteInbox.orderStatus, answer);
  },

  async websiteWebhook(ctx: Context) {
    const { params } = inputOf(ctx, websiteInbox.websiteWebhook);
    await takeNews(strapi, { source: params.source, message: messageOf(ctx) });
    reply(ctx, websiteInbox.websiteWebhook, { received: true });
  },
});
