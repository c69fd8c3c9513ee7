import type { Minor } from '../money/money';
import type { UnitRun } from '../money/unit-runs';
import { earliest } from '../pricing/instants';
import type { Discount, DiscountPhase, DiscountUsage, EnteredCode, NotAppliedReason } from './discount';
import { nextDiscountChange } from './eligibility';
import { findOffers, type Offer, type RefusedOffer } from './offers';
import { indexLines, openBasket, type OpenBasket, type OpenDelivery, type OpenLine } from './open-basket';
import { savedBy, sumOfTaking, takeOff, type Taking } from './taking';
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
 * - A group acts where its first member stands: the member that saves the customer most at that moment is applied there
 *   (if it belongs to a later phase: there), the others are out. Ties go to the one that comes first. A winner that cannot
 *   be applied when its turn comes keeps nobody out.
 * - Two discounts stand together only if each allows the other's phase; the earlier one stays.
 * - `stopFurther` ends the whole computation, but only once the discount really took something.
 */
export function applyDiscounts(
  basket: Omit<OpenBasket, 'linesOf'>,
  { discounts, codes, usage }: { discounts: readonly Discount[]; codes: readonly EnteredCode[]; usage: Usage },
): Discounted {
  const { offers, refused } = findOffers(discounts, codes);
  const positionsOf = indexLines(basket.lines);
  const barred = new Map<Offer, NotAppliedReason>();
  // Who wins its group but cannot be applied when its turn comes excludes nobody: all is done again without it.
  const turn = { basket, offers, usage, positionsOf };
  let run = takeInTurn(turn, barred);
  while (run.failed) {
    barred.set(...run.failed);
    run = takeInTurn(turn, barred);
  }
  return {
    lines: run.open.lines,
    delivery: run.open.delivery,
    applied: run.applied,
    notApplied: [...[...run.reasons].map(([{ discount, code }, reason]) => ({ discountId: discount.id, code, reason })), ...refused],
    nextChangeAt: earliest(offers.map(({ discount }) => nextDiscountChange(discount, basket.now))),
  };
}

type Usage = Readonly<Record<string, DiscountUsage>>;
type Turn = Readonly<{
  basket: Omit<OpenBasket, 'linesOf'>;
  offers: readonly Offer[];
  usage: Usage;
  positionsOf: ReturnType<typeof indexLines>;
}>;
type Run = Readonly<{
  open: OpenBasket;
  applied: readonly Applied[];
  reasons: ReadonlyMap<Offer, NotAppliedReason>;
  failed: readonly [Offer, NotAppliedReason] | null;
}>;

/** Takes the offers off one after the other; `failed` is a winner of a group that kept others out and could not be applied. */
function takeInTurn({ basket, offers, usage, positionsOf }: Turn, barred: ReadonlyMap<Offer, NotAppliedReason>): Run {
  const reasons = new Map(barred);
  const done = new Set(barred.keys());
  const applied: Applied[] = [];
  const standing: Offer[] = [];
  const winners = new Set<Offer>();
  let open = openBasket(basket, positionsOf);
  let failed: Run['failed'] = null;

  for (const offer of offers) {
    if (done.has(offer)) continue;
    const winner = decide(contenders(offer, offers, done));
    if (winner && winner.offer.phase === offer.phase) take(winner);
    const reason = reasons.get(offer);
    if (reason && winners.has(offer)) {
      failed = [offer, reason];
      break;
    }
    if (winner && !done.has(winner.offer)) winners.add(winner.offer);
  }
  return { open, applied, reasons, failed };

  /** Weighs offers of which at most one can stand. The losers are done, each with its reason. */
  function decide(rivals: readonly Offer[]): Weighed | null {
    let best: Weighed | null = null;
    for (const offer of rivals) {
      const taking = weigh(offer);
      if (typeof taking === 'string') refuse(offer, taking);
      else {
        const weighed = { offer, taking, saved: rivals.length === 1 ? 0 : savedBy(taking, open) };
        if (best && best.saved >= weighed.saved) refuse(offer, 'EXCLUDED_BY_GROUP');
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

  function take({ offer, taking }: Weighed): void {
    const { discount, code, phase } = offer;
    const amount = sumOfTaking(taking);
    const lines = taking.lines.map(({ line, amount: off, units }) => ({ lineId: line.id, amount: off, units }));
    done.add(offer);
    standing.push(offer);
    applied.push({ discountId: discount.id, name: discount.name, code, phase, amount, lines });
    open = openBasket(takeOff(open, taking), positionsOf);
  }
}

type Weighed = Readonly<{ offer: Offer; taking: Taking; saved: Minor }>;

/** The offer itself, or all members of its group that are not decided yet. */
function contenders(offer: Offer, offers: readonly Offer[], done: ReadonlySet<Offer>): readonly Offer[] {
  const { group } = offer.discount.policy;
  return group === null ? [offer] : offers.filter((other) => other.discount.policy.group === group && !done.has(other));
}

function canCombine(a: Offer, b: Offer): boolean {
  return a.discount.policy.combinesWith[b.phase] && b.discount.policy.combinesWith[a.phase];
}
