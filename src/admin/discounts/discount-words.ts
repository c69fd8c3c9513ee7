import type { Words } from '../kit/word';

// What stands in settings too reads as there: forms know the value only.
export const givenWords: Words = { automatic: 'storekeeper.by.automatic', code: 'storekeeper.given.code' };
export const perWords: Words = { unit: 'storekeeper.per.unit', line: 'storekeeper.rounding.line' };
export const meaningWords: Words = {
  amount_off: 'storekeeper.meaning.amount_off',
  fixed_price: 'storekeeper.meaning.fixed_price',
};
export const stepWords: Words = {
  quantity: 'storekeeper.steps.quantity',
  subtotal: 'storekeeper.steps.subtotal',
};
