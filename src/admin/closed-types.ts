/** What the shop makes itself: the types on display that src/strapi/guards/staff-writes.ts closes. A test compares them. */
export const closedTypes: ReadonlySet<string> = new Set([
  'api::cart.cart',
  'api::order.order',
  'api::operations.staff-alert',
  'api::payment.provider-event',
]);
