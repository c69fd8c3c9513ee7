import type { Knex } from 'knex';
import type { Minor } from '../../../domain/money/money';
import { marginOf } from '../../../domain/pricing/margin';
import { isReckonedFrom, salePrice, type Sale } from '../../../domain/pricing/sale';
import { preparedStatement } from '../../prepared-statement';
import { toMinor } from '../../rows';
import type { StoreSettings } from '../../store/store-settings';
import type { Terms } from '../../terms/terms';
import { coveredBy, coveredValues } from './covered';

export type SaleSums = Readonly<{
  products: number;
  /** Usual prices it is reckoned from, of one piece. */
  prices: number;
  /** Those that stay as they are: they would be nought, or no lower, or the sale names no amount in their currency. */
  zero: number;
  notLower: number;
  noAmount: number;
  /** Sold at less than they cost; null for who may not see what goods cost. */
  belowCost: number | null;
  /** Only so many prices were looked through. */
  isPartial: boolean;
}>;

// A sale on more is summed up by these.
const mostPrices = 100_000;

type PriceRow = Readonly<{
  list: string;
  currency: string;
  tax_included: boolean;
  amount: string;
  cost: string | null;
  rate: number;
  prices: number;
}>;
type Asked = Readonly<{ sale: Sale; terms: Terms; settings: StoreSettings; seesCosts: boolean; now: Date }>;

/** What a sale comes to over all its products, in two statements. Prices that are alike are reckoned once. */
export async function sumUpSale(db: Knex, { sale, terms, settings, seesCosts, now }: Asked): Promise<SaleSums> {
  const values = { ...coveredValues(sale, terms.categories), locale: settings.defaultLocale };
  const { rows: counted } = await preparedStatement<{ products: number }>(
    db,
    `select count(*)::int as products from listing_products p where p.locale = :locale::text and ${coveredBy('p')}`,
    values,
  );
  const { rows } = await preparedStatement<PriceRow>(
    db,
    `select list, currency, tax_included, amount, cost, rate, count(*)::int as prices from (
     select l.document_id as list, l.currency, l.tax_included, r.amount, c.amount as cost,
            coalesce((select t.basis_points from tax_rates t
                       where t.country = :country::text and coalesce(t.region, '') = ''
                         and t.tax_category_id = coalesce((select main.tax_category_id from products main
                               where main.document_id = p.product and main.locale = p.locale and main.published_at is not null limit 1),
                             (select id from tax_categories where is_default limit 1)) limit 1), 0) as rate
       from listing_products p join listing_stock s on s.product = p.product
       join prices r on r.variant_id = s.variant and r.min_quantity = 1
       join price_lists l on l.id = r.price_list_id and l.enabled and l.kind <> 'sale'
        and (l.starts_at is null or l.starts_at <= :at) and (l.ends_at is null or l.ends_at > :at)
       left join variant_costs c on :seesCosts::boolean and c.variant_id = s.variant and c.currency = l.currency
      where p.locale = :locale::text and ${coveredBy('p')} limit :most) looked
      group by 1, 2, 3, 4, 5, 6`,
    { ...values, country: settings.country, seesCosts, at: sale.startsAt > now ? sale.startsAt : now, most: mostPrices },
  );
  const looked = rows
    .filter(({ list }) => isReckonedFrom(sale, list))
    .map((row) => ({ prices: row.prices, verdict: verdictOf(sale, row) }));
  const count = (verdict?: Verdict): number =>
    looked.reduce((sum, one) => (verdict === undefined || one.verdict === verdict ? sum + one.prices : sum), 0);
  return {
    ...{ products: counted[0]?.products ?? 0, prices: count(), isPartial: rows.reduce((sum, { prices }) => sum + prices, 0) >= mostPrices },
    ...{ zero: count('zero'), notLower: count('notLower'), noAmount: count('noAmount'), belowCost: seesCosts ? count('belowCost') : null },
  };
}

type Verdict = 'holds' | 'zero' | 'notLower' | 'noAmount' | 'belowCost';

function verdictOf(sale: Sale, row: PriceRow): Verdict {
  const usual: Minor = toMinor(row.amount);
  const price = salePrice(sale, usual, row.currency);
  if (price === null) return 'noAmount';
  if (price === 0) return 'zero';
  if (price >= usual) return 'notLower';
  const isLoss = row.cost !== null && marginOf({ amount: price, taxIncluded: row.tax_included }, toMinor(row.cost), row.rate) < 0;
  return isLoss ? 'belowCost' : 'holds';
}
