import type { Money } from '../../domain/money/money';
import type { Targets } from '../../domain/promotions/discount';
import { toMinor } from '../rows';

/** One component of what staff composed, as Strapi answers it. */
export type StoredComponent = Readonly<Record<string, unknown>>;
type Reference = Readonly<{ documentId: string }>;

export const number = (value: unknown, fallback = 0): number =>
  typeof value === 'number' ? value : typeof value === 'string' ? toMinor(value) : fallback;
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const list = <T>(value: unknown): T[] => (Array.isArray(value) ? value : []);

/** A relation to a product lists its draft and its published version: one document, named once. */
const ids = (value: unknown): string[] => [...new Set(list<Reference>(value).map(({ documentId }) => documentId))].sort();

/** What a relation names: what it is linked to, and what it was linked to before somebody deleted it (named-documents.ts). */
export function named(component: StoredComponent, relation: string): string[] {
  const kept = (component.namedDocuments ?? {}) as Readonly<Record<string, readonly string[]>>;
  const linked = component[relation];
  return [...new Set([...ids(Array.isArray(linked) ? linked : linked ? [linked] : []), ...(kept[relation] ?? [])])].sort();
}

/** One amount in each currency, of a field such as `amountsField`. */
export const storedAmounts = (value: unknown): Money[] =>
  list<StoredComponent>(value).map(({ amount, currency }) => ({ amount: toMinor(amount), currency: text(currency) }));

/** Products, variants, categories and brands, of a field such as `targetsField`. */
export function storedTargets(value: unknown): Targets {
  const targets = (value ?? {}) as StoredComponent;
  return {
    products: named(targets, 'products'),
    variants: named(targets, 'variants'),
    categories: named(targets, 'categories'),
    brands: named(targets, 'brands'),
  };
}

type Words = Readonly<{ label: string; help: string }>;
/** A field of a form: one amount in each currency. Read it with `storedAmounts`, and name it in `populate`. */
export const amountsField = (admin: Words) => ({ type: 'component', component: 'shop.money', repeatable: true, pluginOptions: { admin } });
/** A field of a form: what something applies to. Read it with `storedTargets`, and load it with `targetsPopulate`. */
export const targetsField = (admin: Words) => ({
  type: 'component',
  component: 'promotion.targets',
  repeatable: false,
  pluginOptions: { admin },
});

const idOnly: { fields: 'documentId'[] } = { fields: ['documentId'] };
export const targetsPopulate = { populate: { products: idOnly, variants: idOnly, categories: idOnly, brands: idOnly } };
