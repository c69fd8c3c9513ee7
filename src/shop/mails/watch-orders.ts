import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { mailFor, mailingEvents, type WantedMail } from '../../domain/mails/what-to-mail';
import type { Json } from 'knex/types/tables';
import { readOn, type Unread } from '../events/read-on';
import { paidByIt } from '../orders/paid-by-it';
import { preparedStatement } from '../prepared-statement';
import { toJson, toMinor } from '../rows';
import { ownTemplates } from './mail-templates';

const atOnce = 500;

type Row = Readonly<{
  position: string;
  id: string;
  type: string;
  payload: Json;
  order: number | null;
  number: string | null;
  becamePaid: boolean;
  isWanted: boolean;
}>;

/**
 * Writes down which mails customers are to get for what happened since it last looked. Of what happened while no mail could be sent, or before
 * this shop sent any, nobody is written.
 */
export const watchOrders = (strapi: Core.Strapi, { canSend }: Readonly<{ canSend: boolean }>): Promise<void> =>
  readOn(strapi, { table: 'mails_watched', isOff: !canSend, read: watchSome });

async function watchSome(trx: Knex.Transaction, { since, newest }: Unread): Promise<number | null> {
  const { rows } = await preparedStatement<Row>(
    trx,
    // Of most events nobody is written, and none of them needs its order. Who bought on the website is written by the website.
    `select e.position, e.id, e.type, e.payload, o.id as "order", o.number, coalesce(s.orders_mail, true) and not coalesce(w.placed_there, false) as "isWanted",
            ${paidByIt} as "becamePaid"
       from (select position, id, type, payload, aggregate_id from event_log
              where position > :since and position <= :newest order by position limit ${atOnce}) e
       left join orders o on o.document_id = e.aggregate_id and e.type = any(:mailing::text[])
       left join notification_settings s on s.user_id = o.customer_id
       left join website_orders w on w.order_document_id = o.document_id and w.placed_there
      order by e.position`,
    { mailing: [...mailingEvents], since, newest },
  );
  const last = rows.at(-1);
  if (!last) return null;
  const templates = await ownTemplates(trx);
  const wanted = rows.flatMap(({ order, number, becamePaid, isWanted, payload, ...event }) => {
    const mail = order === null ? null : mailFor({ ...event, payload: toJson(payload) }, { number, becamePaid });
    return mail && order !== null && isWanted && templates(mail.kind).isOn ? [rowOf(order, mail)] : [];
  });
  if (wanted.length > 0) await trx('order_mails').insert(wanted).onConflict(['order_id', 'kind', 'about']).ignore();
  return toMinor(last.position);
}

const rowOf = (order: number, { kind, about, facts }: WantedMail) => ({ order_id: order, kind, about, facts: JSON.stringify(facts) });
