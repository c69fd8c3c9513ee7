import { word, type Word } from '../kit/word';

export const cartStatusWords: Readonly<Record<string, Word>> = {
  active: word('storekeeper.cartStatus.active', 'primary'),
  ordered: word('storekeeper.cartStatus.ordered', 'success'),
  merged: word('storekeeper.cartStatus.merged', 'neutral'),
  // As an order that came to nothing: forms know the value only, and not whose it is.
  expired: word('storekeeper.status.expired', 'neutral'),
};
