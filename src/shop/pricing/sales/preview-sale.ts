import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SaleDraft } from '../../../domain/pricing/check-sale';
import type { CheckResult } from '../../../domain/pricing/finding';
import { previewSale as preview, type PreviewedPrice } from '../../../domain/pricing/preview-sale';
import type { Sale } from '../../../domain/pricing/sale';
import { rateFor } from '../../../domain/tax/tax-rates';
import { loadVariants, type VariantFacts } from '../../catalog/variant-facts';
import { preparedStatement } from '../../prepared-statement';
import { toMinor } from '../../rows';
import { storeSettings, type StoreSettings } from '../../store/store-settings';
import { taxRatesOf } from '../../terms/taxes';
import { runUnderTerms, type Terms } from '../../terms/terms';
import { loadPriceHistory, type PriceHistory } from '../price-history';
import { coveredBy, coveredValues } from './covered';
import { findSaleWeaknesses } from './sale-draft';
import { overlappingSales, type OverlappingSale } from './overlapping-sales';
import { sumUpSale, type SaleSums } from './sum-up-sale';

type Previewed = Readonly<{
  findings: CheckResult;
  sums: SaleSums;
  overlaps: readonly OverlappingSale[];
  products: readonly Readonly<{
    id: string;
    name: string;
    variants: readonly Readonly<{ id: string; sku: string; name: string; prices: readonly PreviewedPrice[] }>[];
  }>[];
  more: boolean;
}>;

export type PreviewSale = Readonly<{ id: string | null; draft: SaleDraft; page: number; seesCosts: boolean; now?: Date }>;

const perPage = 20;
/** No sale has it: it is shorter than an id. */
const unsaved = 'new';

/** What a sale would do, before it is saved: what it comes to as a whole, and to each price of a page of its products. */
export async function previewSale(strapi: Core.Strapi, { id, draft, page, seesCosts, now = new Date() }: PreviewSale): Promise<Previewed> {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  const { terms } = await runUnderTerms(db, () => ({}));
  const sale: Sale = { id: id ?? unsaved, name: draft.name, startsAt: draft.startsAt, endsAt: draft.endsAt, ...draft.terms };
  const [findings, sums, overlaps, found] = await Promise.all([
    findSaleWeaknesses(db, { id, draft }, settings),
    sumUpSale(db, { sale, terms, settings, seesCosts, now }),
    overlappingSales(db, sale, terms),
    coveredProducts(db, { sale, terms, settings, page }),
  ]);
  const looking: Looking = { db, sale, settings, terms, now, seesCosts };
  const variants = await previewVariants(
    found.slice(0, perPage).map((product) => product.id),
    looking,
  );
  return {
    ...{ findings, sums, overlaps, more: found.length > perPage },
    products: found.slice(0, perPage).map((product) => ({ ...product, variants: variants.get(product.id) ?? [] })),
  };
}

type Covered = Readonly<{ sale: Sale; terms: Terms; settings: StoreSettings; page: number }>;

async function coveredProducts(db: Knex, { sale, terms, settings, page }: Covered): Promise<Readonly<{ id: string; name: string }>[]> {
  const { rows } = await preparedStatement<Readonly<{ id: string; name: string }>>(
    db,
    `select p.product as id, p.name from listing_products p where p.locale = :locale::text and ${coveredBy('p')}
      order by lower(p.name), p.product limit :limit offset :offset`,
    { ...coveredValues(sale, terms.categories), locale: settings.defaultLocale, limit: perPage + 1, offset: (page - 1) * perPage },
  );
  return rows;
}

type Looking = Readonly<{ db: Knex; sale: Sale; settings: StoreSettings; terms: Terms; now: Date; seesCosts: boolean }>;
type PreviewedVariants = Previewed['products'][number]['variants'];

/** Two statements for each currency of the shop, however many products. */
async function previewVariants(products: readonly string[], looking: Looking): Promise<ReadonlyMap<string, PreviewedVariants>> {
  const { db, sale, settings, terms, now, seesCosts } = looking;
  const { currencies, defaultLocale, country } = settings;
  const found = new Map<string, { facts: VariantFacts; prices: PreviewedPrice[] }>();
  const at = sale.startsAt > now ? sale.startsAt : now;
  for (const currency of currencies) {
    const variants = await loadVariants(db, { products }, { currency, locale: defaultLocale, defaultLocale, now: at });
    const costs = await costsOf(db, seesCosts ? variants : []);
    const history = await loadPriceHistory(db, variants, { currency, now, sales: terms.salePeriods });
    for (const facts of variants) {
      const known = found.get(facts.variantId) ?? { facts, prices: [] };
      found.set(facts.variantId, known);
      known.prices.push(...preview(sale, { ...factsFor(facts, looking, history), cost: costs.get(facts.rowId) ?? null }, { now, country }));
    }
  }
  const byProduct = Map.groupBy(found.values(), ({ facts }) => facts.productId);
  return new Map(
    [...byProduct].map(([product, variants]) => [
      product,
      variants.map(({ facts: { variantId, sku, name }, prices }) => ({ id: variantId, sku, name, prices })),
    ]),
  );
}

function factsFor(facts: VariantFacts, { sale, settings, terms }: Looking, history: PriceHistory) {
  const { country } = settings;
  const rate = rateFor(taxRatesOf(terms.taxes, country), { country, region: null, taxCategory: facts.taxCategory });
  return {
    candidates: facts.candidates,
    sales: (facts.sales ?? []).filter(({ id }) => id !== sale.id),
    taxBasisPoints: rate?.basisPoints ?? 0,
    past: history.get(facts.rowId) ?? [],
  };
}

async function costsOf(db: Knex, variants: readonly VariantFacts[]) {
  if (variants.length === 0) return new Map<number, { amount: number; currency: string }>();
  const { rows } = await preparedStatement<Readonly<{ variant_id: number; amount: string; currency: string }>>(
    db,
    'select variant_id, amount, currency from variant_costs where variant_id = any(:ids::int[])',
    { ids: variants.map(({ rowId }) => rowId) },
  );
  return new Map(rows.map(({ variant_id: id, amount, currency }) => [id, { amount: toMinor(amount), currency }]));
}
