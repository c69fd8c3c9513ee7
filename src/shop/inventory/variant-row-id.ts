import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';

/** The row of a variant of this product. Refuses `PRODUCT_NOT_FOUND`, and `VARIANT_UNKNOWN` for a variant of another one. */
export async function variantRowId(
  trx: Knex.Transaction,
  { productId, variantId }: Readonly<{ productId: string; variantId: string }>,
): Promise<number> {
  const product = await trx('products').where({ document_id: productId }).first('id');
  if (!product) throw new DomainError('PRODUCT_NOT_FOUND', 'There is no such product. Save it first.');
  const variant = await trx('variants as v')
    .join('variants_product_lnk as l', 'l.variant_id', 'v.id')
    .join('products as p', 'p.id', 'l.product_id')
    .where({ 'v.document_id': variantId, 'p.document_id': productId })
    .first('v.id');
  if (!variant)
    throw new DomainError('VARIANT_UNKNOWN', 'This variant is not one of the product. Load the page again.', { variant: variantId });
  return variant.id;
}
