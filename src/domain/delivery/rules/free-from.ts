import type { Money } from '../../money/money';
import { checkAmounts } from '../../promotions/check-amounts';
import { amountIn } from '../../promotions/effect-rule';
import type { DeliveryRule } from '../delivery-rule';

/** Free of charge once the goods cost so much. In a currency it has no amount for, it changes nothing. */
export const freeFrom: DeliveryRule<Readonly<{ amounts: readonly Money[] }>> = {
  decide({ amounts }, { currency, subtotal }) {
    const from = amountIn(amounts, currency);
    return from !== undefined && subtotal >= from ? { price: 0 } : null;
  },
  check: ({ amounts }) => checkAmounts(amounts, 'amounts', { zeroIsNothing: true }),
};
