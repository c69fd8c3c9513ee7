import { wholeInBasisPoints } from '../../money/money';
import type { Effect, Targets } from '../discount';
import { isEverything } from '../remaining-basket';
import type { Writing } from './writing';

type Bought = Readonly<{ buyQuantity: number; getQuantity: number; getTargets: Targets | null }>;

/** What one of our effects does, and on what. */
export function effectPart(effect: Effect, targets: Targets, writing: Writing): string {
  const { words, percent, amounts, goods } = writing;
  const on = isEverything(targets) ? '' : ` ${words.on(goods(targets))}`;
  const onAll = isEverything(targets) ? ` ${words.on(words.everything)}` : on;
  const most = (times: number | null) => (times === null ? '' : `, ${words.mostTimes(times)}`);
  const bought = ({ buyQuantity, getQuantity, getTargets }: Bought, gain: string) =>
    words.buyGet({
      buy: `${buyQuantity}${isEverything(targets) ? '' : ` ${words.of(goods(targets))}`}`,
      get: `${getQuantity}${getTargets === null || isEverything(getTargets) ? '' : ` ${words.of(goods(getTargets))}`}`,
      gain,
    });
  switch (effect.kind) {
    case 'percent_off_lines':
      return words.percentOff(percent(effect.basisPoints), 'goods') + onAll;
    case 'percent_off_order':
      return words.percentOff(percent(effect.basisPoints), 'order') + on;
    case 'percent_off_delivery':
      return words.percentOff(percent(effect.basisPoints), 'delivery');
    case 'amount_off_lines':
      return words.amountOff(amounts(effect.amounts), effect.per) + on;
    case 'amount_off_order':
      return words.amountOff(amounts(effect.amounts), 'order') + on;
    case 'reduced_delivery':
      return words.amountOff(amounts(effect.amounts), 'delivery');
    case 'fixed_price':
      return words.eachFor(amounts(effect.amounts)) + on;
    case 'fixed_price_order':
      return words.orderFor(amounts(effect.amounts)) + on;
    case 'fixed_price_set':
      return words.someFor(effect.quantity, amounts(effect.amounts)) + onAll + most(effect.maxTimes);
    case 'cheapest_free':
      return words.someFor(effect.every, effect.every - effect.free) + onAll;
    case 'buy_x_get_y': {
      const isFree = effect.basisPoints >= wholeInBasisPoints;
      if (isFree && (effect.getTargets === null || isEverything(effect.getTargets)))
        return words.someFor(effect.buyQuantity + effect.getQuantity, effect.buyQuantity) + onAll + most(effect.maxTimes);
      return bought(effect, isFree ? words.free : words.percentOff(percent(effect.basisPoints), 'goods')) + most(effect.maxTimes);
    }
    case 'buy_x_get_y_amount': {
      const gain =
        effect.as === 'fixed_price' ? words.forAmount(amounts(effect.amounts)) : words.amountOff(amounts(effect.amounts), 'unit');
      return bought(effect, gain) + most(effect.maxTimes);
    }
    case 'tiered_percent': {
      const steps = effect.tiers.map(({ from, currency, basisPoints }) =>
        words.step(percent(basisPoints), currency === null ? words.pieces(from) : amounts([{ amount: from, currency }])),
      );
      return (steps.join(', ') || '…') + onAll;
    }
    case 'free_delivery':
      return words.freeDelivery;
    case 'gift_product':
      return words.gift(effect.quantity, writing.names(writing.named([effect.variant])));
  }
}
