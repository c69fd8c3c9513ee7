import { useAuth } from '@strapi/strapi/admin';

/**
 * Whether the role of the member of staff has one of these actions of src/http/staff-actions.ts, which with a condition allow nothing.
 * The server asks again.
 */
export const useMay = (...actions: readonly string[]): boolean =>
  useAuth('useMay', ({ permissions }) => permissions.some(({ action, conditions }) => actions.includes(action) && !conditions?.length));

/** Who does something with orders sees them. */
export const readsOrders = ['api::orders.read', 'api::orders.handle', 'api::orders.money', 'api::orders.ship'] as const;
export const useMayReadOrders = (): boolean => useMay(...readsOrders);

/** Who edits customers sees them. */
export const readsCustomers = ['api::customers.read', 'api::customers.edit'] as const;
export const useMayReadCustomers = (): boolean => useMay(...readsCustomers);

/** Who answers customers sees what they ask. */
export const readsSupport = ['api::support.read', 'api::support.answer'] as const;
export const useMayReadSupport = (): boolean => useMay(...readsSupport);

/** Who handles orders sends their parcels too. */
export const useMayShip = (): boolean => useMay('api::orders.handle', 'api::orders.ship');

/** Whether the role may create entries of a content type. The server asks again. */
export function useMayCreate(): (model: string) => boolean {
  const permissions = useAuth('useMayCreate', (auth) => auth.permissions);
  return (model) => permissions.some(({ action, subject }) => action === 'plugin::content-manager.explorer.create' && subject === model);
}

/** Who edits discounts sees them. */
export const readsDiscounts = ['api::discounts.read', 'api::discounts.edit'] as const;

/** Who sends messages to many customers sees them. */
export const readsCampaigns = ['api::campaigns.read', 'api::campaigns.send'] as const;
