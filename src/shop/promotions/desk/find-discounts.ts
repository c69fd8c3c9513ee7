import type { Core } from '@strapi/strapi';
import type { DiscountsRow } from 'knex/types/tables';
import type { Money } from '../../../domain/money/money';
import { normalizeCode } from '../../../domain/promotions/codes';
import { discountState, type DiscountState, type DiscountView } from '../../../domain/promotions/discount-views';
import type { SentenceLanguage } from '../../../domain/promotions/sentence/words';
import type { Place } from '../../orders/find-orders';
import type { Result } from '../../prepared-statement';
import { toDate, toJson, toMinor } from '../../rows';
import { storeSettings } from '../../store/store-settings';
import { fromDefinition, type DiscountDefinition } from '../to-discount';
import { idsIn, namesOfEntries, toldIn } from './names';
import { revenueOf } from './revenue';

export type FindDiscounts = Readonly<{
  view: DiscountView;
  method: 'automatic' | 'code' | null;
  text: string | null;
  language: SentenceLanguage;
  withRevenue: boolean;
  after: Place | null;
  limit: number;
}>;

export type FoundDiscount = Readonly<{
  id: string;
  name: string;
  sentence: string | null;
  state: DiscountState;
  method: 'automatic' | 'code';
  startsAt: string | null;
  endsAt: string | null;
  uses: number;
  limitTotal: number | null;
  given: readonly Money[];
  budget: readonly (Money & Readonly<{ spent: number }>)[];
  revenue: readonly Money[] | null;
}>;

type Used = Readonly<{ currency: string; uses: number; amount: string }>;
type Row = Pick<DiscountsRow, 'document_id' | 'name' | 'definition' | 'starts_at' | 'ends_at' | 'method' | 'enabled' | 'limit_total'> &
  Readonly<{ id: number; at: string; used: Used[] }>;

const now = `(now() at time zone 'UTC')`;
const inView: Readonly<Record<DiscountView, string>> = {
  all: 'true',
  on: `d.enabled and (d.starts_at is null or d.starts_at <= ${now}) and (d.ends_at is null or d.ends_at > ${now})`,
  planned: `d.enabled and d.starts_at > ${now}`,
  over: `d.enabled and d.ends_at <= ${now}`,
  off: 'not coalesce(d.enabled, false)',
};

/** How often a discount `d` was used and what it gave away, in each currency. */
export const usedIn = `(select coalesce(json_agg(u), '[]') from (
    select currency, sum(uses)::int as uses, sum(amount_minor)::text as amount from discount_usage
     where discount_id = d.id and discount_code_id = 0 group by currency having sum(uses) <> 0 order by currency) u)`;

/** A page of discounts, the newest first, each with its sentence, what it has given and what orders with it are worth. */
export async function findDiscounts(
  strapi: Core.Strapi,
  { view, method, text, language, withRevenue, after, limit }: FindDiscounts,
): Promise<Readonly<{ discounts: FoundDiscount[]; next: Place | null }>> {
  const db = strapi.db.connection;
  const { timeZone } = await storeSettings(strapi);
  const code = text === null ? null : normalizeCode(text);
  const byCode = code === null ? '' : 'or d.id = any(array(select c.discount_id from discount_codes c where c.normalized_code = :code))';
  const conditions = [
    inView[view],
    ...(method === null ? [] : ['d.method = :method']),
    ...(text === null ? [] : [`(lower(d.name) like :pattern ${byCode})`]),
    ...(after === null ? [] : ['(d.created_at, d.id) < (cast(:at as timestamp), cast(:afterId as int))']),
  ];
  const { rows } = await db.raw<Result<Row>>(
    `select d.id, d.document_id, d.name, d.definition, d.starts_at, d.ends_at, d.method, d.enabled, d.limit_total, d.created_at::text as at,
            ${usedIn} as used
       from discounts d where ${conditions.join(' and ')} order by d.created_at desc, d.id desc limit :most`,
    {
      most: limit + 1,
      ...(method === null ? {} : { method }),
      ...(text === null ? {} : { pattern: `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` }),
      ...(code === null ? {} : { code }),
      ...(after === null ? {} : { at: after.at, afterId: after.id }),
    },
  );
  const shown = rows.slice(0, limit);
  const told = shown.map(definedIn);
  const names = await namesOfEntries(
    db,
    told.flatMap((discount) => (discount === null ? [] : idsIn(discount))),
    language,
  );
  const tell = toldIn(strapi, { language, names, timeZone });
  const worth = withRevenue
    ? await revenueOf(
        strapi,
        shown.map(({ document_id: id }) => id),
      )
    : null;
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    discounts: shown.map((row, index) => {
      const discount = told[index] ?? null;
      return toFound(row, {
        sentence: discount && tell(discount),
        budget: discount?.policy.budget ?? [],
        revenue: worth && (worth.get(row.document_id) ?? []),
      });
    }),
    next: last ? { at: last.at, id: last.id } : null,
  };
}

const usesIn = (used: readonly Used[]): number => used.reduce((sum, { uses }) => sum + uses, 0);

const definedIn = ({ definition }: Pick<Row, 'definition'>) =>
  definition === null ? null : fromDefinition(toJson<DiscountDefinition>(definition));

function toFound(
  row: Row,
  { sentence, budget, revenue }: Readonly<{ sentence: string | null; budget: readonly Money[]; revenue: readonly Money[] | null }>,
): FoundDiscount {
  const given = row.used.map(({ currency, amount }) => ({ currency, amount: toMinor(amount) }));
  const spentIn = (currency: string) => given.find((money) => money.currency === currency)?.amount ?? 0;
  const [startsAt, endsAt] = [toDate(row.starts_at), toDate(row.ends_at)];
  const uses = usesIn(row.used);
  const standing = { enabled: row.enabled === true, startsAt, endsAt, limitTotal: row.limit_total, uses, budget, spent: given };
  return {
    id: row.document_id,
    name: row.name ?? '',
    sentence,
    state: discountState(standing, new Date()),
    method: row.method === 'code' ? 'code' : 'automatic',
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    uses,
    limitTotal: row.limit_total,
    given,
    budget: budget.map((money) => ({ ...money, spent: spentIn(money.currency) })),
    revenue,
  };
}
