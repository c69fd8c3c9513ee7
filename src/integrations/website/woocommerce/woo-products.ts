import { z } from 'zod';
import type { AskWoo } from './woo-api';

/** A product, or one of the variations of one (`parent`). */
export type WooProduct = Readonly<{ id: number; parent: number | null; sku: string; isThere: (quantity: number) => boolean }>;

const shape = z.array(
  z.object({
    id: z.int(),
    type: z.string(),
    parent_id: z.int().default(0),
    sku: z.string(),
    // `parent`: a variation whose product is counted.
    manage_stock: z.union([z.boolean(), z.literal('parent')]),
    stock_quantity: z.number().nullable(),
    stock_status: z.string(),
    backorders_allowed: z.boolean().default(false),
  }),
);
const atOnce = 50;

/** The products of these SKUs, as many as there are. */
export async function productsBySku(ask: AskWoo, skus: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, WooProduct>> {
  const found = new Map<string, WooProduct>();
  // Several are separated by commas, so that one that has a comma is asked for alone.
  const alone = skus.filter((sku) => sku.includes(',')).map((sku) => [sku]);
  const rest = [...new Set(skus.filter((sku) => !sku.includes(',')))];
  const groups = [...alone, ...Array.from({ length: Math.ceil(rest.length / atOnce) }, (_, n) => rest.slice(n * atOnce, (n + 1) * atOnce))];
  for (const group of groups) {
    const query = { sku: group.join(','), per_page: '100', status: 'any' };
    const products = await ask({ method: 'GET', path: 'products', query }, shape, signal);
    for (const product of products) found.set(product.sku, toProduct(product));
  }
  return found;
}

const toProduct = (product: z.output<typeof shape>[number]): WooProduct => ({
  id: product.id,
  parent: product.type === 'variation' ? product.parent_id : null,
  sku: product.sku,
  isThere: (quantity) => {
    if (product.backorders_allowed) return true;
    if (product.manage_stock !== false && product.stock_quantity !== null) return product.stock_quantity >= quantity;
    return product.stock_status !== 'outofstock';
  },
});

const batch = z.object({
  update: z.array(z.object({ id: z.int(), error: z.object({ code: z.string(), message: z.string() }).optional() })),
});

/** A hundred are the most WooCommerce takes in one call. */
const mostInBatch = 100;

/** Writes how many pieces there are. Products by themselves, variations below their product. Answers the SKUs that were not taken. */
export async function writeStock(
  ask: AskWoo,
  levels: readonly Readonly<{ product: WooProduct; available: number }>[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const [parent, of] of Map.groupBy(levels, ({ product }) => product.parent)) {
    const path = parent === null ? 'products/batch' : `products/${parent}/variations/batch`;
    for (let first = 0; first < of.length; first += mostInBatch) {
      const some = of.slice(first, first + mostInBatch);
      const update = some.map(({ product, available }) => ({ id: product.id, manage_stock: true, stock_quantity: available }));
      const answer = await ask({ method: 'POST', path, body: { update } }, batch, signal);
      const failed = new Set(answer.update.flatMap(({ id, error }) => (error ? [id] : [])));
      refused.push(...some.flatMap(({ product }) => (failed.has(product.id) ? [product.sku] : [])));
    }
  }
  return refused;
}
