import type { RequestView } from '../../domain/support/request-views';
import type { StaffRequest } from '../kit/admin-types';
import { word, type Word, type Words } from '../kit/word';
import type { TextKey } from '../texts';

export const viewWords: Readonly<Record<RequestView, TextKey>> = {
  open: 'storekeeper.support.open',
  unassigned: 'storekeeper.support.unassigned',
  mine: 'storekeeper.support.mine',
  answered: 'storekeeper.support.answered',
  closed: 'storekeeper.support.closed',
  all: 'storekeeper.support.all',
};

type Order = NonNullable<StaffRequest['order']>;
/** As orders call it. */
export const orderWords: Readonly<Record<Order['status'], Word>> = {
  pending_payment: word('storekeeper.status.pending_payment', 'warning'),
  placed: word('storekeeper.status.placed', 'primary'),
  completed: word('storekeeper.status.completed', 'success'),
  cancelled: word('storekeeper.status.cancelled', 'danger'),
  expired: word('storekeeper.status.expired', 'neutral'),
};
export const moneyWords: Readonly<Record<Order['paymentStatus'], TextKey>> = {
  unpaid: 'storekeeper.money.unpaid',
  authorized: 'storekeeper.money.authorized',
  partially_paid: 'storekeeper.money.partially_paid',
  paid: 'storekeeper.money.paid',
  partially_refunded: 'storekeeper.money.partially_refunded',
  refunded: 'storekeeper.money.refunded',
  disputed: 'storekeeper.money.disputed',
};
export const goodsWords: Readonly<Record<Order['fulfilmentStatus'], TextKey>> = {
  unfulfilled: 'storekeeper.goods.unfulfilled',
  partially_fulfilled: 'storekeeper.goods.partially_fulfilled',
  fulfilled: 'storekeeper.goods.fulfilled',
  delivered: 'storekeeper.goods.delivered',
  returned: 'storekeeper.goods.returned',
};

/** What became of the mail that tells of an answer. */
export const mailWords: Words = {
  waiting: 'storekeeper.support.mailWaiting',
  sending: 'storekeeper.support.mailWaiting',
  sent: 'storekeeper.support.mailSent',
  unwanted: 'storekeeper.support.mailUnwanted',
};
export const failureWords: Words = {
  refused: 'storekeeper.support.mailRefused',
  unreachable: 'storekeeper.support.mailUnreachable',
  interrupted: 'storekeeper.support.mailInterrupted',
  no_address: 'storekeeper.support.mailNoAddress',
};

export const reasonWords: Words = {
  missing: 'storekeeper.support.fileMissing',
  too_large: 'storekeeper.support.fileTooLarge',
  other_type: 'storekeeper.support.fileOther',
  broken: 'storekeeper.support.fileBroken',
  active_content: 'storekeeper.support.fileActive',
};
