import type { AbandonReason } from '../panels/admin-types';
import type { TextKey } from '../texts/en';
import type { Words } from './word';

export const providerWords: Words = {
  manual: 'storekeeper.provider.manual',
  stripe: 'storekeeper.provider.stripe',
  wayforpay: 'storekeeper.provider.wayforpay',
  fake: 'storekeeper.provider.fake',
};
export const paymentWords: Words = {
  pending: 'storekeeper.payment.pending',
  requires_action: 'storekeeper.payment.requires_action',
  processing: 'storekeeper.payment.processing',
  authorized: 'storekeeper.payment.authorized',
  paid: 'storekeeper.payment.paid',
  failed: 'storekeeper.payment.failed',
  cancelled: 'storekeeper.payment.cancelled',
};
export const refundWords: Words = {
  pending: 'storekeeper.refund.pending',
  succeeded: 'storekeeper.refund.succeeded',
  failed: 'storekeeper.refund.failed',
};

/** Why a checkout came to nothing. */
export const abandonWords: Readonly<Record<AbandonReason, TextKey>> = {
  cart_changed: 'storekeeper.abandoned.cart_changed',
  other_payment: 'storekeeper.abandoned.other_payment',
  payment_failed: 'storekeeper.abandoned.payment_failed',
  amount_differs: 'storekeeper.abandoned.amount_differs',
  out_of_stock: 'storekeeper.abandoned.out_of_stock',
  website_refused: 'storekeeper.abandoned.website_refused',
  website_unavailable: 'storekeeper.abandoned.website_unavailable',
  timed_out: 'storekeeper.abandoned.timed_out',
  cancelled: 'storekeeper.abandoned.cancelled',
};

/** What the shop itself gives as the reason of a refund (src/shop/payments). Whatever else stands there, people wrote. */
export const refundReasonWords: Words = {
  'made outside the shop': 'storekeeper.refundReason.outside',
  'order expired': 'storekeeper.refundReason.expired',
  'order cancelled': 'storekeeper.refundReason.cancelled',
};
