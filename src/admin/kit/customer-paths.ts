/** The customers in the menu. */
export const customersPath = 'customers';
export const customerPath = (id: string): string => `/${customersPath}/${encodeURIComponent(id)}`;
/** The same account in the Content Manager, with every field it has. */
export const customerFieldsPath = (id: string): string =>
  `/content-manager/collection-types/plugin::users-permissions.user/${encodeURIComponent(id)}`;
/** Carts that were left behind. */
export const leftCartsPath = 'left-carts';
export const leftCartPath = (id: string): string => `/${leftCartsPath}/${encodeURIComponent(id)}`;
