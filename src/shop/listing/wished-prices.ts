import type { Knex } from 'knex';
import { segmentKey, segmentOf, type Asker } from '../../domain/pricing/price-segments';
import type { Minor } from '../../domain/money/money';
import { preparedStatement } from '../prepared-statement';
import { toMinor } from '../rows';
import { runUnderTerms } from '../terms/terms';
import { readPrices } from './listing-parts';
import { marketOf } from './segments';

/** Whom a price is asked for: what a customer of the app in a country pays, in a currency, as one of a group. */
export type WisherMarket = Readonly<{ currency: string; country: string; group: string | null }>;
/** What is paid for one, tax reckoned in: of any variant of the product, and by the document ids of its variants. */
export type ProductPrices = Readonly<{
  /** Which row of the listings says it: another one as soon as anything of the product is another. */
  row: string;
  any: Minor;
  variants: ReadonlyMap<string, Minor>;
}>;

export const priceOf = (prices: ProductPrices, variant: string | null): Minor | null =>
  variant === null ? prices.any : (prices.variants.get(variant) ?? null);

export const marketKey = ({ currency, country, group }: WisherMarket): string => JSON.stringify([currency, country, group]);

/** The segments of the listings people of these markets ask in, by `marketKey`; none where it is not ready yet. */
export async function segmentsOfMarkets(db: Knex, markets: readonly WisherMarket[]): Promise<ReadonlyMap<string, number>> {
  const { terms } = await runUnderTerms(db, () => ({}));
  const market = marketOf(terms, new Date());
  const keyOf = ({ currency, country, group }: WisherMarket) => {
    const asker: Asker = { currency, country, channel: 'app', customerGroups: group === null ? [] : [group] };
    return segmentKey(segmentOf(asker, market));
  };
  const keys = new Map(markets.map((each) => [marketKey(each), keyOf(each)]));
  const { rows } = await preparedStatement<{ id: number; key: string }>(
    db,
    'select id, key from listing_segments where ready and key = any(:keys::text[])',
    { keys: [...new Set(keys.values())] },
  );
  const ids = new Map(rows.map(({ id, key }) => [key, id]));
  return new Map([...keys].flatMap(([market, key]) => (ids.has(key) ? [[market, ids.get(key) ?? 0]] : [])));
}

export type AskedPrice = Readonly<{
  product: string;
  segment: number;
  /** The row that was looked at already. */
  seen: string | null;
}>;
const priceKey = ({ product, segment }: Pick<AskedPrice, 'product' | 'segment'>): string => `${product} ${segment}`;

/** What products cost now, by product and segment, but for those of which everybody who asks has seen all there is. */
export async function loadProductPrices(
  db: Knex,
  asked: readonly AskedPrice[],
): Promise<(of: Pick<AskedPrice, 'product' | 'segment'>) => ProductPrices | undefined> {
  const { rows } = await preparedStatement<{
    row: string;
    product: string;
    segment: number;
    paid_from: string;
    prices: string;
    variants: string;
  }>(
    db,
    `select p.id as row, p.product, p.segment, p.paid_from, p.prices, w.variants
       from (select product, segment, array_agg(coalesce(seen, '00000000-0000-0000-0000-000000000000')) as seen
               from jsonb_to_recordset(:asked::jsonb) as a(product text, segment integer, seen uuid) group by product, segment) a
       join listing_prices p on p.product = a.product and p.segment = a.segment and p.valid_from <= now() and p.valid_until > now()
        and p.id <> any(a.seen)
       cross join lateral (select w.variants from listing_texts w where w.product = p.product order by w.locale limit 1) w`,
    { asked: JSON.stringify(asked) },
  );
  const known = new Map(
    rows.map(({ row, product, segment, paid_from: paidFrom, ...parts }) => {
      const { from, variants } = readPrices(parts);
      const paid = toMinor(paidFrom);
      // Where tax comes on top, as much as it is of the cheapest: variants of a product are taxed alike.
      const paidOf = (price: Readonly<{ amount: Minor; taxIncluded: boolean }>) =>
        price.taxIncluded || from === 0 ? price.amount : Math.round((price.amount * paid) / from);
      const prices: ProductPrices = {
        row,
        any: paid,
        variants: new Map([...variants].map(([id, price]) => [id, paidOf(price)])),
      };
      return [priceKey({ product, segment }), prices];
    }),
  );
  return (of) => known.get(priceKey(of));
}
