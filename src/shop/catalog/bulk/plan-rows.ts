import type { Knex } from 'knex';
import type { BulkReason } from '../../../domain/catalogue/bulk-change';
import { left, type BulkChange, type Outcome } from '../../../domain/catalogue/bulk-change';
import { lastingProblems, newCategories, newState } from '../../../domain/catalogue/bulk-product';
import { newPrice } from '../../../domain/catalogue/new-price';
import type { SaleProblem } from '../../../domain/catalogue/sale-problems';
import type { Currency } from '../../../domain/money/money';
import type { StoreSettings } from '../../store/store-settings';
import { readBulkPrices } from './bulk-prices';
import { readBulkProducts, type BulkProduct } from './bulk-products';
import { valueNow, type BulkValue, type ProductChange, type StateValue } from './bulk-values';

/** What a change would do to one thing. */
export type PlannedRow = Readonly<{
  product: string;
  variant: string | null;
  minQuantity: number | null;
  language: string | null;
  before: BulkValue | null;
  after: BulkValue | null;
  reason: BulkReason | null;
  problems: readonly SaleProblem[];
}>;

const ofProduct = (product: string) => ({ product, variant: null, minQuantity: null, language: null, before: null, problems: [] });

type PriceChange = Extract<BulkChange, { kind: 'prices' }>;
type PlanPrices = Readonly<{ change: PriceChange; currency: Currency; ids: readonly string[]; most: number }>;

/** What becomes of the prices of these products: one row more than `most` where there are more. */
export async function planPrices(db: Knex, { change, currency, ids, most }: PlanPrices): Promise<PlannedRow[]> {
  const prices = await readBulkPrices(db, { ids, list: change.list, tiers: change.how !== 'set', most });
  const priced = new Set(prices.map(({ product }) => product));
  const rows = prices.map(({ amount, ...price }): PlannedRow => {
    const { after, reason } = newPrice(amount, change, currency);
    const amounts = { before: { amount }, after: after === null ? null : { amount: after } };
    return { ...price, language: null, ...amounts, reason, problems: [] };
  });
  // Where there are too many already, nobody knows which are still to come.
  if (prices.length > most) return rows;
  const others = ids.filter((id) => !priced.has(id));
  const there = others.length === 0 ? new Set<string>() : await known(db, others);
  return [...rows, ...others.map((id) => ({ ...ofProduct(id), ...left(there.has(id) ? 'NO_VARIANT' : 'GONE') }))];
}

const known = async (db: Knex, ids: readonly string[]): Promise<Set<string>> =>
  new Set(
    await db('products')
      .whereIn('document_id', [...ids])
      .distinct()
      .pluck('document_id'),
  );

type PlanProducts = Readonly<{ change: ProductChange; settings: StoreSettings; ids: readonly string[] }>;

/** What becomes of these products. */
export async function planProducts(db: Knex, { change, settings, ids }: PlanProducts): Promise<PlannedRow[]> {
  const products = await readBulkProducts(db, { ids, settings, forSale: change.kind === 'publish' });
  return ids.flatMap((id): PlannedRow[] => {
    const product = products.get(id);
    if (!product) return [{ ...ofProduct(id), ...left('GONE') }];
    return languagesOf(change, settings).map((language) => planned(change, product, language));
  });
}

/** The default one last: for what an option is taken out of there, variants lose it (check-options.ts). */
const languagesOf = (change: ProductChange, { defaultLocale }: StoreSettings): readonly (string | null)[] =>
  'languages' in change ? change.languages.toSorted((a, b) => Number(a === defaultLocale) - Number(b === defaultLocale)) : [null];

function planned(change: ProductChange, product: BulkProduct, language: string | null): PlannedRow {
  const before = valueNow(change, product, language);
  const { after, reason } = outcomeOf(change, before, product);
  const problems = reason === 'NOT_FOR_SALE' ? lastingProblems(product.problems) : [];
  return { ...ofProduct(product.id), language, before, after, reason, problems };
}

function outcomeOf(change: ProductChange, before: BulkValue, product: BulkProduct): Outcome<BulkValue> {
  if (change.kind === 'tax')
    return product.taxCategory === change.taxCategory
      ? left('SAME')
      : { after: { ...before, taxCategory: change.taxCategory }, reason: null };
  if (change.kind === 'category') {
    const { after, reason } = newCategories(product.categories, change);
    return after === null ? left(reason) : { after: { ...before, categories: after }, reason };
  }
  const { state } = before as StateValue;
  const { after, reason } = newState(state, change.kind, product.problems);
  return after === null ? left(reason) : { after: { state: after, seen: '' }, reason };
}
