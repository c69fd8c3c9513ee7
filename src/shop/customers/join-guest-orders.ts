import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { normalizeEmail, normalizePhone } from '../../domain/customers/contact-keys';
import { emit } from '../../jobs/emit';
import { putOrdersAnew } from '../crm/put-anew';
import { emailKey, phoneKey } from './customer-keys';
import { lockCustomer } from './sessions';

const batchSize = 200;

/**
 * What somebody ordered as a guest joins their account, once the e-mail or the telephone number they ordered with is proved to be theirs.
 * An order whose e-mail somebody else has proved is not taken by its number. Answers how many joined.
 */
export async function joinGuestOrders(strapi: Core.Strapi, { userId }: Readonly<{ userId: number }>): Promise<number> {
  let joined = 0;
  for (let isMore = true; isMore;) {
    const count = await strapi.db.transaction(async ({ trx }) => joinSome(trx, userId));
    joined += count;
    isMore = count === batchSize;
  }
  return joined;
}

async function joinSome(trx: Knex.Transaction, userId: number): Promise<number> {
  const user = await lockCustomer(trx, userId);
  if (!user || user.blocked === true) return 0;
  const email = user.confirmed === true && user.email ? user.email : null;
  const phone = user.phone_confirmed === true && user.phone ? user.phone : null;
  const keys = [...(email ? [emailKey(email)] : []), ...(phone ? [phoneKey(phone)] : [])].filter((key) => key !== null);
  if (keys.length === 0) return 0;
  // Those that somebody is working with are passed over, and join the next time.
  const { rows } = await trx.raw<{
    rows: { id: number; document_id: string; email: string | null; phone: string | null; country: string | null; taken: boolean }[];
  }>(
    `select o.id, o.document_id, o.email, o.phone, o.country,
            exists (select 1 from up_users u where lower(u.email) = lower(o.email) and u.confirmed and u.id <> :userId) as taken
       from orders o
      where o.id in (select g.id from customer_keys k join orders g on g.document_id = k.order_document_id
                      where k.key = any(:keys) and g.customer_id is null and g.number is not null)
      order by o.id for no key update of o skip locked`,
    { userId, keys },
  );
  // The keys are also those of addresses: whom goods were sent to, did not order them.
  const theirs = rows
    .filter(({ taken, ...order }) => isSameEmail(order.email, email) || (!taken && isSamePhone(order, phone)))
    .slice(0, batchSize);
  if (theirs.length === 0) return 0;
  await trx('orders')
    .whereIn(
      'id',
      theirs.map(({ id }) => id),
    )
    .update({ customer_id: userId });
  // With what they asked support about them.
  await trx('support_requests')
    .whereNull('user_id')
    .whereIn(
      'order_id',
      theirs.map(({ id }) => id),
    )
    .update({ user_id: userId });
  const orders = theirs.map((order) => order.document_id);
  await emit(trx, [{ type: 'customer.orders_joined', aggregateId: String(userId), payload: { userId, orders } }]);
  // Where they stand in a CRM, they are of the account's record now.
  await putOrdersAnew(trx, orders, 'customer.orders_joined');
  return theirs.length;
}

const isSameEmail = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && normalizeEmail(one) === normalizeEmail(other);

function isSamePhone(order: Readonly<{ phone: string | null; country: string | null }>, phone: string | null): boolean {
  if (order.phone === null || phone === null) return false;
  const asked = normalizePhone(phone, null);
  return asked !== null && normalizePhone(order.phone, order.country) === asked;
}
