import {
  amountOffLines,
  amountsField,
  checkAmounts,
  checkPercent,
  percentOf,
  storedAmounts,
  sumLeft,
  type AddedEffect,
  type Money,
} from 'storekeeper/kit';
import { pointsOf, writeEntry } from './ledger';
import { pointsPaying, worthOf } from './rules';

type SpendPoints = Readonly<{ pointValue: readonly Money[]; mostBasisPoints: number }>;

/** Customers pay part of an order with their points. */
export const spendPoints: AddedEffect<SpendPoints> = {
  phase: 'order',
  form: {
    displayName: 'Pay with points',
    icon: 'star',
    attributes: {
      pointValue: amountsField({ label: 'A point is worth', help: 'What is taken off for each point, in each currency.' }),
      mostBasisPoints: {
        type: 'integer',
        required: true,
        min: 1,
        max: 10_000,
        default: 5_000,
        pluginOptions: {
          admin: { label: 'Share of the order', help: 'The most that points can pay, in hundredths of a percent: 5000 is 50 %.' },
        },
      },
    },
  },
  sentence: {
    en: 'points pay up to {mostBasisPoints} of the order, a point is worth {pointValue}',
    uk: 'балами можна сплатити до {mostBasisPoints} замовлення, бал вартий {pointValue}',
  },
  populate: { pointValue: true },
  read: ({ pointValue, mostBasisPoints }) => ({ pointValue: storedAmounts(pointValue), mostBasisPoints: Number(mostBasisPoints) }),

  apply: ({ mostBasisPoints }, { targeted }) => amountOffLines(targeted, percentOf(sumLeft(targeted), mostBasisPoints)),
  check: ({ pointValue, mostBasisPoints }) => [
    ...checkAmounts(pointValue, 'pointValue'),
    ...checkPercent(mostBasisPoints, 'mostBasisPoints'),
  ],

  balance: {
    load: async (db, { customerId, currency, parameters, exceptOrder }) =>
      worthOf(await pointsOf(db, customerId, exceptOrder), parameters.pointValue, currency),
    async take(trx, { customerId, orderId, parameters, amount, currency, now }) {
      const points = pointsPaying({ amount, currency }, parameters.pointValue);
      await writeEntry(trx, { customerId, points: -points, reason: 'spent', orderId, about: `spent:${orderId}`, now });
    },
  },
};
