import type { Knex } from 'knex';
import { DomainError, type RefusalCode } from '../domain/domain-error';

/** All rows or none of them; or each that can be done. */
export type RowMode = 'all_or_nothing' | 'each';
/** Why a row cannot be done; rows are counted from nought. */
export type RowRefusal = Readonly<{
  row: number;
  field: string;
  code: RefusalCode;
  message: string;
  /** How many there are, where it asks for more. */ left?: number;
}>;
export type RowAnswer = Readonly<{ row: number; done: boolean; code: RefusalCode | null; field: string | null; message: string | null }>;

/** An answer for each row. Refuses the first of `refusals`, naming all of them by their rows, where all rows are to be done or none. */
export function answerRows(count: number, refusals: readonly RowRefusal[], mode: RowMode): RowAnswer[] {
  const [first] = refusals;
  if (first && mode === 'all_or_nothing')
    throw new DomainError(first.code, `Row ${first.row}: ${first.message}`, {
      row: first.row,
      ...(first.left === undefined ? {} : { left: first.left }),
      issues: refusals.map(({ row, field, ...refusal }) => ({ path: ['rows', row, field], ...refusal })),
    });
  const refused = new Map(refusals.toReversed().map((refusal) => [refusal.row, refusal]));
  return Array.from({ length: count }, (_, row) => {
    const { code = null, field = null, message = null } = refused.get(row) ?? {};
    return { row, done: code === null, code, field, message };
  });
}

/** The rows that have these names in a column of a table: SKUs of variants, codes of price lists and locations. */
export async function idsByName(
  db: Knex,
  table: 'variants' | 'price_lists' | 'stock_locations',
  column: 'sku' | 'code' | 'document_id',
  names: readonly string[],
): Promise<Map<string, number>> {
  const rows: { id: number; name: string }[] = await db(table)
    .whereIn(column, [...new Set(names)])
    .select('id', `${column} as name`);
  return new Map(rows.map(({ id, name }) => [name, id]));
}
