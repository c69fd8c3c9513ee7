import type { RefundCause } from '../../domain/payments/refund-cause';
import type { AbandonReason } from '../kit/admin-types';
import type { Words } from '../kit/word';
import type { TextKey } from '../texts';

export const providerWords: Words = {
  manual: 'storekeeper.provider.manual',
  external: 'storekeeper.provider.external',
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

/** Why money goes back by itself. Where staff decided so, their reason says why. */
export const refundCauseWords = {
  outside: 'storekeeper.refundReason.outside',
  order_expired: 'storekeeper.refundReason.expired',
  order_cancelled: 'storekeeper.refundReason.cancelled',
} as const satisfies Readonly<Record<Exclude<RefundCause, 'staff'>, Words[string]>>;
