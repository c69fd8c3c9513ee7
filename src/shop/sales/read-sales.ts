import type { Core } from '@strapi/strapi';
import type { Currency, Minor } from '../../domain/money/money';
import type { Day } from '../../domain/sales/shop-days';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';
import { countNoted } from './count-sales';

/** What was sold on a day in a currency, by a channel: as decision 36 says. */
export type SalesOfDay = Readonly<{
  day: Day;
  currency: Currency;
  channel: string;
  orders: number;
  cancelledOrders: number;
  pieces: number;
  goods: Minor;
  discounts: Minor;
  delivery: Minor;
  tax: Minor;
  total: Minor;
  cancelled: Minor;
  exchanged: Minor;
  givenBack: Minor;
  net: Minor;
}>;
/** A product in all of the days, by a currency. `isGone`: the shop has it no more, and `name` is what it was called last. */
export type SoldProduct = Readonly<{ product: string; isGone: boolean; name: string; currency: Currency; pieces: number; net: Minor }>;
/** A discount in all of the days: how many orders it came with, what it gave, and what they are worth. */
export type UsedDiscount = Readonly<{
  discount: string;
  isGone: boolean;
  name: string;
  currency: Currency;
  orders: number;
  given: Minor;
  net: Minor;
}>;
export type SalesFigures = Readonly<{ days: readonly SalesOfDay[]; products: readonly SoldProduct[]; discounts: readonly UsedDiscount[] }>;

/** `most`: so many products and discounts of each currency, those that brought most. */
export type SalesPeriod = Readonly<{ from: Day; to: Day; most: number }>;

// Pieces that are not sent, or came back, were not sold.
const piecesKept = 'sum(s.pieces - s.cancelled_pieces - s.returned_pieces)';

const figures = `
  with days as (
         select to_char(day, 'YYYY-MM-DD') as day, currency, channel, orders, cancelled_orders as "cancelledOrders", pieces, goods, discounts, delivery,
                tax, total, cancelled, exchanged, given_back as "givenBack", net
           from sales_days where day between :from::date and :to::date),
       sold as (
         select product, currency, pieces, net, row_number() over (partition by currency order by net desc, product) as place
           from (select s.product, s.currency, ${piecesKept} as pieces, sum(s.net) as net
                   from sales_products s where s.day between :from::date and :to::date group by s.product, s.currency) summed where pieces > 0 or net > 0),
       used as (
         select discount, name, currency, orders, given, net, row_number() over (partition by currency order by net desc, discount) as place
           from (select s.discount, (array_agg(s.name order by s.day desc))[1] as name, s.currency, sum(s.orders) as orders, sum(s.given) as given, sum(s.net) as net
                   from sales_discounts s where s.day between :from::date and :to::date group by s.discount, s.currency) summed)
  select (select coalesce(json_agg(d order by d.day, d.currency, d.channel), '[]') from days d) as days,
         (select coalesce(json_agg(json_build_object('product', p.product, 'isGone', now.name is null, 'name', coalesce(now.name, kept.name, p.product),
                   'currency', p.currency, 'pieces', p.pieces, 'net', p.net) order by p.currency, p.place), '[]')
            from sold p
            left join sold_products kept on kept.product = p.product
            left join lateral (select n.name from products n where n.document_id = p.product and n.name is not null
                                order by (n.locale = (select default_locale from store_settings order by id limit 1)) desc, n.id limit 1) now on true
           where p.place <= :most::int) as products,
         (select coalesce(json_agg(json_build_object('discount', d.discount, 'isGone', not exists (select from discounts n where n.document_id = d.discount),
                   'name', d.name, 'currency', d.currency, 'orders', d.orders, 'given', d.given, 'net', d.net) order by d.currency, d.place), '[]')
            from used d where d.place <= :most::int) as discounts`;

/** Whether something of the sums waits to be counted, as SQL. */
export const hasNoted = 'exists (select from sales_changes)';

/** The same, where it is known what waits: one statement, and another that counts the days that changed. */
export async function readCounted(strapi: Core.Strapi, { from, to, most }: SalesPeriod, isNoted: boolean): Promise<SalesFigures> {
  if (isNoted) await countNoted(strapi, { since: from });
  const row = onlyRow(
    await preparedStatement<{ days: unknown; products: unknown; discounts: unknown }>(strapi.db.connection, figures, { from, to, most }),
  );
  return {
    days: toJson<SalesOfDay[]>(row.days),
    products: toJson<SoldProduct[]>(row.products),
    discounts: toJson<UsedDiscount[]>(row.discounts),
  };
}

/** What was sold from a day to another, both with it, as the orders stand now: days whose orders changed are counted first. */
export async function readSales(strapi: Core.Strapi, period: SalesPeriod): Promise<SalesFigures> {
  const noted = await preparedStatement<{ noted: boolean }>(strapi.db.connection, `select ${hasNoted} as noted`, {});
  return readCounted(strapi, period, onlyRow(noted).noted);
}
