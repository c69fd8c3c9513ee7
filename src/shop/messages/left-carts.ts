import type { Core } from '@strapi/strapi';
import { isLeftCart } from '../cart/left-carts';
import { preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';
import { agreed } from './agreed';
import { isMessageOn, tellMessages } from './tell-messages';

const atOnce = 500;
/** One that was left longer ago is no news: when the setting is switched on, nobody is reminded of last season. */
const latestHours = 72;

type Left = Readonly<{ id: number; at: string; cart: string; user: number; names: string[] }>;

/**
 * Reminds customers who agreed to messages of a cart they left, once of each cart, unless they ordered since. Off where staff
 * switched it off, or the settings say no hours. Safe to repeat. Answers how many are told.
 */
export async function tellLeftCarts(strapi: Core.Strapi): Promise<number> {
  const db = strapi.db.connection;
  const { cartMessageAfterHours: hours } = await storeSettings(strapi);
  if (hours === null || !(await isMessageOn(db, 'cart_left'))) return 0;
  let all = 0;
  // By the index of filled carts, of which these are the last days.
  for (let after = { at: '-infinity', id: 0 }; ;) {
    const { rows } = await preparedStatement<Left>(
      db,
      `select c.id, c.last_changed_at::text as at, c.document_id as cart, c.customer_id as "user",
              array(select c.last_seen::jsonb -> (l.line ->> 'id') ->> 'name' from jsonb_array_elements(c.lines::jsonb) with ordinality l(line, place)
                     where c.last_seen::jsonb -> (l.line ->> 'id') ->> 'name' is not null order by l.place limit 3) as names
         from carts c join up_users u on u.id = c.customer_id
        where ${isLeftCart('c')} and (c.last_changed_at, c.id) > (:at::timestamp, :id::integer)
          and c.last_changed_at > (now() at time zone 'UTC') - make_interval(hours => :hours + ${latestHours})
          and (${agreed('u.id', 'marketing_push')} or ${agreed('u.id', 'marketing_email')})
          and not exists (select from orders o where o.customer_id = c.customer_id and o.placed_at > c.last_changed_at)
          and not exists (select from notifications n where n.user_id = c.customer_id and n.kind = 'cart_left' and n.about = c.document_id)
        order by c.last_changed_at, c.id limit ${atOnce}`,
      { hours, ...after },
    );
    all += await tellMessages(strapi, db, {
      kind: 'cart_left',
      to: rows.map(({ cart, user, names }) => ({
        ...{ userId: user, about: cart, data: { cart } },
        values: () => ({ product: names.join(', ') }),
      })),
    });
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return all;
    after = { at: last.at, id: last.id };
  }
}
