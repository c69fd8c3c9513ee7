import type { Knex } from 'knex';
import type { PricedCart } from '../cart/price-cart';
import { strapiColumns } from '../document-id';

/** Locks those of the discounts that may run out, in one order. True when there were any. */
export async function lockLimitedDiscounts(trx: Knex.Transaction, discountIds: readonly string[]): Promise<boolean> {
  if (discountIds.length === 0) return false;
  const { rows } = await trx.raw(
    `select d.id from discounts d
      where d.document_id = any(?)
        and (d.limit_total is not null or d.limit_per_customer is not null
             or jsonb_array_length(d.definition -> 'policy' -> 'budget') > 0
             or exists (select 1 from discount_codes c where c.discount_id = d.id and c.usage_limit is not null))
      order by d.id for update of d`,
    [[...discountIds]],
  );
  return rows.length > 0;
}

/** Writes down which discounts the order used, so that limits and budgets count them. */
export async function redeemDiscounts(
  trx: Knex.Transaction,
  { priced, cart, customer }: PricedCart,
  { orderId, now }: { orderId: string; now: Date },
): Promise<void> {
  if (priced.discounts.length === 0) return;
  const rows = await trx('discounts')
    .whereIn(
      'document_id',
      priced.discounts.map(({ discountId }) => discountId),
    )
    .select('id', 'document_id');
  const codes = await trx('discount_codes')
    .whereIn(
      'normalized_code',
      priced.discounts.flatMap(({ code }) => (code === null ? [] : [code])),
    )
    .select('id', 'normalized_code');
  await trx('discount_redemptions').insert(
    priced.discounts.map(({ discountId, code, amount }) => ({
      ...strapiColumns(now),
      discount_id: rows.find((row) => row.document_id === discountId)?.id,
      discount_code_id: codes.find((row) => row.normalized_code === code)?.id ?? null,
      order_document_id: orderId,
      customer_key: customer.key,
      amount_minor: amount,
      currency: cart.currency,
      state: 'consumed',
    })),
  );
}
