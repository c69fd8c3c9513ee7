import type { VariantFacts } from './variant-facts';

/** What a variant is, sells for and belongs to, which staff change now and then. Its stock changes with every sale. */
export type KnownVariant = Omit<VariantFacts, 'available'>;

/** The revisions variants were read at. */
export type ReadAt = Readonly<{ catalogue: string; terms: string }>;

// For changes no trigger tells of, such as a dump that was loaded with triggers off.
const lifetimeMs = 60_000;
// About 10 MB: the variants of some hundred carts, or of a small shop.
const mostKept = 10_000;

let known = { catalogue: '', terms: '', until: 0, variants: new Map<string, KnownVariant>() };

export type Recalled = Readonly<{ catalogue: string; variants: readonly KnownVariant[] }>;

/** All of them by `keys`, with the catalogue they were read from; null where one is not known under these terms. */
export function recallVariants(keys: readonly string[], terms: string): Recalled | null {
  if (known.terms !== terms || known.until < Date.now()) return null;
  const variants = keys.flatMap((key) => known.variants.get(key) ?? []);
  return variants.length === keys.length ? { catalogue: known.catalogue, variants } : null;
}

/** Keeps what was read, beside the others that were read at the same, and instead of those that were not. */
export function rememberVariants({ catalogue, terms }: ReadAt, read: ReadonlyMap<string, KnownVariant>): void {
  const isNew = known.catalogue !== catalogue || known.terms !== terms || known.until < Date.now();
  if (isNew) known = { catalogue, terms, until: Date.now() + lifetimeMs, variants: new Map() };
  for (const [key, variant] of read) known.variants.set(key, variant);
  // A map goes through its keys as they came: the oldest go first.
  for (const key of known.variants.keys()) {
    if (known.variants.size <= mostKept) break;
    known.variants.delete(key);
  }
}

/** What was read of a catalogue that has changed. */
export function forgetVariants(catalogue: string): void {
  if (known.catalogue === catalogue) known.variants.clear();
}
