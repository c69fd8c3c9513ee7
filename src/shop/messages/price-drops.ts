import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { WishListItemsRow } from 'knex/types/tables';
import { isPriceDrop } from '../../domain/messages/price-drop';
import { loadProductPrices, marketKey, priceOf, segmentsOfMarkets, type ProductPrices } from '../listing/wished-prices';
import { moneyIn } from '../mails/mail-values';
import { preparedStatement } from '../prepared-statement';
import { toMinorOrNull } from '../rows';
import { storeSettings } from '../store/store-settings';
import { loadNames } from './product-names';
import { tellMessages, type MessageTo } from './tell-messages';

const atOnce = 1_000;

/**
 * Looks through all wishes, page by page, for what costs less than when it was wished for, or was told of last, and tells who wished for it:
 * once of each price. What of a product is sold for is read only where the listings wrote it anew since it was looked at, so that on a day
 * without changes nothing but two indexes is read. Safe to repeat, and beside another. Answers how many are told.
 */
export async function tellPriceDrops(strapi: Core.Strapi): Promise<number> {
  let all = 0;
  for (let after: string | null = ''; after !== null;) {
    const from: string = after;
    const { told, last } = await strapi.db.transaction(({ trx }) => lookThrough(strapi, trx, from));
    all += told;
    after = last;
  }
  return all;
}

type Wish = Pick<WishListItemsRow, 'id' | 'product' | 'variant' | 'seen_minor' | 'seen_price' | 'on_price_drop'> &
  Readonly<{ user: number; currency: string; country: string; group: string | null }>;

async function lookThrough(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  after: string,
): Promise<Readonly<{ told: number; last: string | null }>> {
  const { defaultCurrency, country } = await storeSettings(strapi);
  const { rows } = await preparedStatement<Wish>(
    trx,
    `select i.id, i.product, i.variant, i.seen_minor, i.seen_price, i.on_price_drop, w.user_id as "user", g.document_id as "group",
            coalesce(i.seen_currency, :currency::text) as currency, coalesce(i.seen_country, :country::text) as country
       from (select * from wish_list_items where id > :after::text order by id limit ${atOnce}) i
       join wish_lists w on w.id = i.wish_list_id join up_users u on u.id = w.user_id
       left join customer_groups g on g.id = u.customer_group_id order by i.id`,
    { after, currency: defaultCurrency, country },
  );
  const segments = await segmentsOfMarkets(trx, rows);
  const wishes = rows.flatMap((row) => {
    const segment = segments.get(marketKey(row));
    return segment === undefined ? [] : [{ ...row, segment }];
  });
  const pricesOf = await loadProductPrices(
    trx,
    wishes.map(({ product, segment, seen_price: seen }) => ({ product, segment, seen })),
  );
  const looked = wishes.flatMap((wish) => {
    const prices = pricesOf(wish);
    return prices && prices.row !== wish.seen_price ? [{ wish, ...lookAt(wish, prices) }] : [];
  });
  await preparedStatement(
    trx,
    `update wish_list_items i set seen_price = s.price, seen_minor = s.minor, seen_currency = s.currency, seen_country = s.country
       from jsonb_to_recordset(:rows::jsonb) as s(id text, price uuid, minor bigint, currency text, country text) where i.id = s.id`,
    {
      rows: JSON.stringify(
        looked.map(({ wish, price, seen }) => ({ id: wish.id, price, minor: seen, currency: wish.currency, country: wish.country })),
      ),
    },
  );
  const drops = looked.flatMap(({ wish, drop }) => (drop && wish.on_price_drop !== false ? [{ wish, ...drop }] : []));
  const nameOf = await loadNames(
    trx,
    drops.map(({ wish }) => wish.product),
  );
  // Where it is switched off, nobody is told, and what was seen is remembered all the same: later this is no news.
  const told = await tellMessages(strapi, trx, {
    kind: 'price_drop',
    to: onceEach(
      drops.map(({ wish, now, before }) => ({
        userId: wish.user,
        about: `${wish.variant ?? wish.product} ${wish.currency} ${now}`,
        data: { product: wish.product, ...(wish.variant === null ? {} : { variant: wish.variant }) },
        isAsked: wish.on_price_drop === true,
        values: (language) => {
          const product = nameOf(wish, language);
          const money = (amount: number) => moneyIn(language)({ amount, currency: wish.currency });
          return product === null ? null : { product, price: money(now), before: money(before) };
        },
      })),
    ),
  });
  return { told, last: rows.length === atOnce ? (rows.at(-1)?.id ?? null) : null };
}

/** What is remembered of a wish, and what is told of it. */
function lookAt(wish: Wish, prices: ProductPrices) {
  const now = priceOf(prices, wish.variant);
  const seen = toMinorOrNull(wish.seen_minor);
  const price = prices.row;
  // Out of sale for a while, or its first price: there is nothing to compare.
  if (now === null) return { price, seen, drop: null };
  if (seen === null) return { price, seen: now, drop: null };
  return isPriceDrop(seen, now) ? { price, seen: now, drop: { now, before: seen } } : { price, seen, drop: null };
}

/** The same thing on two lists of theirs is told once; asked for on one of them, it is asked for. */
function onceEach(messages: readonly MessageTo[]): MessageTo[] {
  const each = new Map<string, MessageTo>();
  for (const message of messages) {
    const key = `${message.userId} ${message.about}`;
    if (!each.get(key)?.isAsked) each.set(key, message);
  }
  return [...each.values()];
}
