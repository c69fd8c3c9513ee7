import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { orderCallerOf } from '../../../http/order-caller';
import { readPlace, writePlace } from '../../../http/page-place';
import { addressOf, always, limited, type Use } from '../../../http/rate-limits';
import { withSentFile } from '../../../http/read-file';
import { reply, replyFile } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import type { CartCaller } from '../../../shop/cart/stored-cart';
import { openAttachment, putAttachment, readAttachment, tellAttachment, waitingAttachment } from '../../../shop/support/attachments';
import { closeMyRequest } from '../../../shop/support/close-request';
import { listMyRequests, markRequestRead, readMyRequest } from '../../../shop/support/read-requests';
import { requestSupport, writeToSupport } from '../../../shop/support/request-support';
import { sha256 } from '../../../shop/sha256';
import { support } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async request(ctx: Context) {
    const { body } = inputOf(ctx, support.request);
    const caller = await knownCaller(strapi, ctx, body.order);
    const id = await limited(writing(ctx, caller), { wrong: always }, () => requestSupport(strapi, { caller, ...body }));
    reply(ctx, support.request, await readMyRequest(strapi, { id, caller }));
  },

  async list(ctx: Context) {
    const { requests, next } = await listMyRequests(strapi, {
      caller: await orderCallerOf(strapi, ctx),
      ...placeOf(inputOf(ctx, support.list)),
    });
    reply(ctx, support.list, requests, { nextCursor: next && writePlace(next) });
  },

  async listOfOrder(ctx: Context) {
    const { params, query } = inputOf(ctx, support.listOfOrder);
    const caller = await orderCallerOf(strapi, ctx);
    const { requests, next } = await listMyRequests(strapi, { caller, order: params.id, ...placeOf({ query }) });
    reply(ctx, support.listOfOrder, requests, { nextCursor: next && writePlace(next) });
  },

  async read(ctx: Context) {
    const { id } = inputOf(ctx, support.read).params;
    reply(ctx, support.read, await readMyRequest(strapi, { id, caller: await orderCallerOf(strapi, ctx) }));
  },

  async write(ctx: Context) {
    const { params, body } = inputOf(ctx, support.write);
    const caller = await orderCallerOf(strapi, ctx);
    await limited(writing(ctx, caller), { wrong: always }, () => writeToSupport(strapi, { ...params, caller, ...body }));
    reply(ctx, support.write, await readMyRequest(strapi, { ...params, caller }));
  },

  async close(ctx: Context) {
    const asked = { ...inputOf(ctx, support.close).params, caller: await orderCallerOf(strapi, ctx) };
    await closeMyRequest(strapi, asked);
    reply(ctx, support.close, await readMyRequest(strapi, asked));
  },

  async tellAttachment(ctx: Context) {
    const { body } = inputOf(ctx, support.tellAttachment);
    const caller = await knownCaller(strapi, ctx, body.order);
    const told = await limited(sending(ctx, caller), { wrong: always }, () => tellAttachment(strapi, { caller, ...body }));
    reply(ctx, support.tellAttachment, told);
  },

  async putAttachment(ctx: Context) {
    const { params } = inputOf(ctx, support.putAttachment);
    const caller = await orderCallerOf(strapi, ctx);
    const row = await waitingAttachment(strapi.db.connection, { ...params, caller });
    const put = () => withSentFile(ctx, support.putAttachment.takesFile, (content) => putAttachment(strapi, { row, content }));
    reply(ctx, support.putAttachment, await limited(sending(ctx, caller), { wrong: always }, put));
  },

  async readAttachment(ctx: Context) {
    const asked = { ...inputOf(ctx, support.readAttachment).params, caller: await orderCallerOf(strapi, ctx) };
    reply(ctx, support.readAttachment, await readAttachment(strapi, asked));
  },

  async openAttachment(ctx: Context) {
    const asked = { ...inputOf(ctx, support.openAttachment).params, caller: await orderCallerOf(strapi, ctx) };
    replyFile(ctx, support.openAttachment.file, await openAttachment(strapi, asked));
  },

  async markRead(ctx: Context) {
    const { params, body } = inputOf(ctx, support.markRead);
    await markRequestRead(strapi, { ...params, caller: await orderCallerOf(strapi, ctx), ...body });
    reply(ctx, support.markRead, null);
  },
});

const placeOf = ({ query: { cursor, limit } }: Readonly<{ query: { cursor?: string | undefined; limit: number } }>) => ({
  after: cursor === undefined ? null : readPlace(cursor),
  limit,
});

/** Without an account, an order says who asks. */
async function knownCaller(strapi: Core.Strapi, ctx: Context, order: string | undefined): Promise<CartCaller> {
  const caller = await orderCallerOf(strapi, ctx);
  if (caller.customer === null && order === undefined)
    throw new errors.UnauthorizedError('Sign in, or say which order it is about and show its token');
  return caller;
}

const keyOf = ({ customer, token }: CartCaller): string => (customer ? `user:${customer.userId}` : `order:${sha256(token ?? '')}`);

/** Each message is read by a person. */
const writing = (ctx: Context, caller: CartCaller): Use[] => [
  { limit: 'support_caller', key: keyOf(caller) },
  { limit: 'support_address', key: addressOf(ctx) },
];
const sending = (ctx: Context, caller: CartCaller): Use[] => [
  { limit: 'support_file_caller', key: keyOf(caller) },
  { limit: 'support_file_address', key: addressOf(ctx) },
];
