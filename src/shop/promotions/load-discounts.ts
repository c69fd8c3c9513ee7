import type { Json } from 'knex/types/tables';
import type { Discount, DiscountUsage, EnteredCode } from '../../domain/promotions/discount';
import type { Query } from '../queries';
import { toJson, toMinor } from '../rows';
import { runningAt, type AutomaticDiscount } from './automatic-discounts';
import { fromDefinition, type DiscountDefinition } from './to-discount';

export type LoadedDiscounts = Readonly<{
  discounts: Discount[];
  usage: Record<string, DiscountUsage>;
  codes: EnteredCode[];
  /** Those of which there may be no more uses, or no more money, for the next who wants them: by document id. */
  limited: ReadonlySet<string>;
  /** When the next automatic discount begins. */
  nextStartsAt: Date | null;
}>;
export type DiscountsQuery = Readonly<{
  automatic: readonly AutomaticDiscount[];
  codes: readonly string[];
  currency: string;
  now: Date;
  ownOrderId?: string | null | undefined;
  /** Discounts to load whatever their state: those of the simulator. They come as if they were in use. */
  also?: readonly string[] | undefined;
  /** Discounts nobody saved, for the simulator too: each instead of the saved one of its id, if there is one. */
  drafts?: readonly Discount[] | undefined;
}>;

type Used = readonly [total: number | null, spent: string | null];
type StoredCode = EnteredCode & Readonly<{ limited: boolean; definition: DiscountDefinition | null; used: Used }>;
type StoredDiscount = Readonly<{ definition: DiscountDefinition | null; used: Used; id: string }>;

/** How often a discount `d` was used and what it gave away, in text because it may be much. What `:ownOrderId` uses is not used up. */
const used = (hasOwn: boolean): string => `
  (select json_build_array(sum(u.uses), sum(u.amount_minor)::text) from (
     select uses, case when currency = :currency then amount_minor else 0 end as amount_minor
       from discount_usage where discount_id = d.id and discount_code_id = 0
     ${
       hasOwn
         ? `union all select -1, case when currency = :currency then -amount_minor else 0 end
              from discount_redemptions where order_document_id = :ownOrderId and discount_id = d.id and state <> 'released'`
         : ''
     }) u)`;

const ofCodes = (hasOwn: boolean): string => `
  select c.normalized_code as code, d.document_id as "discountId",
         c.enabled and (c.usage_limit is null or c.usage_limit > (
           (select coalesce(sum(u.uses), 0) from discount_usage u where u.discount_id = d.id and u.discount_code_id = c.id)
           ${
             hasOwn
               ? `- (select count(*) from discount_redemptions r
                      where r.order_document_id = :ownOrderId and r.discount_code_id = c.id and r.state <> 'released')`
               : ''
           })) as usable,
         c.usage_limit is not null as limited, case when d.method = 'code' then d.definition end as definition, ${used(hasOwn)} as used
    from discount_codes c join discounts d on d.id = c.discount_id
   where c.normalized_code = any(:codes)`;

const ofDiscounts = (hasOwn: boolean): string => `
  select d.document_id as id, case when d.document_id = any(:also) then d.definition end as definition, ${used(hasOwn)} as used
    from discounts d where d.document_id = any(:discounts)`;

const rowsOf = (sql: string): string => `(select coalesce(json_agg(r), '[]') from (${sql}) r)`;

/**
 * The discounts a basket may get: automatic ones that run now, and those of the entered codes whatever their state, so that
 * the answer can say why a code gives nothing. Redemptions of `ownOrderId` are not counted. What one customer used is asked
 * on its own (`loadCustomerHistory`). Asks of the database only what the terms do not tell: codes, and how often what is
 * limited was used.
 */
export function discountsQuery({
  automatic,
  codes,
  currency,
  now,
  ownOrderId = null,
  also = [],
  drafts = [],
}: DiscountsQuery): Query<LoadedDiscounts, { codes: Json; discounts: Json }> {
  const { running, nextStartsAt } = runningAt(automatic, now);
  const isDraft = new Set(drafts.map(({ id }) => id));
  const inUse = [...running.map(({ discount }) => discount).filter(({ id }) => !isDraft.has(id)), ...drafts];
  const discounts = [...running.filter(({ isCounted }) => isCounted).map(({ discount }) => discount.id), ...also, ...isDraft];
  if (discounts.length === 0 && codes.length === 0)
    return { answer: { discounts: inUse, usage: {}, codes: [], limited: limitedOf(inUse), nextStartsAt } };
  const hasOwn = ownOrderId !== null;
  return {
    // What is not asked for is not written out either: a small statement costs less each time than a large one.
    sql: `select ${codes.length > 0 ? rowsOf(ofCodes(hasOwn)) : "'[]'::json"} as codes,
                 ${discounts.length > 0 ? rowsOf(ofDiscounts(hasOwn)) : "'[]'::json"} as discounts`,
    types: {
      currency: 'text',
      ...(codes.length > 0 ? { codes: 'text[]' } : {}),
      ...(discounts.length > 0 ? { discounts: 'text[]', also: 'text[]' } : {}),
      ...(hasOwn ? { ownOrderId: 'text' } : {}),
    },
    values: { codes: [...codes], currency, ownOrderId, discounts, also: [...also] },
    read([row]) {
      const entered = toJson<StoredCode[]>(row?.codes ?? []);
      const named = toJson<StoredDiscount[]>(row?.discounts ?? []);
      const simulated = named.flatMap(({ definition }) => (definition ? [{ ...fromDefinition(definition), enabled: true }] : []));
      const ofEntered = entered.flatMap(({ definition }) => (definition ? [fromDefinition(definition)] : []));
      // Two codes of one discount name it twice, and the simulator may try one that is in use.
      const byId = new Map([...ofEntered, ...inUse, ...simulated, ...drafts].map((discount) => [discount.id, discount]));
      return {
        discounts: [...byId.values()],
        limited: limitedOf([...byId.values()], entered),
        nextStartsAt,
        usage: Object.fromEntries(
          [
            ...entered.map(({ discountId, used: own }) => [discountId, own] as const),
            ...named.map(({ id, used: own }) => [id, own] as const),
          ].map(([id, [total, spent]]) => [id, { total: total ?? 0, byCustomer: 0, spent: toMinor(spent ?? 0) }]),
        ),
        codes: codes.map((code) => {
          const { discountId, usable } = entered.find((entry) => entry.code === code) ?? { discountId: null, usable: false };
          return { code, discountId, usable };
        }),
      };
    },
  };
}

const limitedOf = (discounts: readonly Discount[], codes: readonly StoredCode[] = []): ReadonlySet<string> =>
  new Set([
    ...discounts
      .filter(({ policy }) => policy.limitTotal !== null || policy.limitPerCustomer !== null || policy.budget.length > 0)
      .map(({ id }) => id),
    ...codes.flatMap(({ discountId, limited }) => (limited && discountId !== null ? [discountId] : [])),
  ]);
