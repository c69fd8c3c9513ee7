import type { Json } from 'knex/types/tables';
import type { Query } from '../queries';
import { toJson } from '../rows';
import { listsOf } from '../terms/price-lists';
import type { Terms } from '../terms/terms';
import { catalogueRevision } from './catalogue-revision';
import { forgetVariants, recallVariants, rememberVariants, type Recalled } from './known-variants';
import { stockOf, variantsQuestion, type FactsQuery, type FactsRow, type VariantFacts } from './variant-facts';

type StockRow = Readonly<{ catalogue: string | null; available: Json }>;

/**
 * Variants that can be bought, by document id, for a basket: baskets ask for the same ones again and again, so all but their
 * stock is remembered. Null where the catalogue has changed since: whoever asked asks again.
 */
export function basketVariantsQuestion(
  ids: readonly string[],
  query: FactsQuery,
  terms: Terms,
): Query<VariantFacts[] | null, FactsRow & StockRow> {
  const distinct = [...new Set(ids)];
  const lists = listsOf(terms.priceLists, query).join();
  const keyOf = (id: string): string => [id, query.locale, query.defaultLocale, lists].join(' ');
  const recalled = distinct.length > 0 ? recallVariants(distinct.map(keyOf), terms.revision) : null;
  if (recalled) return stockQuestion(recalled, query);

  const asked = variantsQuestion({ variants: distinct }, { ...query, asksPictures: true }, terms);
  if ('answer' in asked) return { answer: asked.answer.variants };
  return {
    ...asked,
    read(rows) {
      const { catalogue, variants } = asked.read(rows);
      const byKey = new Map(variants.map((variant) => [keyOf(variant.variantId), variant]));
      if (catalogue !== null) rememberVariants({ catalogue, terms: terms.revision }, byKey);
      return variants;
    },
  };
}

function stockQuestion({ catalogue, variants }: Recalled, { cartRowId }: FactsQuery): Query<VariantFacts[] | null, StockRow> {
  return {
    sql: `select ${catalogueRevision} as catalogue,
                 (select json_object_agg(v.id, ${stockOf('v.id')}) from unnest(:variantRows) v(id)) as available`,
    types: { variantRows: 'int[]', cartRowId: 'int' },
    values: { variantRows: variants.map(({ rowId }) => rowId), cartRowId: cartRowId ?? null },
    read([row]) {
      if (row?.catalogue !== catalogue) {
        forgetVariants(catalogue);
        return null;
      }
      const available = toJson<Record<string, number>>(row.available);
      return variants.map((variant) => ({ ...variant, available: Number(available[variant.rowId]) }));
    },
  };
}
