import { useAuth } from '@strapi/strapi/admin';

/** Whether the role of the member of staff has one of these actions of src/http/staff-actions.ts. The server asks again. */
export const useMay = (...actions: readonly string[]): boolean =>
  useAuth('useMay', ({ permissions }) => permissions.some(({ action }) => actions.includes(action)));

/** Who does something with orders sees them. */
export const useMayReadOrders = (): boolean => useMay('api::orders.read', 'api::orders.handle', 'api::orders.money');
