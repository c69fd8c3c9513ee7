/** The orders in the menu. */
export const ordersPath = 'orders';
export const orderDeskPath = (id: string): string => `/${ordersPath}/${encodeURIComponent(id)}`;
/** An order that staff put together for somebody on the phone; `cart` once something is in it. */
export const newOrderPath = (cart = ''): string => `/${ordersPath}/new${cart && `/${encodeURIComponent(cart)}`}`;
/** The same order in the Content Manager, with every field it has. */
export const orderFieldsPath = (id: string): string => `/content-manager/collection-types/api::order.order/${encodeURIComponent(id)}`;
