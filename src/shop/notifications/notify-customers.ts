import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Json } from 'knex/types/tables';
import type { WantedMail } from '../../domain/mails/what-to-mail';
import { notificationFor, notifyingEvents } from '../../domain/notifications/what-to-notify';
import { chooseNotification } from '../../domain/notifications/notification-template';
import { readOn, type Unread } from '../events/read-on';
import { mailValues } from '../mails/mail-values';
import { paidByIt } from '../orders/paid-by-it';
import { orderRow } from '../orders/order-row';
import { toOrderView } from '../orders/read-order';
import { preparedStatement } from '../prepared-statement';
import { toJson, toMinor } from '../rows';
import { storeSettings } from '../store/store-settings';
import { ownNotifications, type OwnNotification } from './edit-notifications';
import { notify, type Notification } from './notify';

/** Each that is told reads its order: a transaction that others wait for is to end soon. */
const atOnce = 200;

type Row = Readonly<{
  position: string;
  id: string;
  type: string;
  payload: Json;
  order: string | null;
  number: string | null;
  customer: number | null;
  language: string | null;
  becamePaid: boolean;
}>;

/**
 * Puts into the inbox of customers what happened to their orders since it last looked, as the mails are written down (decision 30).
 * Orders of guests are told by mail alone. Before the shop had an inbox nothing happened that anybody is told.
 */
export const notifyCustomers = (strapi: Core.Strapi): Promise<void> =>
  readOn(strapi, { table: 'notifications_watched', read: (trx, unread) => notifySome(strapi, trx, unread) });

async function notifySome(strapi: Core.Strapi, trx: Knex.Transaction, { since, newest }: Unread): Promise<number | null> {
  const { rows } = await preparedStatement<Row>(
    trx,
    `select e.position, e.id, e.type, e.payload, o.document_id as "order", o.number, o.customer_id as customer,
            coalesce(u.language, o.language) as language,
            ${paidByIt} as "becamePaid"
       from (select position, id, type, payload, aggregate_id from event_log
              where position > :since and position <= :newest order by position limit ${atOnce}) e
       left join orders o on o.document_id = e.aggregate_id and o.customer_id is not null and e.type = any(:notifying::text[])
       left join up_users u on u.id = o.customer_id
      order by e.position`,
    { notifying: [...notifyingEvents], since, newest },
  );
  const last = rows.at(-1);
  if (!last) return null;
  const own = await ownNotifications(trx);
  const told: Notification[] = [];
  for (const row of rows) {
    const { order, customer, number, becamePaid, language } = row;
    const wanted = customer === null ? null : notificationFor({ ...row, payload: toJson(row.payload) }, { number, becamePaid });
    if (order === null || customer === null || !wanted || !own(wanted.kind).isOn) continue;
    // An order is placed once, and so it is told of each order once.
    const about = wanted.about === 'once' ? order : wanted.about;
    const text = await textOf(strapi, trx, { order, wanted, language, own: own(wanted.kind) });
    if (text)
      told.push({
        userId: customer,
        kind: wanted.kind,
        about,
        ...text,
        data: { order, ...(own(wanted.kind).link === null ? {} : { url: own(wanted.kind).link ?? '' }) },
      });
  }
  await notify(trx, told);
  return toMinor(last.position);
}

type Asked = Readonly<{ order: string; wanted: WantedMail; language: string | null; own: OwnNotification }>;

async function textOf(strapi: Core.Strapi, trx: Knex, { order, wanted, language, own: { texts: own } }: Asked) {
  const row = await orderRow(trx, order);
  if (!row) return null;
  const { name: shop, timeZone, defaultLocale } = await storeSettings(strapi);
  const view = toOrderView(strapi, row);
  const values = (chosen: string) => mailValues({ order: view, facts: wanted.facts, shop, language: chosen, timeZone });
  return chooseNotification({ kind: wanted.kind, own, language, defaultLanguage: defaultLocale, values });
}
