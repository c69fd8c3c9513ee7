import type { Discount, DiscountUsage, EnteredCode } from '../../domain/promotions/discount';
import type { Question } from '../questions';
import { toJson, toMinor } from '../rows';
import { fromDefinition, type DiscountDefinition } from './to-discount';

export type LoadedDiscounts = Readonly<{
  discounts: Discount[];
  usage: Record<string, DiscountUsage>;
  codes: EnteredCode[];
  /** When the next automatic discount begins. What it will be is nobody's business yet, so only the instant is told. */
  nextStartsAt: Date | null;
}>;
export type DiscountsQuery = Readonly<{
  codes: readonly string[];
  currency: string;
  now: Date;
  ownOrderId?: string | null | undefined;
  /** Discounts to load whatever their state: those of the simulator. They come as if they were in use. */
  also?: readonly string[] | undefined;
}>;

/**
 * The discounts a basket may get, in one statement: automatic ones that run now, and those of the entered codes whatever
 * their state, so that the answer can say why a code gives nothing. Redemptions of `ownOrderId` are not counted. What one
 * customer used is asked on its own (`loadCustomerHistory`).
 */
export const discountsQuestion = ({ codes, currency, now, ownOrderId = null, also = [] }: DiscountsQuery): Question<LoadedDiscounts> => ({
  sql: `with own as materialized (
       select r.discount_id, r.discount_code_id, r.currency, r.amount_minor from discount_redemptions r
        where r.order_document_id = :ownOrderId and r.state <> 'released'
     ),
     entered as (
       select c.normalized_code as code, d.document_id as discount_id,
              c.enabled and (c.usage_limit is null or c.usage_limit > (
                (select coalesce(sum(u.uses), 0) from discount_usage u where u.discount_id = d.id and u.discount_code_id = c.id)
                - (select count(*) from own where own.discount_code_id = c.id))) as usable
         from discount_codes c join discounts d on d.id = c.discount_id
        where c.normalized_code = any(:codes)
     ),
     wanted as (
       select d.* from discounts d
        where d.definition is not null
          and ((d.method = 'automatic' and d.enabled and (d.starts_at is null or d.starts_at <= :now) and (d.ends_at is null or d.ends_at > :now))
               or (d.method = 'code' and d.document_id in (select discount_id from entered))
               or d.document_id = any(:also))
     ),
     used as (
       select w.document_id as discount_id,
              (select coalesce(sum(u.uses), 0) from discount_usage u where u.discount_id = w.id and u.discount_code_id = 0)
              - (select count(*) from own where own.discount_id = w.id) as total,
              (select coalesce(sum(u.amount_minor), 0) from discount_usage u
                where u.discount_id = w.id and u.discount_code_id = 0 and u.currency = :currency)
              - (select coalesce(sum(own.amount_minor), 0) from own where own.discount_id = w.id and own.currency = :currency) as spent
         from wanted w
        where w.limit_total is not null or jsonb_array_length(w.definition -> 'policy' -> 'budget') > 0
     )
     select
       (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'discountId', discount_id, 'usable', usable)), '[]') from entered) as codes,
       (select coalesce(json_agg(wanted.definition), '[]') from wanted) as definitions,
       (select (extract(epoch from min(d.starts_at)) * 1000)::text from discounts d
         where d.definition is not null and d.method = 'automatic' and d.enabled and d.starts_at > :now) as next_starts_at,
       (select coalesce(jsonb_agg(jsonb_build_object('discountId', discount_id, 'total', total, 'spent', spent::text)), '[]') from used) as usage`,
  types: { codes: 'text[]', currency: 'text', now: 'timestamp', ownOrderId: 'text', also: 'text[]' },
  values: { codes: [...codes], currency, now, ownOrderId, also: [...also] },
  read([row]) {
    if (!row) throw new Error('The discounts were not answered');
    const known = toJson<EnteredCode[]>(row.codes);
    const usage = toJson<{ discountId: string; total: number; spent: string }[]>(row.usage);
    return {
      discounts: toJson<DiscountDefinition[]>(row.definitions)
        .map(fromDefinition)
        .map((discount) => (also.includes(discount.id) ? { ...discount, enabled: true } : discount)),
      nextStartsAt: typeof row.next_starts_at === 'string' ? new Date(Number(row.next_starts_at)) : null,
      usage: Object.fromEntries(usage.map(({ discountId, total, spent }) => [discountId, { total, byCustomer: 0, spent: toMinor(spent) }])),
      codes: codes.map((code) => known.find((entry) => entry.code === code) ?? { code, discountId: null, usable: false }),
    };
  },
});
