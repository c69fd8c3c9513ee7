import type { Words } from '../kit/word';

export const deliveryKindWords: Words = {
  flat_rate: 'storekeeper.deliveryKind.flat_rate',
  pickup: 'storekeeper.deliveryKind.pickup',
  carrier_point: 'storekeeper.deliveryKind.carrier_point',
};

/** What a rule of a delivery method does. */
export const consequenceWords: Words = {
  only: 'storekeeper.deliveryRule.only',
  not_offered: 'storekeeper.deliveryRule.not_offered',
  surcharge: 'storekeeper.deliveryRule.surcharge',
  price: 'storekeeper.deliveryRule.price',
};

export const countingWords: Words = {
  any: 'storekeeper.deliveryRule.any',
  first: 'storekeeper.deliveryRule.first',
  none: 'storekeeper.deliveryRule.none',
};
