import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { mailFor, mailingEvents, type WantedMail } from '../../domain/mails/what-to-mail';
import type { Json } from 'knex/types/tables';
import { numberWaitingEvents } from '../events/number-events';
import { preparedStatement } from '../prepared-statement';
import { toJson, toMinor, toMinorOrNull } from '../rows';
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
 * Writes down which mails customers are to get for what happened since it last looked: each once, whatever crashes. It reads the events in
 * their places, which skip none; a job for each order that is placed would cost every checkout. Of what happened while no mail could be sent,
 * or before this shop sent any, nobody is written.
 */
export async function watchOrders(strapi: Core.Strapi, { canSend }: Readonly<{ canSend: boolean }>): Promise<void> {
  const db = strapi.db.connection;
  await numberWaitingEvents(db);
  const newest = toMinor((await db('event_log').max({ position: 'position' }).first())?.position ?? 0);
  const known = toMinorOrNull((await db('mails_watched').first())?.position);
  if (known === null || !canSend) {
    if (known !== newest) await db('mails_watched').insert({ one: true, position: newest }).onConflict('one').merge();
    return;
  }
  for (let since = known; since < newest;) {
    const next = await strapi.db.transaction(({ trx }) => watchSome(trx, newest));
    if (next === null) return;
    since = next;
  }
}

/** A part of what happened, in one transaction with where it ends. Answers where that is. */
async function watchSome(trx: Knex.Transaction, newest: number): Promise<number | null> {
  // Another process may be at it: whoever comes second goes on behind it.
  const since = toMinorOrNull((await trx('mails_watched').forUpdate().first())?.position);
  if (since === null || since >= newest) return null;
  const { rows } = await preparedStatement<Row>(
    trx,
    // Of most events nobody is written, and none of them needs its order.
    `select e.position, e.id, e.type, e.payload, o.id as "order", o.number, coalesce(s.orders_mail, true) as "isWanted",
            e.type in ('order.payment_changed', 'order.payment_confirmed') and o.payment_status = 'paid' and exists (
              select from order_events h where h.order_id = o.id and h.type in ('order.payment_changed', 'order.payment_confirmed')
                 and h.before ->> 'status' = 'placed' and h.after ->> 'paymentStatus' = 'paid'
                 and h.before ->> 'paymentStatus' in ('unpaid', 'authorized', 'partially_paid')) as "becamePaid"
       from (select position, id, type, payload, aggregate_id from event_log
              where position > :since and position <= :newest order by position limit ${atOnce}) e
       left join orders o on o.document_id = e.aggregate_id and e.type = any(:mailing::text[])
       left join notification_settings s on s.user_id = o.customer_id
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
  const position = toMinor(last.position);
  await trx('mails_watched').update({ position });
  return position;
}

const rowOf = (order: number, { kind, about, facts }: WantedMail) => ({ order_id: order, kind, about, facts: JSON.stringify(facts) });
