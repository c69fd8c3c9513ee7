import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { actorText, type Actor } from '../../actor';
import { markCommittedOnce } from '../../mark-committed-once';
import { preparedStatement } from '../../prepared-statement';
import { answerRows, idsByName, type RowRefusal } from '../../row-answers';
import { storeSettings } from '../../store/store-settings';
import { variantsCalled } from '../desk/variants-called';
import { lockStocktake, type OpenStocktake } from './stocktake-row';

type Scan = Readonly<{ stocktakeId: string; code?: string | undefined; variant?: string | undefined; actor: Actor }>;

// What the shop has on hand is read in the statement that counts, so that both are of one moment. `added`: beside what was counted before.
const count = (added: boolean): string => `
  insert into stocktake_counts as c (stocktake_id, variant_id, counted, on_hand_at_first, on_hand_at_count, counted_by, counted_at)
  select :stocktake::bigint, w.variant, w.counted, coalesce(s.on_hand, 0), coalesce(s.on_hand, 0), :actor::text, now()
    from jsonb_to_recordset(:counts::jsonb) w (variant int, counted int)
    left join stock_levels s on s.variant_id = w.variant and s.location_id = :location::int
   order by w.variant
  on conflict (stocktake_id, variant_id) do update
    set counted = ${added ? 'least(c.counted + excluded.counted, 100000000)' : 'excluded.counted'},
        on_hand_at_first = ${added ? 'c.on_hand_at_first' : 'excluded.on_hand_at_first'},
        on_hand_at_count = excluded.on_hand_at_count, counted_by = excluded.counted_by, counted_at = excluded.counted_at`;

type Counts = readonly Readonly<{ variant: number; counted: number }>[];
const save = (trx: Knex.Transaction, { id, location_id: location }: OpenStocktake, counts: Counts, actor: Actor, added: boolean) =>
  preparedStatement(trx, count(added), { stocktake: id, location, counts: JSON.stringify(counts), actor: actorText(actor) });

/**
 * One piece more of what was scanned, by SKU, barcode or, where several share one, variant. Answers which variant it was. Refuses
 * `STOCKTAKE_NOT_FOUND`, `STOCKTAKE_CLOSED`, `BARCODE_UNKNOWN`, `BARCODE_AMBIGUOUS` naming the variants, `VARIANT_UNKNOWN`.
 */
export async function scanInStocktake(strapi: Core.Strapi, { stocktakeId, code = '', variant, actor }: Scan): Promise<string> {
  const { defaultLocale } = await storeSettings(strapi);
  return strapi.db.transaction(async ({ trx }) => {
    const stocktake = await lockStocktake(trx, stocktakeId, 'share');
    const found = variant === undefined ? await calledBy(trx, code, defaultLocale) : await named(trx, variant);
    if (await markCommittedOnce(trx)) await save(trx, stocktake, [{ variant: found.rowId, counted: 1 }], actor, true);
    return found.variant;
  });
}

async function calledBy(trx: Knex.Transaction, code: string, defaultLocale: string) {
  const [first, ...others] = await variantsCalled(trx, code, defaultLocale);
  if (!first) throw new DomainError('BARCODE_UNKNOWN', `Nothing has the SKU or barcode ${code}`);
  if (others.length === 0) return first;
  const variants = [first, ...others].map(({ variant, sku, product, name }) => ({ variant, sku, product, name }));
  throw new DomainError('BARCODE_AMBIGUOUS', `Several variants have the barcode ${code}: say which it is`, { variants });
}

async function named(trx: Knex.Transaction, variant: string) {
  const row = await trx('variants').where({ document_id: variant }).first('id');
  if (!row) throw new DomainError('VARIANT_UNKNOWN', 'There is no such variant', { variant });
  return { rowId: row.id, variant };
}

/** What was counted of a variant; null takes its count back. */
export type TypedCount = Readonly<{ variant: string; counted: number | null }>;
type CountTyped = Readonly<{ stocktakeId: string; rows: readonly TypedCount[]; actor: Actor }>;

/** So many were counted, whatever was counted of them before. Refuses `STOCKTAKE_NOT_FOUND`, `STOCKTAKE_CLOSED`, `VARIANT_UNKNOWN` naming rows. */
export async function countInStocktake(strapi: Core.Strapi, { stocktakeId, rows, actor }: CountTyped): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const stocktake = await lockStocktake(trx, stocktakeId, 'share');
    const names = rows.map(({ variant }) => variant);
    const ids = await idsByName(trx, 'variants', 'document_id', names);
    const unknown = rows.flatMap(({ variant }, row): RowRefusal[] =>
      ids.has(variant) ? [] : [{ row, field: 'variant', code: 'VARIANT_UNKNOWN', message: 'There is no such variant' }],
    );
    answerRows(rows.length, unknown, 'all_or_nothing');
    const known = rows.map(({ variant, counted }) => ({ variant: ids.get(variant) ?? 0, counted }));
    const taken = known.filter(({ counted }) => counted === null).map(({ variant }) => variant);
    await trx('stocktake_counts').where({ stocktake_id: stocktake.id }).whereIn('variant_id', taken).delete();
    const counts = known.flatMap(({ variant, counted }) => (counted === null ? [] : [{ variant, counted }]));
    if (counts.length > 0) await save(trx, stocktake, counts, actor, false);
  });
}
