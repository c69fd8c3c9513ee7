import type { Minor } from '../money/money';
import type { UnitRun } from '../money/unit-runs';
import { earliest } from '../pricing/earliest';
import type { Discount, DiscountPhase, DiscountUsage, EnteredCode, NotAppliedReason } from './discount';
import { discountEffects } from './effects';
import { nextDiscountChange } from './eligibility';
import { findCandidates, type DiscountCandidate, type RefusedCandidate } from './find-candidates';
import { indexLines, remainingBasket, type RemainingBasket, type RemainingDelivery, type RemainingLine } from './remaining-basket';
import { savedBy, totalOfDiscount, subtractDiscount, type DiscountAmount } from './discount-amount';
import { weighDiscount } from './weigh-discount';

/** What one discount took: off which lines (by id) and units, or off the delivery. */
export type Applied = Readonly<{
  discountId: string;
  name: string;
  code: string | null;
  phase: DiscountPhase;
  amount: Minor;
  lines: readonly Readonly<{ lineId: string; amount: Minor; units: readonly UnitRun[] }>[];
}>;

export type Discounted = Readonly<{
  /** What is left of each line, in the order they came in. */
  lines: readonly RemainingLine[];
  delivery: RemainingDelivery | null;
  /** In the order they were taken. */
  applied: readonly Applied[];
  notApplied: readonly RefusedCandidate[];
  nextChangeAt: Date | null;
}>;

/**
 * Takes discounts off a basket, one after the other: line, order, delivery, within a phase by priority and then id. Each
 * one sees what the earlier ones left of every unit, is asked its conditions at that moment, and never takes more than
 * is left.
 *
 * - A group acts where its first member stands: the member that saves the customer most at that moment is applied there
 *   (if it belongs to a later phase: there), the others are out. Ties go to the one that comes first. A winner that cannot
 *   be applied when its turn comes keeps nobody out.
 * - Two discounts stand together only if each allows the other's phase; the earlier one stays.
 * - `stopFurther` ends the whole computation, but only once the discount really took something.
 */
export function applyDiscounts(
  basket: Omit<RemainingBasket, 'linesOf'>,
  { discounts, codes, usage }: { discounts: readonly Discount[]; codes: readonly EnteredCode[]; usage: Usage },
): Discounted {
  const { candidates, refused } = findCandidates(discounts, codes);
  const positionsOf = indexLines(basket.lines);
  const excluded = new Map<DiscountCandidate, NotAppliedReason>();
  // Who wins its group but cannot be applied when its turn comes excludes nobody: all is done again without it.
  const turn = { basket, candidates, usage, positionsOf };
  let run = applyInTurn(turn, excluded);
  while (run.failed) {
    excluded.set(...run.failed);
    run = applyInTurn(turn, excluded);
  }
  return {
    lines: run.open.lines,
    delivery: run.open.delivery,
    applied: run.applied,
    notApplied: [...[...run.reasons].map(([{ discount, code }, reason]) => ({ discountId: discount.id, code, reason })), ...refused],
    nextChangeAt: earliest(candidates.map(({ discount }) => nextDiscountChange(discount, basket.now))),
  };
}

type Usage = Readonly<Record<string, DiscountUsage>>;
type Turn = Readonly<{
  basket: Omit<RemainingBasket, 'linesOf'>;
  candidates: readonly DiscountCandidate[];
  usage: Usage;
  positionsOf: ReturnType<typeof indexLines>;
}>;
type Run = Readonly<{
  open: RemainingBasket;
  applied: readonly Applied[];
  reasons: ReadonlyMap<DiscountCandidate, NotAppliedReason>;
  failed: readonly [DiscountCandidate, NotAppliedReason] | null;
}>;

/** Takes the offers off one after the other; `failed` is a winner of a group that kept others out and could not be applied. */
function applyInTurn({ basket, candidates, usage, positionsOf }: Turn, excluded: ReadonlyMap<DiscountCandidate, NotAppliedReason>): Run {
  const reasons = new Map(excluded);
  const done = new Set(excluded.keys());
  const applied: Applied[] = [];
  const appliedBefore: DiscountCandidate[] = [];
  const winners = new Set<DiscountCandidate>();
  let open = remainingBasket(basket, positionsOf);
  let failed: Run['failed'] = null;

  for (const candidate of candidates) {
    if (done.has(candidate)) continue;
    const winner = decide(contenders(candidate, candidates, done));
    if (winner && winner.candidate.phase === candidate.phase) apply(winner);
    const reason = reasons.get(candidate);
    if (reason && winners.has(candidate)) {
      failed = [candidate, reason];
      break;
    }
    if (winner && !done.has(winner.candidate)) winners.add(winner.candidate);
  }
  return { open, applied, reasons, failed };

  /** Weighs offers of which at most one can stand. The losers are done, each with its reason. */
  function decide(rivals: readonly DiscountCandidate[]): Weighed | null {
    let best: Weighed | null = null;
    for (const candidate of rivals) {
      const discountAmount = weigh(candidate);
      if (typeof discountAmount === 'string') refuse(candidate, discountAmount);
      else {
        const weighed = { candidate, discountAmount, saved: rivals.length === 1 ? 0 : savedBy(discountAmount, open) };
        if (best && best.saved >= weighed.saved) refuse(candidate, 'EXCLUDED_BY_GROUP');
        else {
          if (best) refuse(best.candidate, 'EXCLUDED_BY_GROUP');
          best = weighed;
        }
      }
    }
    return best;
  }

  function weigh(candidate: DiscountCandidate): DiscountAmount | NotAppliedReason {
    const discountAmount = weighDiscount(candidate.discount, open, usage[candidate.discount.id]);
    if (typeof discountAmount === 'string') return discountAmount;
    if (appliedBefore.some(({ discount }) => discount.policy.stopFurther)) return 'STOPPED_BY_EARLIER';
    return appliedBefore.every((other) => canCombine(candidate, other)) ? discountAmount : 'EXCLUDED_BY_COMBINATION';
  }

  function refuse(candidate: DiscountCandidate, reason: NotAppliedReason): void {
    done.add(candidate);
    reasons.set(candidate, reason);
  }

  function apply({ candidate, discountAmount }: Weighed): void {
    const { discount, code, phase } = candidate;
    const amount = totalOfDiscount(discountAmount);
    const lines = discountAmount.lines.map(({ line, amount: off, units }) => ({ lineId: line.id, amount: off, units }));
    done.add(candidate);
    appliedBefore.push(candidate);
    applied.push({ discountId: discount.id, name: discount.name, code, phase, amount, lines });
    open = remainingBasket(subtractDiscount(open, discountAmount), positionsOf);
  }
}

type Weighed = Readonly<{ candidate: DiscountCandidate; discountAmount: DiscountAmount; saved: Minor }>;

/** The offer itself, or all members of its group that are not decided yet. */
function contenders(
  candidate: DiscountCandidate,
  candidates: readonly DiscountCandidate[],
  done: ReadonlySet<DiscountCandidate>,
): readonly DiscountCandidate[] {
  const { group } = candidate.discount.policy;
  return group === null ? [candidate] : candidates.filter((other) => other.discount.policy.group === group && !done.has(other));
}

function canCombine(a: DiscountCandidate, b: DiscountCandidate): boolean {
  // What one of them takes the other would take too.
  if (a.discount.effect.kind === b.discount.effect.kind && discountEffects.get(a.discount.effect.kind)?.hasBalance) return false;
  return a.discount.policy.combinesWith[b.phase] && b.discount.policy.combinesWith[a.phase];
}
