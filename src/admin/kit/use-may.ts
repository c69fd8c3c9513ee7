import { useAuth } from '@strapi/strapi/admin';

/** Whether the role of the member of staff has an action of src/http/staff-actions.ts. The server asks again. */
export const useMay = (action: string): boolean =>
  useAuth('useMay', ({ permissions }) => permissions.some((permission) => permission.action === action));
