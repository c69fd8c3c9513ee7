import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { normalizeCode } from '../../domain/promotions/codes';

/** Stores a code the way it is compared: customers may type it with other capitals, spaces or hyphens. */
export async function normalizeDiscountCode(strapi: Core.Strapi, documentId: string): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- within the save of the code, which is told of
  const codes = strapi.db.query('api::promotion.discount-code');
  const stored = await codes.findOne({ where: { documentId } });
  const normalizedCode = normalizeCode(stored.code);
  if (normalizedCode === null)
    throw new DomainError('DISCOUNT_INVALID', 'Use letters and digits for a code; hyphens and spaces between them are fine.', {
      field: 'code',
    });
  const taken = await codes.findOne({ where: { normalizedCode, id: { $ne: stored.id } } });
  if (taken)
    throw new DomainError(
      'DISCOUNT_INVALID',
      `The code ${stored.code} is taken: customers could not tell it from ${taken.code}. Choose another.`,
      { field: 'code' },
    );
  await codes.update({ where: { id: stored.id }, data: { normalizedCode } });
}
