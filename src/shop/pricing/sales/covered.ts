import type { SaleTerms } from '../../../domain/pricing/sale';
import { brandKey, categoryKey } from '../../listing/listing-keys';
import { withDescendants, type CategoryTree } from '../../terms/category-tree';

/** The values `coveredBy` asks for, of what a sale names. */
export function coveredValues({ scope, except }: Pick<SaleTerms, 'scope' | 'except'>, tree: CategoryTree, prefix = '') {
  const keys =
    scope.kind === 'all'
      ? []
      : [...scope.categories.flatMap((category) => withDescendants(category, tree)).map(categoryKey), ...scope.brands.map(brandKey)];
  return {
    [`${prefix}all`]: scope.kind === 'all',
    [`${prefix}keys`]: keys,
    [`${prefix}products`]: scope.kind === 'all' ? [] : [...scope.products],
    [`${prefix}except`]: [...except],
  };
}

/** Whether a sale covers a product, a condition over a row of `listing_products`. */
export const coveredBy = (listing: string, prefix = ''): string =>
  `(:${prefix}all::boolean or ${listing}.keys && :${prefix}keys::text[] or ${listing}.product = any(:${prefix}products::text[]))
   and ${listing}.product <> all(:${prefix}except::text[])`;
