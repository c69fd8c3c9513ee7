import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { sortCodes } from '../../../domain/promotions/sort-codes';
import { emitContentChanges, fieldChange } from '../../content/content-events';
import { newDocumentId } from '../../document-id';
import { preparedStatement } from '../../prepared-statement';
import { discountRow } from './discount-row';

export type AddCodes = Readonly<{ discountId: string; codes: readonly string[]; usageLimit: number | null }>;
/** What became of a list of codes: how many are new, and which were left out, and why. */
export type AddedCodes = Readonly<{ added: number; twice: readonly string[]; taken: readonly string[]; invalid: readonly string[] }>;

/**
 * Adds codes somebody typed or pasted. What stands in the list twice, is a code already or cannot be one is left out and told; the rest is
 * added, all or nothing. Refuses `DISCOUNT_NOT_FOUND`, `DISCOUNT_INVALID` where the discount is not given by code.
 */
export async function addCodes(strapi: Core.Strapi, { discountId, codes: texts, usageLimit }: AddCodes): Promise<AddedCodes> {
  const outcome: AddedCodes = await strapi.db.transaction(async ({ trx }) => {
    const { id, method } = await discountRow(trx, discountId);
    if (method !== 'code')
      throw new DomainError(
        'DISCOUNT_INVALID',
        'This discount is given automatically, so codes would do nothing. Choose "by code" first.',
        { reason: 'NOT_BY_CODE', field: 'method' },
      );
    const { codes, twice, invalid } = sortCodes(texts);
    const added = new Set(await insert(trx, id, codes, usageLimit));
    if (added.size > 0) await emitContentChanges(strapi, trx, [fieldChange('api::promotion.discount', discountId, ['codes'])]);
    return { added: added.size, twice, taken: [...codes].flatMap(([code, text]) => (added.has(code) ? [] : [text])), invalid };
  });
  return outcome;
}

/** Answers those that are new. In order, so that two who add the same do not wait for each other in a circle. */
async function insert(
  trx: Knex.Transaction,
  discountId: number,
  codes: ReadonlyMap<string, string>,
  usageLimit: number | null,
): Promise<string[]> {
  if (codes.size === 0) return [];
  const normalized = [...codes.keys()].sort();
  const { rows } = await preparedStatement<Readonly<{ normalized_code: string }>>(
    trx,
    // eslint-disable-next-line no-restricted-syntax -- told once for all of them, above
    `insert into discount_codes (document_id, code, normalized_code, discount_id, enabled, usage_limit, created_at, updated_at, published_at)
     select made.*, :discountId, true, :usageLimit::int, :now, :now, :now from unnest(:ids::text[], :codes::text[], :normalized::text[]) made
     on conflict (normalized_code) do nothing returning normalized_code`,
    {
      discountId,
      usageLimit,
      now: new Date(),
      ids: normalized.map(newDocumentId),
      codes: normalized.map((code) => codes.get(code) ?? code),
      normalized,
    },
  );
  return rows.map((row) => row.normalized_code);
}
