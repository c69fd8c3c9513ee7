import { comparableCode } from '../../domain/catalogue/options';
import type { VariantFacts } from '../catalog/variant-facts';
import type { ProductText } from './product-texts';

/** What products are filtered and counted by, each as one text, such as `brand=<id>` and `option=["size","m"]`. */
export const brandKey = (id: string): string => `brand=${id}`;
/** Only to be found by: brands are counted by their id. */
export const brandSlugKey = (slug: string): string => `brand~${slug}`;
export const categoryKey = (id: string): string => `category=${id}`;
export const attributeKey = (name: string, value: string): string => `attribute=${JSON.stringify([name, value])}`;
/** What the keys of all options begin with. */
export const anyOption = 'option=';
/** Of an option, or a part of one, by their codes. */
export const optionKey = (code: string, value: string): string => `${anyOption}${JSON.stringify([code, value].map(comparableCode))}`;

/** What the keys of all values of one attribute, or option, begin with. */
export const attributeKeys = (name: string): string => attributeKey(name, '').slice(0, -3);
export const optionKeys = (name: string): string => optionKey(name, '').slice(0, -3);

/** Of what a variant is. */
export const optionKeysOf = (options: VariantFacts['options']): string[] => [
  ...new Set(options.map(({ option, code }) => optionKey(option.code, code))),
];

export function keysOf({ brand, categories, attributes }: ProductText, variants: readonly VariantFacts[]): string[] {
  const pairs = Object.entries(attributes);
  return [
    ...new Set([
      ...(brand ? [brandKey(brand.id), brandSlugKey(brand.slug)] : []),
      ...categories.map(({ id }) => categoryKey(id)),
      ...pairs.map(([name, value]) => attributeKey(name, value)),
      ...variants.flatMap(({ options }) => optionKeysOf(options)),
    ]),
  ];
}
