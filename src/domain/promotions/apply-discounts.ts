import type { Minor } from '../money/money';
import type { UnitRun } from '../money/unit-runs';
import { earliest } from '../pricing/instants';
import type { Discount, DiscountPhase, DiscountUsage, EnteredCode, NotAppliedReason } from './discount';
import { nextDiscountChange } from './eligibility';
import { findOffers, type Offer, type RefusedOffer } from './offers';
import { indexLines, openBasket, type OpenBasket, type OpenDelivery, type OpenLine } from './open-basket';
import { sumOfTaking, takeOff, type Taking } from './taking';
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
  lines: readonly OpenLine[];
  delivery: OpenDelivery | null;
  /** In the order they were taken. */
  applied: readonly Applied[];
  notApplied: readonly RefusedOffer[];
  nextChangeAt: Date | null;
}>;

/**
 * Takes discounts off a basket, one after the other: line, order, delivery, within a phase by priority and then id. Each
 * one sees what the earlier ones left of every unit, is asked its conditions at that moment, and never takes more than
 * is left.
 *
 * - A group acts where its first member stands: the member that takes most off at that moment is applied there (if it
 *   belongs to a later phase: there), the others are out. Ties go to the one that comes first.
 * - Two discounts stand together only if each allows the other's phase; the earlier one stays.
 * - `stopFurther` ends the whole computation, but only once the discount really took something.
 */
export function applyDiscounts(
  basket: Omit<OpenBasket, 'linesOf'>,
  {
    discounts,
    codes,
    usage,
  }: { discounts: readonly Discount[]; codes: readonly EnteredCode[]; usage: Readonly<Record<string, DiscountUsage>> },
): Discounted {
  const { offers, refused } = findOffers(discounts, codes);
  const positionsOf = indexLines(basket.lines);
  const reasons = new Map<Offer, NotAppliedReason>();
  const applied: Applied[] = [];
  const standing: Offer[] = [];

  let open = openBasket(basket, positionsOf);
  const done = new Set<Offer>();

  for (const offer of offers) {
    if (done.has(offer)) continue;
    const winner = decide(contenders(offer, offers, done));
    if (winner && winner.offer.phase === offer.phase) take(winner);
  }

  /** Weighs offers of which at most one can stand. The losers are done, each with its reason. */
  function decide(rivals: readonly Offer[]): Weighed | null {
    let best: Weighed | null = null;
    for (const offer of rivals) {
      const taking = weigh(offer);
      if (typeof taking === 'string') refuse(offer, taking);
      else {
        const weighed = { offer, taking, amount: sumOfTaking(taking) };
        if (best && best.amount >= weighed.amount) refuse(offer, 'EXCLUDED_BY_GROUP');
        else {
          if (best) refuse(best.offer, 'EXCLUDED_BY_GROUP');
          best = weighed;
        }
      }
    }
    return best;
  }

  function weigh(offer: Offer): Taking | NotAppliedReason {
    const taking = weighDiscount(offer.discount, open, usage[offer.discount.id]);
    if (typeof taking === 'string') return taking;
    if (standing.some(({ discount }) => discount.policy.stopFurther)) return 'STOPPED_BY_EARLIER';
    return standing.every((other) => canCombine(offer, other)) ? taking : 'EXCLUDED_BY_COMBINATION';
  }

  function refuse(offer: Offer, reason: NotAppliedReason): void {
    done.add(offer);
    reasons.set(offer, reason);
  }

  function take({ offer, taking, amount }: Weighed): void {
    const { discount, code, phase } = offer;
    const lines = taking.lines.map(({ line, amount: off, units }) => ({ lineId: line.id, amount: off, units }));
    done.add(offer);
    standing.push(offer);
    applied.push({ discountId: discount.id, name: discount.name, code, phase, amount, lines });
    open = openBasket(takeOff(open, taking), positionsOf);
  }

  return {
    lines: open.lines,
    delivery: open.delivery,
    applied,
    notApplied: [...[...reasons].map(([{ discount, code }, reason]) => ({ discountId: discount.id, code, reason })), ...refused],
    nextChangeAt: earliest(offers.map(({ discount }) => nextDiscountChange(discount, basket.now))),
  };
}

type Weighed = Readonly<{ offer: Offer; taking: Taking; amount: Minor }>;

/** The offer itself, or all members of its group that are not decided yet. */
function contenders(offer: Offer, offers: readonly Offer[], done: ReadonlySet<Offer>): readonly Offer[] {
  const { group } = offer.discount.policy;
  return group === null ? [offer] : offers.filter((other) => other.discount.policy.group === group && !done.has(other));
}

function canCombine(a: Offer, b: Offer): boolean {
  return a.discount.policy.combinesWith[b.phase] && b.discount.policy.combinesWith[a.phase];
}
