import { percentOf } from '../../money/money';
import { refusal, type Remark } from '../../pricing/finding';
import { checkPercent } from '../check-amounts';
import type { EffectOf, EffectRule } from '../effect-rule';
import { countUnits, sumLeft } from '../remaining-basket';
import { ofLines, amountOffLine } from '../discount-amount';

/**
 * Takes a percentage off each targeted line that grows with all of them together: with their number of units, or with
 * what is left of their prices. The highest step reached holds for everything, not only for what is above it.
 */
export const tieredPercent: EffectRule<EffectOf<'tiered_percent'>> = {
  phase: 'line',
  apply({ by, tiers }, { currency, targeted }) {
    const usable = by === 'quantity' ? tiers : tiers.filter((tier) => tier.currency === currency);
    if (usable.length === 0) return 'WRONG_CURRENCY';

    const reached = by === 'quantity' ? countUnits(targeted) : sumLeft(targeted);
    const tier = usable.filter(({ from }) => from <= reached).sort((a, b) => b.from - a.from || b.basisPoints - a.basisPoints)[0];
    if (!tier) return by === 'quantity' ? 'MIN_QUANTITY_NOT_REACHED' : 'MIN_SUBTOTAL_NOT_REACHED';
    return ofLines(targeted.map((line) => amountOffLine(line, percentOf(line.left, tier.basisPoints))));
  },
  check: ({ by, tiers }) => [
    ...(tiers.length === 0 ? [refusal('NO_TIERS', 'tiers', 'There are no steps, so nothing is ever reduced. Add at least one step.')] : []),
    ...tiers.flatMap((tier, index) => checkTier({ by, tiers }, tier, index)),
  ],
};

type Tiered = Pick<EffectOf<'tiered_percent'>, 'by' | 'tiers'>;

function checkTier({ by, tiers }: Tiered, tier: Tiered['tiers'][number], index: number): Remark[] {
  const path = `tiers[${index}]`;
  const remarks: Remark[] = checkPercent(tier.basisPoints, `${path}.basisPoints`);
  if (by === 'subtotal' && tier.currency === null) {
    remarks.push(refusal('TIER_WITHOUT_CURRENCY', `${path}.currency`, 'A step by amount needs a currency. Choose one for this step.'));
  }
  const before = tiers
    .slice(0, index)
    .filter((other) => by === 'quantity' || other.currency === tier.currency)
    .at(-1);
  if (before && tier.from <= before.from) {
    const message = `This step begins at ${tier.from}, but the one before it at ${before.from}. Put the steps in rising order, each beginning higher than the last.`;
    remarks.push(refusal('TIERS_NOT_RISING', `${path}.from`, message));
  } else if (before && tier.basisPoints <= before.basisPoints) {
    const message = 'This step gives no more than the one before it, so buying more does not pay. Raise its percentage, or remove it.';
    remarks.push(refusal('TIERS_NOT_RISING', `${path}.basisPoints`, message));
  }
  return remarks;
}
