import type { DiscountState, DiscountView } from '../../domain/promotions/discount-views';
import { word, type Word, type Words } from '../kit/word';
import type { TextKey } from '../texts';

// What stands in settings too reads as there: forms know the value only.
export const givenWords = { automatic: 'storekeeper.by.automatic', code: 'storekeeper.given.code' } as const satisfies Words;
export const perWords: Words = { unit: 'storekeeper.per.unit', line: 'storekeeper.rounding.line' };
export const meaningWords: Words = {
  amount_off: 'storekeeper.meaning.amount_off',
  fixed_price: 'storekeeper.meaning.fixed_price',
};
export const stepWords: Words = {
  quantity: 'storekeeper.steps.quantity',
  subtotal: 'storekeeper.steps.subtotal',
};

export const viewWords: Readonly<Record<DiscountView, TextKey>> = {
  all: 'storekeeper.discounts.all',
  on: 'storekeeper.discounts.on',
  planned: 'storekeeper.discounts.planned',
  over: 'storekeeper.discounts.over',
  off: 'storekeeper.discounts.off',
};
export const stateWords: Readonly<Record<DiscountState, Word>> = {
  on: word('storekeeper.discounts.on', 'success'),
  planned: word('storekeeper.discounts.planned', 'primary'),
  over: word('storekeeper.discounts.over', 'neutral'),
  off: word('storekeeper.discounts.off', 'neutral'),
  used_up: word('storekeeper.discounts.usedUp', 'warning'),
};
