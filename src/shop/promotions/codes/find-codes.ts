import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { normalizeCode } from '../../../domain/promotions/codes';
import type { Place } from '../../orders/find-orders';
import type { Result } from '../../prepared-statement';
import { discountRow } from './discount-row';

export type FindCodes = Readonly<{
  discountId: string;
  text: string | null;
  used: 'used' | 'unused' | null;
  withCustomers: boolean;
  after: Place | null;
  limit: number;
}>;

export type FoundCode = Readonly<{
  id: string;
  code: string;
  enabled: boolean;
  usageLimit: number | null;
  uses: number;
  /** The newest order with it. `customer` for who may see customers. */
  last: Readonly<{ order: string; number: string | null; at: string; customer: Readonly<{ id: string; name: string }> | null }> | null;
  createdAt: string;
}>;

type Row = Readonly<{
  id: number;
  document_id: string;
  code: string;
  enabled: boolean | null;
  usage_limit: number | null;
  uses: number;
  created_at: Date;
  at: string;
  order_id: string | null;
  order_number: string | null;
  order_at: Date | null;
  customer_id: string | null;
  customer_name: string | null;
}>;

const usesOf = `(select coalesce(sum(u.uses), 0)::int from discount_usage u where u.discount_id = c.discount_id and u.discount_code_id = c.id)`;
const isUsed = `exists (select from discount_redemptions r where r.discount_code_id = c.id and r.state <> 'released')`;

/** A page of the codes of a discount, the newest first, each with how often it was used, and by whom last. Refuses `DISCOUNT_NOT_FOUND`. */
export async function findCodes(
  strapi: Core.Strapi,
  { discountId, text, used, withCustomers, after, limit }: FindCodes,
): Promise<Readonly<{ codes: FoundCode[]; next: Place | null }>> {
  const db = strapi.db.connection;
  const { id } = await discountRow(db, discountId);
  const code = text === null ? null : (normalizeCode(text) ?? text.toUpperCase());
  const rows = await pageOf(db, {
    where: [
      ...(code === null ? [] : [`c.normalized_code like :pattern`]),
      ...(used === null ? [] : [used === 'used' ? isUsed : `not ${isUsed}`]),
      ...(after === null ? [] : ['c.id < cast(:afterId as int)']),
    ],
    values: {
      discount: id,
      most: limit + 1,
      ...(code === null ? {} : { pattern: `%${code.replace(/[\\%_]/g, '\\$&')}%` }),
      ...(after === null ? {} : { afterId: after.id }),
    },
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { codes: rows.slice(0, limit).map((row) => toFound(row, withCustomers)), next: last ? { at: last.at, id: last.id } : null };
}

async function pageOf(
  db: Knex,
  { where, values }: Readonly<{ where: readonly string[]; values: Readonly<Record<string, string | number>> }>,
): Promise<Row[]> {
  const { rows } = await db.raw<Result<Row>>(
    `with page as materialized (
       select c.* from discount_codes c where ${['c.discount_id = :discount', ...where].join(' and ')} order by c.id desc limit :most)
     select c.id, c.document_id, c.code, c.enabled, c.usage_limit, ${usesOf} as uses, c.created_at, c.created_at::text as at,
            used.order_id, used.order_number, used.order_at, used.customer_id, used.customer_name
       from page c
       -- Within, so that each code looks up one order: PostgreSQL would read all there are to put them beside a page.
       left join lateral (
         select o.document_id as order_id, o.number as order_number, coalesce(o.placed_at, o.created_at) as order_at,
                cu.document_id as customer_id, coalesce(nullif(trim(concat_ws(' ', cu.first_name, cu.last_name)), ''), cu.email) as customer_name
           from discount_redemptions r join orders o on o.document_id = r.order_document_id left join up_users cu on cu.id = o.customer_id
          -- A range and no equation: only the index of codes has this order, however many orders one code is in.
          where (r.discount_code_id, r.id) between (c.id, 0) and (c.id, 2147483647) and r.discount_code_id is not null and r.state <> 'released'
          order by r.discount_code_id desc, r.id desc limit 1) used on true
      order by c.id desc`,
    values,
  );
  return rows;
}

const toFound = (row: Row, withCustomers: boolean): FoundCode => ({
  id: row.document_id,
  code: row.code,
  enabled: row.enabled === true,
  usageLimit: row.usage_limit,
  uses: row.uses,
  last:
    row.order_id === null || row.order_at === null
      ? null
      : {
          order: row.order_id,
          number: row.order_number,
          at: row.order_at.toISOString(),
          customer:
            withCustomers && row.customer_id !== null && row.customer_name !== null
              ? { id: row.customer_id, name: row.customer_name }
              : null,
        },
  createdAt: row.created_at.toISOString(),
});
