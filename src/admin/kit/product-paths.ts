/** The products in the menu. */
export const productsPath = 'products';
export const newProductPath = `/${productsPath}/new`;
export const productDeskPath = (id: string): string => `/${productsPath}/${encodeURIComponent(id)}`;
/** The same product in the Content Manager, with every field it has. */
export const productFieldsPath = (id: string): string => `/content-manager/collection-types/api::catalog.product/${encodeURIComponent(id)}`;
