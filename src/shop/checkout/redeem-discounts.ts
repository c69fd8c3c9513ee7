import type { Knex } from 'knex';
import type { Int8 } from 'knex/types/tables';
import type { PricedCart } from '../cart/price-cart';
import { newDocumentId } from '../document-id';
import { onlyRow, preparedStatement } from '../prepared-statement';

/**
 * Locks those of the cart's discounts that may run out, in one order, and says whether all of them may still be used by
 * this cart: others may have used them since it was priced. Where only uses of each customer are counted, only those wait
 * for each other that have an account, an e-mail or a telephone number in common.
 */
export async function lockLimitedDiscounts(trx: Knex.Transaction, pricedCart: PricedCart): Promise<boolean> {
  const { priced, customerKeys, limitedDiscounts, cart } = pricedCart;
  const limited = priced.discounts.filter(({ discountId }) => limitedDiscounts.has(discountId));
  if (limited.length === 0) return true;
  const locked = await preparedStatement<{ count: Int8 }>(
    trx,
    `select count(pg_advisory_xact_lock(hashtextextended(key, 0))) as count
       from (select d.document_id || whose.key as key
               from discounts d
               cross join lateral (
                 select d.limit_total is not null or jsonb_array_length(d.definition -> 'policy' -> 'budget') > 0
                        or exists (select 1 from discount_codes c where c.discount_id = d.id and c.usage_limit is not null) as for_all
               ) limited
              cross join lateral (
                 select '' as key where limited.for_all
                 union all
                 select ':' || k.key from unnest(:customerKeys::text[]) k(key) where not limited.for_all
               ) whose
              where d.document_id = any(:ids) and (limited.for_all or d.definition -> 'policy' ->> 'limitPerCustomer' is not null)
              order by 1) keys`,
    { ids: limited.map(({ discountId }) => discountId), customerKeys: [...customerKeys] },
  );
  if (Number(onlyRow(locked).count) === 0) return true;
  // A statement of its own: it has to see what was committed while we waited for the locks.
  const answered = await preparedStatement<{ usable: boolean | null }>(
    trx,
    `with wanted as (select * from jsonb_to_recordset(:wanted::jsonb) as w(discount_id text, code text, amount bigint))
     select bool_and(
              (d.limit_total is null or used.total < d.limit_total)
              and (own.limit_per_customer is null or used.by_customer < own.limit_per_customer)
              and (budget.amount is null or used.spent + w.amount <= budget.amount)
              and (c.id is null or c.usage_limit is null or used.by_code < c.usage_limit)) as usable
       from wanted w
       join discounts d on d.document_id = w.discount_id
       left join discount_codes c on c.normalized_code = w.code
       cross join lateral (select (d.definition -> 'policy' ->> 'limitPerCustomer')::int as limit_per_customer) own
       left join lateral (
         select (b ->> 'amount')::bigint as amount from jsonb_array_elements(d.definition -> 'policy' -> 'budget') b where b ->> 'currency' = :currency limit 1
       ) budget on true
       cross join lateral (
         select (select coalesce(sum(u.uses), 0) from discount_usage u where u.discount_id = d.id and u.discount_code_id = 0) as total,
                (select coalesce(sum(u.amount_minor), 0) from discount_usage u
                  where u.discount_id = d.id and u.discount_code_id = 0 and u.currency = :currency) as spent,
                (select coalesce(sum(u.uses), 0) from discount_usage u where u.discount_id = d.id and u.discount_code_id = c.id) as by_code,
                case when own.limit_per_customer is null then 0
                     else (select count(*) from discount_redemptions r where r.discount_id = d.id and r.state <> 'released'
                              and r.order_document_id in (select k.order_document_id from customer_keys k where k.key = any(:customerKeys))) end as by_customer
       ) used`,
    { wanted: wantedRows(limited), currency: cart.currency, customerKeys: [...customerKeys] },
  );
  return onlyRow(answered).usable === true;
}

const wantedRows = (discounts: PricedCart['priced']['discounts']): string =>
  JSON.stringify(
    discounts.map(({ discountId, code, amount }) => ({ document_id: newDocumentId(), discount_id: discountId, code, amount })),
  );

/**
 * The part of the statement that writes an order which writes down the discounts it uses, so that limits and budgets count them
 * while it waits for its payment; with its values. Null when it uses none.
 */
export const redemptionsPart = ({ priced, cart, customer }: PricedCart) =>
  priced.discounts.length === 0
    ? null
    : {
        sql: `insert into discount_redemptions (document_id, discount_id, discount_code_id, order_document_id, customer_key, amount_minor, currency, state,
                                                expires_at, created_at, updated_at, published_at)
              select w.document_id, d.id, c.id, :orderId, :customerKey, w.amount, :currency, 'reserved', :expiresAt, :now, :now, :now
                from jsonb_to_recordset(:wanted::jsonb) as w(document_id text, discount_id text, code text, amount bigint)
                join discounts d on d.document_id = w.discount_id
                left join discount_codes c on c.normalized_code = w.code
               order by d.id`,
        values: { wanted: wantedRows(priced.discounts), customerKey: customer.key, currency: cart.currency },
      };

/** Counts the order's discounts as used for good, or gives them back. */
export const moveRedemptions = (trx: Knex.Transaction, orderId: string, state: 'consumed' | 'released', now: Date): Promise<unknown> =>
  trx('discount_redemptions').where({ order_document_id: orderId }).update({ state, expires_at: null, updated_at: now });
