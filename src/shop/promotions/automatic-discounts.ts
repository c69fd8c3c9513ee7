import type { DiscountsRow } from 'knex/types/tables';
import type { Discount } from '../../domain/promotions/discount';
import type { Query } from '../queries';
import { toDate, toJson } from '../rows';
import { fromDefinition, type DiscountDefinition } from './to-discount';

/** A discount that needs no code, with when it runs. `isCounted`: its uses, or what it gives away, are limited. */
export type AutomaticDiscount = Readonly<{ discount: Discount; startsAt: Date | null; endsAt: Date | null; isCounted: boolean }>;

type AutomaticRow = Pick<DiscountsRow, 'definition' | 'starts_at' | 'ends_at'> & Readonly<{ is_counted: boolean | null }>;

/** Those in use. Also those whose time is over or still to come: staff ask what held, and what will. */
export const automaticDiscountsQuery: Query<readonly AutomaticDiscount[], AutomaticRow> = {
  sql: `select d.definition, d.starts_at, d.ends_at,
               d.limit_total is not null or jsonb_array_length(d.definition -> 'policy' -> 'budget') > 0 as is_counted
          from discounts d where d.definition is not null and d.method = 'automatic' and d.enabled order by d.id`,
  types: {},
  values: {},
  read: (rows) =>
    rows.map((row) => ({
      // All baskets share it, and conditions of plugins are handed parts of it.
      discount: frozen(fromDefinition(toJson<DiscountDefinition>(row.definition))),
      startsAt: toDate(row.starts_at),
      endsAt: toDate(row.ends_at),
      isCounted: row.is_counted === true,
    })),
};

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** Those that run at an instant, and when the next one begins. What it will be is nobody's business yet. */
export function runningAt(
  discounts: readonly AutomaticDiscount[],
  now: Date,
): Readonly<{ running: readonly AutomaticDiscount[]; nextStartsAt: Date | null }> {
  const starts = discounts.flatMap(({ startsAt }) => (startsAt !== null && startsAt > now ? [startsAt.getTime()] : []));
  return {
    running: discounts.filter(({ startsAt, endsAt }) => (startsAt === null || startsAt <= now) && (endsAt === null || endsAt > now)),
    nextStartsAt: starts.length === 0 ? null : new Date(Math.min(...starts)),
  };
}
