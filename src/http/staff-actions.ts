/** What members of staff may be allowed to do beyond editing content. Strapi shows them as tick boxes on each role. */
export const staffActions = [
  { uid: 'products.edit', subCategory: 'Catalogue', displayName: 'List products, and edit each with its variants on one page' },
  { uid: 'costs.see', subCategory: 'Catalogue', displayName: 'See and edit what variants cost the shop, and what it earns by them' },
  { uid: 'prices.edit', subCategory: 'Catalogue', displayName: 'See and edit prices and stock' },
  { uid: 'stock.move', subCategory: 'Catalogue', displayName: 'See stock, receive it and move it between locations' },
  { uid: 'searches.handle', subCategory: 'Catalogue', displayName: 'See what customers did not find, and take it off the list' },
  {
    uid: 'home.arrange',
    subCategory: 'Catalogue',
    displayName: 'See the home screen of the app as on a phone, and put its blocks in order',
  },
  { uid: 'promotions.try', subCategory: 'Promotions', displayName: 'Try baskets and see what is wrong with discounts and price lists' },
  { uid: 'promotions.codes', subCategory: 'Promotions', displayName: 'Make discount codes in bulk' },
  { uid: 'carts.read', subCategory: 'Orders', displayName: 'See what is in carts' },
  { uid: 'orders.read', subCategory: 'Orders', displayName: 'See orders with their lines and timeline' },
  { uid: 'orders.handle', subCategory: 'Orders', displayName: 'See orders, cancel and send them, take back returns' },
  { uid: 'orders.ship', subCategory: 'Orders', displayName: 'See orders, send parcels and say what became of them' },
  { uid: 'orders.money', subCategory: 'Orders', displayName: 'See orders, confirm and take payments, give refunds' },
  { uid: 'payments.repair', subCategory: 'Orders', displayName: 'Process events of payment providers again' },
  { uid: 'pictures.describe', subCategory: 'Catalogue', displayName: 'Say what is seen on pictures, in each language' },
  { uid: 'feeds.manage', subCategory: 'Catalogue', displayName: 'See and renew the addresses of product feeds' },
  { uid: 'mails.edit', subCategory: 'Orders', displayName: 'Write what customers are mailed about their orders' },
  { uid: 'external-ids.read', subCategory: 'Catalogue', displayName: 'See what other systems call an entry' },
  { uid: 'events.read', subCategory: 'Orders', displayName: 'See everything that happens, event by event' },
  { uid: 'alerts.close', subCategory: 'Orders', displayName: 'Say that an alert is done' },
] as const;
export type StaffAction = `api::${(typeof staffActions)[number]['uid']}`;
