import type { Words } from '../kit/word';

export const deliveryKindWords: Words = {
  flat_rate: 'storekeeper.deliveryKind.flat_rate',
  pickup: 'storekeeper.deliveryKind.pickup',
};
