import type { Core } from '@strapi/strapi';
import { chooseNotification } from '../../domain/notifications/notification-template';
import { ownNotifications } from '../notifications/edit-notifications';
import { notify } from '../notifications/notify';
import { storeSettings } from '../store/store-settings';

const kind = 'support_replied';

/** Puts an answer of the shop into the inbox of the customer and on their phones, once. Guests have neither: they are mailed. */
export async function notifyOfReply(strapi: Core.Strapi, { messageId }: Readonly<{ messageId: string }>): Promise<void> {
  const row = await strapi.db
    .connection('support_messages as m')
    .join('support_requests as r', 'r.id', 'm.request_id')
    .join('up_users as u', 'u.id', 'r.user_id')
    .leftJoin('orders as o', 'o.id', 'r.order_id')
    .where({ 'm.id': messageId, 'm.kind': 'staff' })
    .first('r.id', 'r.user_id', 'r.language', 'u.language as spoken', 'o.number');
  if (!row) return;
  const { name: shop, defaultLocale } = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    const { isOn, texts: own } = (await ownNotifications(trx))(kind);
    if (!isOn) return;
    const values = () => ({ shop, order: row.number ?? '' });
    const text = chooseNotification({ kind, own, language: row.language ?? row.spoken, defaultLanguage: defaultLocale, values });
    await notify(trx, [{ userId: row.user_id, kind, about: messageId, ...text, data: { supportRequest: row.id } }]);
  });
}
