import type { BasketLine } from './basket';

/**
 * Joins lines of the same variant and options into one, so that a variant named twice costs what it costs when it is
 * named once: tiers and discounts count it whole. The first of them keeps its place, its id and its facts.
 */
export function mergeLines(lines: readonly BasketLine[]): BasketLine[] {
  const merged = new Map<string, BasketLine>();
  for (const line of lines) {
    const key = lineKey(line);
    const first = merged.get(key);
    merged.set(key, first ? { ...first, quantity: first.quantity + line.quantity } : line);
  }
  return [...merged.values()];
}

/** What makes two lines one. It also orders lines independently of the customer. */
export function lineKey({ variantId, optionsKey }: Pick<BasketLine, 'variantId' | 'optionsKey'>): string {
  return optionsKey === undefined ? variantId : `${variantId}\n${optionsKey}`;
}
