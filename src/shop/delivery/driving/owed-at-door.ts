import type { Core } from '@strapi/strapi';
import type { Minor, Money } from '../../../domain/money/money';
import { dueOf } from '../../../domain/orders/due';
import { allowedActions } from '../../../domain/orders/order-state';
import { outstandingOf, owedBy } from '../../../domain/payments/owed';
import type { LockedOrder } from '../../orders/locked-order';
import { isConfirmedByStaff } from '../../payments/payment-provider';

/** What can still be written down as received of an order by hand, as `confirmReceived` counts it. */
export function openByHand(strapi: Core.Strapi, order: LockedOrder): Minor {
  if (!allowedActions(order.state).includes('confirm_payment')) return 0;
  const byHand = order.payments.filter(({ provider, status }) => isConfirmedByStaff(strapi, provider) && status !== 'cancelled');
  return owedBy(byHand, outstandingOf(dueOf(order), order.payments)).reduce((sum, { owed }) => sum + owed, 0);
}

/** What its customer pays at the door; null: nothing. */
export function owedAtDoor(strapi: Core.Strapi, order: LockedOrder): Money | null {
  const amount = openByHand(strapi, order);
  return amount > 0 ? { amount, currency: order.currency } : null;
}
