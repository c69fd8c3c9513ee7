import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { stringify } from 'csv-stringify';
import type { Result } from '../../prepared-statement';
import { discountRow } from './discount-row';

type Row = Readonly<{ id: number; code: string; enabled: boolean | null; usage_limit: number | null; uses: number; created_at: Date }>;

const rowsAtOnce = 5_000;

/** The codes of a discount behind each other, some thousand at a time: nobody holds a million of them. */
async function* rowsOf(strapi: Core.Strapi, discountId: number): AsyncGenerator<readonly string[]> {
  for (let after = 0; ;) {
    const { rows } = await strapi.db.connection.raw<Result<Row>>(
      `select c.id, c.code, c.enabled, c.usage_limit, c.created_at,
              (select coalesce(sum(u.uses), 0)::int from discount_usage u
                where u.discount_id = c.discount_id and u.discount_code_id = c.id) as uses
         from discount_codes c where c.discount_id = :discountId and c.id > :after order by c.id limit ${rowsAtOnce}`,
      { discountId, after },
    );
    for (const { code, enabled, usage_limit: most, uses, created_at: made } of rows)
      yield [code, enabled === true ? 'on' : 'off', String(uses), most === null ? '' : String(most), made.toISOString()];
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = last.id;
  }
}

/** All codes of a discount as a table with a head, written while it is read. Refuses `DISCOUNT_NOT_FOUND`. */
export async function exportCodes(strapi: Core.Strapi, discountId: string): Promise<Readonly<{ name: string; bytes: Readable }>> {
  const { id } = await discountRow(strapi.db.connection, discountId);
  const written = stringify({
    header: true,
    columns: ['code', 'state', 'uses', 'most_uses', 'made_at'],
    // A code may begin with what spreadsheets take for a formula.
    escape_formulas: true,
    bom: true,
  });
  const rows = Readable.from(rowsOf(strapi, id));
  rows.on('error', (error) => written.destroy(error));
  return { name: 'codes.csv', bytes: rows.pipe(written) };
}
