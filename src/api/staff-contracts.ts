import { staffCustomers } from './account/staff-contract';
import { staffCampaigns } from './campaign/staff-contract';
import { staffCarts } from './cart/staff-contract';
import { staffCatalogue } from './catalog/staff-contract';
import { staffDelivery } from './delivery/staff-contract';
import { staffIntegrations } from './integration/staff-contract';
import { staffStock } from './inventory/staff-contract';
import { staffOperations } from './operations/staff-contract';
import { staffOrders } from './order/staff-contract';
import { staffPayments } from './payment/staff-contract';
import { staffPrices } from './pricing/staff-contract';
import { staffPromotions } from './promotion/staff-contract';
import { staffStore } from './store/staff-contract';
import { staffSupport } from './support/staff-contract';

/** Every endpoint for staff, by area: the panel's client has its types from here, their OpenAPI document its contents. */
export const staffContracts = {
  orders: staffOrders,
  payments: staffPayments,
  carts: staffCarts,
  catalogue: staffCatalogue,
  prices: staffPrices,
  stock: staffStock,
  promotions: staffPromotions,
  operations: staffOperations,
  store: staffStore,
  customers: staffCustomers,
  support: staffSupport,
  campaigns: staffCampaigns,
  integrations: staffIntegrations,
  delivery: staffDelivery,
};
/** The area of the API each stands in, as the scopes of API tokens name it. */
export const apiOf: Readonly<Record<keyof typeof staffContracts, string>> = {
  orders: 'order',
  payments: 'payment',
  carts: 'cart',
  catalogue: 'catalog',
  prices: 'pricing',
  stock: 'inventory',
  promotions: 'promotion',
  operations: 'operations',
  store: 'store',
  customers: 'account',
  support: 'support',
  campaigns: 'campaign',
  integrations: 'integration',
  delivery: 'delivery',
};
export type StaffContracts = typeof staffContracts;
