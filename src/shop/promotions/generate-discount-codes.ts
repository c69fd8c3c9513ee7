import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { generateCodes, normalizeCode } from '../../domain/promotions/codes';
import { emitContentChanges, fieldChange } from '../content/content-events';
import { strapiColumns } from '../document-id';

export type GenerateDiscountCodes = Readonly<{ discountId: string; count: number; prefix: string; length: number }>;

// PostgreSQL takes at most 65,535 bindings in a statement, and a code has nine.
const rowsAtOnce = 5_000;

/** Makes codes of a discount that work once each, and answers them. Refuses `DISCOUNT_INVALID`, naming the field. */
export async function generateDiscountCodes(
  strapi: Core.Strapi,
  { discountId, count, prefix, length }: GenerateDiscountCodes,
): Promise<string[]> {
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
    const rows = codes.map((code) => ({
      ...strapiColumns(now),
      code,
      normalized_code: normalizeCode(code),
      discount_id: discount.id,
      enabled: true,
      usage_limit: 1,
    }));
    // eslint-disable-next-line no-restricted-syntax -- told below, once for all of them
    for (let from = 0; from < rows.length; from += rowsAtOnce) await trx('discount_codes').insert(rows.slice(from, from + rowsAtOnce));
    await emitContentChanges(strapi, trx, [fieldChange('api::promotion.discount', discountId, ['codes'])]);
  });
  return codes;
}

function newCodes(count: number, prefix: string, length: number): string[] {
  try {
    return generateCodes(count, { prefix, length, randomBytes: (size) => randomBytes(size) });
  } catch (error) {
    if (error instanceof RangeError)
      throw new DomainError('DISCOUNT_INVALID', `${error.message}. Choose more letters, or fewer codes.`, { field: 'length' });
    throw error;
  }
}
