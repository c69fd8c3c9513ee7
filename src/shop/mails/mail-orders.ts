import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { preparedStatement } from '../prepared-statement';
import { mailSender } from './mail-sender';
import { sendOrderMail, type ClaimedMail } from './send-order-mail';
import { watchOrders } from './watch-orders';

// Before the queue takes the job for dead. What is left goes with the next minute.
const mostMs = 3 * 60_000;
/** Longer than a mail takes to be handed over: whoever claimed it is gone. */
const lostAfter = '10 minutes';
/** As many in a row say that nobody takes mail, not that one address is slow. */
const outagesInARow = 3;

/**
 * Writes to customers about what happened to their orders: each minute, all that waits. Safe to repeat, and at several places at once: a mail
 * is claimed before it is handed over, and one whose sender died with it is not sent a second time but shown to staff, who may send it again.
 */
export async function mailOrders(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const sender = mailSender(strapi);
  await watchOrders(strapi, { canSend: sender !== null });
  if (!sender) return;
  await db.raw(
    `update order_mails set state = 'failed', failure = 'interrupted', moved_at = now()
      where state = 'sending' and moved_at < now() - interval '${lostAfter}'`,
  );
  const until = Date.now() + mostMs;
  for (let outages = 0; outages < outagesInARow && Date.now() < until;) {
    const mail = await claimNext(db);
    if (!mail) return;
    const outcome = await sendOrderMail(strapi, { mail, sender, isPatient: true });
    outages = outcome === 'later' ? outages + 1 : 0;
  }
}

async function claimNext(db: Knex): Promise<ClaimedMail | undefined> {
  const { rows } = await preparedStatement<ClaimedMail>(
    db,
    `update order_mails m set state = 'sending', tries = m.tries + 1, moved_at = now()
       from orders o
      where o.id = m.order_id
        and m.id = (select id from order_mails where state = 'waiting' and due_at <= now() order by due_at, id limit 1 for update skip locked)
      returning m.id, m.kind, m.facts, m.tries, m.created_at, o.document_id as "order"`,
    {},
  );
  return rows[0];
}
