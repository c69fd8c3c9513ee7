import type { Core } from '@strapi/strapi';
import { toCheckResult, type CheckResult } from '../../domain/pricing/finding';
import { checkNames, namesOf } from '../../domain/promotions/check-names';
import { existing } from '../content/named-documents';
import { checkDiscount } from '../../domain/promotions/check-discount';
import { DomainError } from '../../domain/domain-error';
import { findLostConditions } from './compile-discount';
import { discountPopulate, toDiscount, type StoredDiscount } from './to-discount';

/** What is wrong with a discount, or may be, in sentences for staff. Refuses `DISCOUNT_NOT_FOUND`. */
export async function findDiscountWeaknesses(strapi: Core.Strapi, documentId: string): Promise<CheckResult> {
  const stored = await strapi.documents('api::promotion.discount').findOne({ documentId, populate: discountPopulate() });
  const discount = stored && toDiscount(stored as unknown as StoredDiscount);
  if (!discount) throw new DomainError('DISCOUNT_NOT_FOUND', 'There is no such discount. Save it first.');
  // As if it were in use: a warning is worth most before it is switched on.
  const { refusals, warnings } = checkDiscount({ ...discount, enabled: true }, { now: new Date() });
  const there = await existing(
    strapi.db.connection,
    namesOf(discount).flatMap(({ ids }) => ids),
  );
  const lost = toCheckResult(findLostConditions(stored as unknown as StoredDiscount)).refusals;
  return {
    refusals: [...lost, ...refusals],
    warnings: [...toCheckResult(checkNames(discount, (id) => there.has(id))).warnings, ...warnings],
  };
}
