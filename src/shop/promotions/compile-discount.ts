import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { checkDiscount } from '../../domain/promotions/check-discount';
import { refusal, type Remark } from '../../domain/pricing/finding';
import { discountConditions } from '../../domain/promotions/conditions';
import { keepNames, rulesIn } from '../content/named-documents';
import { toJson } from '../rows';
import { discountPopulate, toDefinition, toDiscount, type DiscountDefinition, type StoredDiscount } from './to-discount';

const neverRight = new Set([
  'AMOUNT_INVALID',
  'CURRENCY_UNKNOWN',
  'CURRENCY_TWICE',
  'PERCENT_INVALID',
  'PERCENT_OVER_100',
  'TIME_ZONE_UNKNOWN',
]);

/**
 * What Strapi does not know it leaves out: without its plugin a condition is gone with the next save, and the discount would be for
 * everybody. So that it is nobody's slip, staff switch such a discount off first, and look at it.
 */
export function findLostConditions({ definition }: StoredDiscount): Remark[] {
  const before = toJson<DiscountDefinition | null>(definition ?? null);
  const lost = before?.conditions.find(({ kind }) => !discountConditions.get(kind));
  if (!lost) return [];
  const message = `It had the condition "${lost.kind}", whose plugin is gone: without it, more customers would get the discount. Switch it off and save it, look at its conditions, then switch it on.`;
  return [refusal('KIND_UNKNOWN', 'conditions', message)];
}

/**
 * Checks a discount staff just saved and stores it in the form the hot path reads in one query.
 * Refuses `DISCOUNT_INVALID` with a sentence that says what to do; the save is then rolled back.
 */
export async function compileDiscount(strapi: Core.Strapi, documentId: string): Promise<void> {
  const load = () => strapi.documents('api::promotion.discount').findOne({ documentId, populate: discountPopulate() });
  const linked = await load();
  const isNamedAnew: boolean = await strapi.db.transaction(({ trx }) => keepNames(trx, rulesIn(linked)));
  const stored = isNamedAnew ? await load() : linked;
  if (!stored) throw new Error(`Discount ${documentId} vanished while it was saved`);
  const discount = toDiscount(stored as unknown as StoredDiscount);
  if (discount) {
    const lost = discount.enabled ? findLostConditions(stored as unknown as StoredDiscount) : [];
    const refusals = [...lost, ...checkDiscount(discount, { now: new Date() }).refusals];
    // One that is not in use yet may be incomplete, and may be over; an amount that is none is never right.
    const first = refusals.find(({ code }) => discount.enabled || neverRight.has(code));
    if (first) throw new DomainError('DISCOUNT_INVALID', first.message, { reason: first.code, field: first.field });
  }
  // Through the query engine, so that this does not count as another save by staff.
  // eslint-disable-next-line no-restricted-syntax -- within that save, which is told of
  const discounts = strapi.db.query('api::promotion.discount');
  await discounts.update({ where: { id: stored.id }, data: { definition: discount ? toDefinition(discount) : null } });
}
