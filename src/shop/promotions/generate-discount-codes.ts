import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { generateCodes, isCodePrefix, normalizeCode } from '../../domain/promotions/codes';
import { emitContentChanges, fieldChange } from '../content/content-events';
import { newDocumentId } from '../document-id';
import { preparedStatement } from '../prepared-statement';

export type GenerateDiscountCodes = Readonly<{ discountId: string; count: number; prefix: string; length: number }>;

// Others are served in between.
const rowsAtOnce = 5_000;

/** Makes codes of a discount that work once each, and answers them. Refuses `DISCOUNT_INVALID`, naming the field. */
export async function generateDiscountCodes(
  strapi: Core.Strapi,
  { discountId, count, prefix, length }: GenerateDiscountCodes,
): Promise<string[]> {
  if (!isCodePrefix(prefix))
    throw new DomainError('DISCOUNT_INVALID', 'Codes can begin with letters, digits and hyphens only. Choose another beginning.', {
      field: 'prefix',
    });
  const codes = newCodes(count, prefix, length);
  await strapi.db.transaction(async ({ trx }) => {
    const discount = await trx('discounts').where({ document_id: discountId }).first('id', 'method');
    if (!discount) throw new DomainError('DISCOUNT_INVALID', 'There is no such discount. Save it first.', { field: 'discount' });
    if (discount.method !== 'code')
      throw new DomainError(
        'DISCOUNT_INVALID',
        'This discount is given automatically, so codes would do nothing. Choose "by code" first.',
        { field: 'method' },
      );
    const now = new Date();
    for (let from = 0; from < codes.length; from += rowsAtOnce)
      await insertCodes(trx, { discountId: discount.id, codes: codes.slice(from, from + rowsAtOnce), now });
    await emitContentChanges(strapi, trx, [fieldChange('api::promotion.discount', discountId, ['codes'])]);
  });
  return codes;
}

/** As arrays: written out row by row, thousands of codes keep others waiting while they are built. */
const insertCodes = (trx: Knex.Transaction, { discountId, codes, now }: Readonly<{ discountId: number; codes: string[]; now: Date }>) =>
  preparedStatement(
    trx,
    // eslint-disable-next-line no-restricted-syntax -- told once for all of them, by whoever makes them
    `insert into discount_codes (document_id, code, normalized_code, discount_id, enabled, usage_limit, created_at, updated_at, published_at)
     select made.*, :discountId, true, 1, :now, :now, :now from unnest(:ids::text[], :codes::text[], :normalized::text[]) made`,
    { discountId, now, codes, ids: codes.map(newDocumentId), normalized: codes.map(normalizeCode) },
  );

function newCodes(count: number, prefix: string, length: number): string[] {
  try {
    return generateCodes(count, { prefix, length, randomBytes: (size) => randomBytes(size) });
  } catch (error) {
    if (error instanceof RangeError)
      throw new DomainError('DISCOUNT_INVALID', `${error.message}. Choose more letters, or fewer codes.`, { field: 'length' });
    throw error;
  }
}
