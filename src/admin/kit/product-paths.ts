/** The products in the menu. */
export const productsPath = 'products';
export const newProductPath = `/${productsPath}/new`;
export const productDeskPath = (id: string): string => `/${productsPath}/${encodeURIComponent(id)}`;
/** Changes of many products at once, the making of one, and one of them. */
export const bulkPath = `/${productsPath}/bulk`;
export const newBulkPath = `${bulkPath}/new`;
export const bulkChangePath = (id: string): string => `${bulkPath}/${encodeURIComponent(id)}`;
/** The same product in the Content Manager, with every field it has. */
export const productFieldsPath = (id: string): string => `/content-manager/collection-types/api::catalog.product/${encodeURIComponent(id)}`;
