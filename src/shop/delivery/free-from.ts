import type { Money } from '../../domain/money/money';
import { freeFrom as rule } from '../../domain/delivery/rules/free-from';
import { amountsField, storedAmounts } from '../promotions/stored-parameters';
import type { AddedDeliveryRule } from './delivery-rule-kinds';

/** The rule of ours that staff can add to a delivery method, with its form: it comes through the door of plugins. */
export const freeFrom: AddedDeliveryRule<Readonly<{ amounts: readonly Money[] }>> = {
  ...rule,
  form: {
    displayName: 'Free from an amount',
    icon: 'gift',
    attributes: {
      amounts: {
        ...amountsField({ label: 'Free from', help: 'What the goods must cost together, after discounts, in each currency.' }),
        required: true,
        min: 1,
      },
    },
  },
  populate: { amounts: true },
  read: ({ amounts }) => ({ amounts: storedAmounts(amounts) }),
};
