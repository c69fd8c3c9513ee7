import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { forgetSessions, sessionOf } from '../../../http/customer-auth';
import { always, limited } from '../../../http/rate-limits';
import { reply, replyFile } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { readActivity } from '../../../shop/activity/read-activity';
import { recordViews } from '../../../shop/activity/record-views';
import { readMyCart } from '../../../shop/cart/my-cart';
import { addAddress, listAddresses, removeAddress, saveAddress } from '../../../shop/customers/me/addresses';
import { giveConsents, readConsents } from '../../../shop/customers/me/consents';
import { listDevices, removeDevice, tellDevice } from '../../../shop/customers/me/devices';
import { endMySession, listSessions } from '../../../shop/customers/me/my-sessions';
import { readMe, type Me } from '../../../shop/customers/me/read-me';
import { saveMe } from '../../../shop/customers/me/save-me';
import { addWish, addWishList, listWishLists, removeWish, removeWishList, renameWishList } from '../../../shop/customers/me/wish-lists';
import { openExport, readExport, requestExport } from '../../../shop/customers/personal-data/export';
import { requestDeletion } from '../../../shop/customers/personal-data/request-deletion';
import { markRead, readInbox } from '../../../shop/notifications/inbox';
import { readNotificationSettings, saveNotificationSettings } from '../../../shop/notifications/notification-settings';
import { myAccount } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const db = () => strapi.db.connection;
  return {
    async read(ctx: Context) {
      reply(ctx, myAccount.read, await me(strapi, ctx));
    },

    async save(ctx: Context) {
      await saveMe(strapi, { ...signedIn(ctx), change: inputOf(ctx, myAccount.save).body });
      reply(ctx, myAccount.save, await me(strapi, ctx));
    },

    async requestExport(ctx: Context) {
      const { userId } = signedIn(ctx);
      const asking = [{ limit: 'export_account' as const, key: String(userId) }];
      reply(ctx, myAccount.requestExport, await limited(asking, { wrong: always }, () => requestExport(strapi, { userId })));
    },

    async readExport(ctx: Context) {
      reply(ctx, myAccount.readExport, await readExport(strapi, signedIn(ctx)));
    },

    async fetchExport(ctx: Context) {
      const bytes = await openExport(strapi, inputOf(ctx, myAccount.fetchExport).params);
      replyFile(ctx, myAccount.fetchExport.file, { name: 'my-data.zip', bytes });
    },

    async remove(ctx: Context) {
      const deletesAt = await requestDeletion(strapi, { ...signedIn(ctx), source: 'app' });
      forgetSessions();
      reply(ctx, myAccount.remove, { deletesAt: deletesAt.toISOString() });
    },

    async cart(ctx: Context) {
      reply(ctx, myAccount.cart, await readMyCart(strapi, signedIn(ctx)));
    },

    async listAddresses(ctx: Context) {
      reply(ctx, myAccount.listAddresses, await listAddresses(db(), signedIn(ctx)));
    },

    async addAddress(ctx: Context) {
      reply(ctx, myAccount.addAddress, await addAddress(strapi, { ...signedIn(ctx), change: inputOf(ctx, myAccount.addAddress).body }));
    },

    async saveAddress(ctx: Context) {
      const { params, body } = inputOf(ctx, myAccount.saveAddress);
      reply(ctx, myAccount.saveAddress, await saveAddress(strapi, { ...signedIn(ctx), ...params, change: body }));
    },

    async removeAddress(ctx: Context) {
      await removeAddress(strapi, { ...signedIn(ctx), ...inputOf(ctx, myAccount.removeAddress).params });
      reply(ctx, myAccount.removeAddress, null);
    },

    async listDevices(ctx: Context) {
      reply(ctx, myAccount.listDevices, await listDevices(db(), signedIn(ctx)));
    },

    async tellDevice(ctx: Context) {
      reply(ctx, myAccount.tellDevice, await tellDevice(strapi, { ...signedIn(ctx), ...inputOf(ctx, myAccount.tellDevice).body }));
    },

    async removeDevice(ctx: Context) {
      await removeDevice(db(), { ...signedIn(ctx), ...inputOf(ctx, myAccount.removeDevice).params });
      reply(ctx, myAccount.removeDevice, null);
    },

    async listSessions(ctx: Context) {
      reply(ctx, myAccount.listSessions, await listSessions(db(), signedIn(ctx)));
    },

    async endSession(ctx: Context) {
      const { id } = inputOf(ctx, myAccount.endSession).params;
      await strapi.db.transaction(({ trx }) => endMySession(trx, { ...signedIn(ctx), id }));
      forgetSessions();
      reply(ctx, myAccount.endSession, null);
    },

    async listConsents(ctx: Context) {
      reply(ctx, myAccount.listConsents, await readConsents(db(), signedIn(ctx)));
    },

    async giveConsents(ctx: Context) {
      const { consents } = inputOf(ctx, myAccount.giveConsents).body;
      const appVersion = ctx.get('X-App-Version').slice(0, 40) || undefined;
      reply(ctx, myAccount.giveConsents, await giveConsents(strapi, { ...signedIn(ctx), consents, source: 'app', appVersion }));
    },

    async listNotifications(ctx: Context) {
      const { items, ...meta } = await readInbox(db(), { ...signedIn(ctx), ...inputOf(ctx, myAccount.listNotifications).query });
      reply(ctx, myAccount.listNotifications, items, meta);
    },

    async readNotifications(ctx: Context) {
      const { ids, opened } = inputOf(ctx, myAccount.readNotifications).body;
      const unread = await markRead(db(), { ...signedIn(ctx), ids: ids === 'all' ? undefined : ids, opened });
      reply(ctx, myAccount.readNotifications, { unread });
    },

    async listActivity(ctx: Context) {
      const { topic = null, cursor = null, limit } = inputOf(ctx, myAccount.listActivity).query;
      const { entries, ...meta } = await readActivity(strapi, { ...signedIn(ctx), topic, cursor, limit });
      reply(ctx, myAccount.listActivity, entries, meta);
    },

    async recordViews(ctx: Context) {
      const now = new Date();
      const views = inputOf(ctx, myAccount.recordViews).body.views.map(({ product, at }) => ({
        product,
        at: at === undefined || Date.parse(at) > now.getTime() ? now : new Date(at),
      }));
      reply(ctx, myAccount.recordViews, { recorded: await recordViews(strapi, { ...signedIn(ctx), views }) });
    },

    async readNotificationSettings(ctx: Context) {
      reply(ctx, myAccount.readNotificationSettings, await readNotificationSettings(db(), signedIn(ctx)));
    },

    async saveNotificationSettings(ctx: Context) {
      const change = inputOf(ctx, myAccount.saveNotificationSettings).body;
      reply(ctx, myAccount.saveNotificationSettings, await saveNotificationSettings(strapi, { ...signedIn(ctx), change }));
    },

    async listWishLists(ctx: Context) {
      reply(ctx, myAccount.listWishLists, await listWishLists(db(), signedIn(ctx)));
    },

    async addWishList(ctx: Context) {
      reply(ctx, myAccount.addWishList, await addWishList(strapi, { ...signedIn(ctx), ...inputOf(ctx, myAccount.addWishList).body }));
    },

    async renameWishList(ctx: Context) {
      const { params, body } = inputOf(ctx, myAccount.renameWishList);
      await renameWishList(db(), { ...signedIn(ctx), ...params, ...body });
      reply(ctx, myAccount.renameWishList, null);
    },

    async removeWishList(ctx: Context) {
      await removeWishList(db(), { ...signedIn(ctx), ...inputOf(ctx, myAccount.removeWishList).params });
      reply(ctx, myAccount.removeWishList, null);
    },

    async addWish(ctx: Context) {
      const { params, body } = inputOf(ctx, myAccount.addWish);
      reply(ctx, myAccount.addWish, await addWish(strapi, { ...signedIn(ctx), ...params, wish: body }));
    },

    async removeWish(ctx: Context) {
      await removeWish(db(), { ...signedIn(ctx), ...inputOf(ctx, myAccount.removeWish).params });
      reply(ctx, myAccount.removeWish, null);
    },
  };
};

function signedIn(ctx: Context) {
  const session = sessionOf(ctx);
  if (!session) throw new errors.UnauthorizedError('Sign in to see the account');
  return session;
}

async function me(strapi: Core.Strapi, ctx: Context): Promise<Me> {
  const found = await readMe(strapi.db.connection, signedIn(ctx));
  if (!found) throw new errors.UnauthorizedError('The account is gone');
  return found;
}
