import type { CustomerSort, CustomerView } from '../../domain/customers/customer-views';
import type { StaffCustomer } from '../kit/admin-types';
import { word, type Word, type Words } from '../kit/word';
import type { TextKey } from '../texts';

export const viewWords: Readonly<Record<CustomerView, TextKey>> = {
  all: 'storekeeper.customers.all',
  with_orders: 'storekeeper.customers.withOrders',
  without_orders: 'storekeeper.customers.withoutOrders',
  left_cart: 'storekeeper.customers.leftCart',
  blocked: 'storekeeper.customers.blockedView',
};

export const sortWords: Readonly<Record<CustomerSort, TextKey>> = {
  newest: 'storekeeper.customers.newest',
  last_order: 'storekeeper.customers.lastOrder',
  spent: 'storekeeper.customers.spentMost',
};

/** How long ago the last order may, or must, be. */
export const orderedChoices = {
  within30: { word: 'storekeeper.customers.within30', query: { orderedWithin: '30' } },
  within90: { word: 'storekeeper.customers.within90', query: { orderedWithin: '90' } },
  not90: { word: 'storekeeper.customers.not90', query: { notOrderedFor: '90' } },
  not365: { word: 'storekeeper.customers.not365', query: { notOrderedFor: '365' } },
} as const satisfies Readonly<Record<string, Readonly<{ word: TextKey; query: Readonly<Record<string, string>> }>>>;
export type OrderedChoice = keyof typeof orderedChoices;

/** As orders call it. */
export const orderWords: Readonly<Record<StaffCustomer['orders'][number]['status'], Word>> = {
  pending_payment: word('storekeeper.status.pending_payment', 'warning'),
  placed: word('storekeeper.status.placed', 'primary'),
  completed: word('storekeeper.status.completed', 'success'),
  cancelled: word('storekeeper.status.cancelled', 'danger'),
  expired: word('storekeeper.status.expired', 'neutral'),
};

export const noteWords: Words = { blocked: 'storekeeper.customers.noteBlocked', unblocked: 'storekeeper.customers.noteUnblocked' };
