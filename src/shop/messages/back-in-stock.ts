import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { loadProductPrices, marketKey, segmentsOfMarkets, type WisherMarket } from '../listing/wished-prices';
import { preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';
import { loadNames } from './product-names';
import { isMessageOn, tellMessages } from './tell-messages';

/** So many customers are told in one statement. */
const atOnce = 1_000;

type Goods = Readonly<{ product: string; variant: string; isOnlyOne: boolean; day: string }>;

/**
 * Tells who wished for a variant that it can be had again: once a day at most, in markets where it is sold. Who wished for any of the
 * product is told where no other one could be had all the while. Safe to repeat.
 */
export async function tellBackInStock(
  strapi: Core.Strapi,
  { id: event, variantId }: Readonly<{ id: string; variantId: string }>,
): Promise<number> {
  const db = strapi.db.connection;
  if (!(await isMessageOn(db, 'back_in_stock'))) return 0;
  const { timeZone } = await storeSettings(strapi);
  const { rows } = await preparedStatement<Goods>(
    db,
    `select s.product, v.document_id as variant, (e.occurred_at at time zone :timeZone::text)::date::text as day,
            not exists (select from listing_stock o where o.product = s.product and o.sellable and o.variant <> s.variant) as "isOnlyOne"
       from variants v join listing_stock s on s.variant = v.id and s.sellable join event_log e on e.id = :event::uuid
      where v.document_id = :variant::text and v.enabled`,
    { event, variant: variantId, timeZone },
  );
  const [goods] = rows;
  if (!goods) return 0;
  let all = 0;
  for (let after: number | null = 0; after !== null;) {
    const { told, last } = await tellSome(strapi, goods, after);
    all += told;
    after = last;
  }
  return all;
}

type Wisher = Readonly<{ user: number; asked: boolean; currency: string; country: string; group: string | null }>;

async function tellSome(strapi: Core.Strapi, goods: Goods, after: number): Promise<Readonly<{ told: number; last: number | null }>> {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  const { rows } = await preparedStatement<Wisher>(
    db,
    `select w.user_id as "user", bool_or(i.on_back_in_stock is true) as asked, g.document_id as "group",
            coalesce(max(i.seen_currency), :currency::text) as currency, coalesce(max(i.seen_country), :country::text) as country
       from wish_list_items i join wish_lists w on w.id = i.wish_list_id join up_users u on u.id = w.user_id
       left join customer_groups g on g.id = u.customer_group_id
      where i.product = :product::text and i.on_back_in_stock is distinct from false and w.user_id > :after::integer
        and (i.variant = :variant::text or (i.variant is null and :isOnlyOne::boolean))
      group by w.user_id, g.document_id order by w.user_id limit ${atOnce}`,
    {
      ...{ product: goods.product, variant: goods.variant, isOnlyOne: goods.isOnlyOne, after },
      ...{ currency: settings.defaultCurrency, country: settings.country },
    },
  );
  const sold = await soldTo(db, goods, rows);
  const nameOf = await loadNames(db, [goods.product]);
  const told = await tellMessages(strapi, db, {
    kind: 'back_in_stock',
    to: sold.map(({ user, asked }) => ({
      ...{ userId: user, about: `${goods.variant} ${goods.day}`, isAsked: asked },
      data: { product: goods.product, variant: goods.variant },
      values: (language) => {
        const product = nameOf(goods, language);
        return product === null ? null : { product };
      },
    })),
  });
  return { told, last: rows.length === atOnce ? (rows.at(-1)?.user ?? null) : null };
}

/** Those in whose market it has a price. */
async function soldTo(db: Knex, { product, variant }: Goods, wishers: readonly Wisher[]): Promise<Wisher[]> {
  const segments = await segmentsOfMarkets(db, wishers);
  const segmentOf = (wisher: WisherMarket) => segments.get(marketKey(wisher));
  const prices = await loadProductPrices(
    db,
    [...new Set(segments.values())].map((segment) => ({ product, segment, seen: null })),
  );
  return wishers.filter((wisher) => {
    const segment = segmentOf(wisher);
    return segment !== undefined && prices({ product, segment })?.variants.has(variant) === true;
  });
}
