import type { Discount, DiscountPhase, EnteredCode, NotAppliedReason } from './discount';
import { discountEffects } from './effects';

/** A discount that is offered to this basket: an automatic one, or one whose code was entered. */
export type DiscountCandidate = Readonly<{ discount: Discount; code: string | null; phase: DiscountPhase }>;

export type RefusedCandidate = Readonly<{ discountId: string | null; code: string | null; reason: NotAppliedReason }>;

/**
 * Finds the discounts offered to a basket, in the order they are taken: by phase, then the higher priority, then the id.
 * Neither the order of the discounts nor that of the codes matters. Of several codes of one discount the alphabetically
 * first usable one stands for it.
 */
export function findCandidates(
  discounts: readonly Discount[],
  codes: readonly EnteredCode[],
): { candidates: DiscountCandidate[]; refused: RefusedCandidate[] } {
  const refused: RefusedCandidate[] = [];
  const codeOf = new Map<string, string>();
  const known = new Set(discounts.map(({ id }) => id));
  const entered = new Map(codes.map((code) => [code.code, code]));

  for (const { code, discountId, usable } of [...entered.values()].sort((a, b) => compare(a.code, b.code))) {
    if (discountId === null || !known.has(discountId)) refused.push({ discountId: null, code, reason: 'CODE_UNKNOWN' });
    else if (!usable) refused.push({ discountId, code, reason: 'CODE_USED_UP' });
    else if (codeOf.has(discountId)) refused.push({ discountId, code, reason: 'EXCLUDED_BY_COMBINATION' });
    else codeOf.set(discountId, code);
  }

  const candidates: DiscountCandidate[] = [];
  for (const discount of discounts) {
    const code = codeOf.get(discount.id) ?? null;
    if (discount.method === 'code' && code === null) continue;
    const phase = discountEffects.get(discount.effect.kind)?.phase;
    if (phase) candidates.push({ discount, code, phase });
    else refused.push({ discountId: discount.id, code, reason: 'KIND_UNKNOWN' });
  }
  return { candidates: candidates.sort(compareOffers), refused: refused.sort(compareRefused) };
}

const phaseRank: Readonly<Record<DiscountPhase, number>> = { line: 0, order: 1, delivery: 2 };

function compareOffers(a: DiscountCandidate, b: DiscountCandidate): number {
  return (
    phaseRank[a.phase] - phaseRank[b.phase] ||
    b.discount.policy.priority - a.discount.policy.priority ||
    compare(a.discount.id, b.discount.id)
  );
}

function compareRefused(a: RefusedCandidate, b: RefusedCandidate): number {
  return compare(a.code ?? '', b.code ?? '') || compare(a.discountId ?? '', b.discountId ?? '');
}

/** By code unit, not by language: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
