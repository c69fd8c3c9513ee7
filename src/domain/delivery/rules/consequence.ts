import type { Money } from '../../money/money';
import { refusal, type Remark } from '../../pricing/finding';
import { checkAmounts } from '../../promotions/check-amounts';
import { amountIn } from '../../promotions/effect-rule';
import type { DeliveryDecision, DeliveryFacts, ReasonParams } from '../delivery-rule';

/** `only`: the method is offered where the rule holds, and nowhere else. The others happen where it holds. */
export const consequences = ['only', 'not_offered', 'surcharge', 'price'] as const;

/** What a rule of ours does with a method, and with which sums, one in each currency. */
export type Consequence = Readonly<{ then: (typeof consequences)[number]; amounts: readonly Money[] }>;

/**
 * What comes of a rule that holds, or does not; null while nobody knows, and the method is offered as it was. In a currency without an amount
 * the price stays. `code` tells apps why it is not offered.
 */
export function decided(
  holds: boolean | null,
  { then, amounts }: Consequence,
  { currency }: Pick<DeliveryFacts, 'currency'>,
  { code, params = {} }: Readonly<{ code: string; params?: ReasonParams }>,
): DeliveryDecision {
  if (holds === null) return null;
  if (then === 'only' || then === 'not_offered') return holds === (then === 'only') ? null : { notOffered: code, params };
  const amount = amountIn(amounts, currency);
  if (!holds || amount === undefined) return null;
  return then === 'price' ? { price: amount } : { surcharge: amount };
}

/** What staff must mend of it: it costs something wherever it says so, and nothing where it does not. */
export function checkConsequence({ then, amounts }: Consequence): Remark[] {
  if (then === 'surcharge' || then === 'price')
    return amounts.length > 0
      ? checkSums(amounts, 'amounts')
      : [refusal('NO_AMOUNTS', 'amounts', 'It does not say what it costs then. Enter an amount for each currency you sell in.')];
  if (amounts.length === 0) return [];
  return [refusal('AMOUNTS_UNUSED', 'amounts', 'These amounts change nothing here. Take them out, or choose that it costs more.')];
}

/** One in each currency; nothing is an amount too. */
export const checkSums = (amounts: readonly Money[], field: string): Remark[] =>
  amounts.length === 0 ? [] : checkAmounts(amounts, field, { zeroIsNothing: true }).filter(({ severity }) => severity === 'refusal');

/** Between two ends; an end that is null is open. The upper one is out of it. */
export type Span = Readonly<{ from: number | null; below: number | null }>;

export const isInSpan = (value: number, { from, below }: Span): boolean =>
  (from === null || value >= from) && (below === null || value < below);

export function checkSpan({ from, below }: Span, fields: Readonly<{ from: string; below: string }>): Remark[] {
  if (from === null && below === null)
    return [refusal('SPAN_EMPTY', fields.from, 'It says neither from where nor up to where. Fill in one of the two.')];
  if (from !== null && below !== null && from >= below)
    return [refusal('SPAN_REVERSED', fields.below, 'It ends before it begins. Enter a larger end.')];
  return [];
}
