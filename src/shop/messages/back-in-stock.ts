import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { writeMessage } from '../../domain/messages/write-message';
import { loadProductPrices, marketKey, segmentsOfMarkets, type WisherMarket } from '../listing/wished-prices';
import { preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';
import { languageIn } from './language-sql';
import { loadNames } from './product-names';
import { tell } from './tell';

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
  const texts = await textsOf(db, goods, settings.languages);
  const told =
    sold.length === 0 || !(settings.defaultLocale in texts)
      ? 0
      : (
          await tell(db, {
            kind: 'back_in_stock',
            chosen: `
              select t.*, :texts::jsonb -> t.language ->> 'title' as title, :texts::jsonb -> t.language ->> 'body' as body
                from (select u.id as user_id, :about::text as about, :data::jsonb as data, r.asked as is_asked, ${languageIn(':texts::jsonb')} as language
                        from jsonb_to_recordset(:rows::jsonb) as r("user" integer, asked boolean) join up_users u on u.id = r."user") t`,
            values: {
              rows: JSON.stringify(sold.map(({ user, asked }) => ({ user, asked }))),
              texts: JSON.stringify(texts),
              usual: settings.defaultLocale,
              about: `${goods.variant} ${goods.day}`,
              data: JSON.stringify({ product: goods.product, variant: goods.variant }),
            },
          })
        ).told;
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

async function textsOf(db: Knex, { product, variant }: Goods, languages: readonly string[]) {
  const nameOf = await loadNames(db, [product]);
  return Object.fromEntries(
    languages.flatMap((language) => {
      const name = nameOf({ product, variant }, language);
      return name === null ? [] : [[language, writeMessage('back_in_stock', language, { product: name })]];
    }),
  );
}
