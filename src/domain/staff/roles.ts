export type ContentAction = 'read' | 'create' | 'update' | 'delete' | 'publish';

/** Kinds of content, what may be done with their entries, and with which of their fields: all, where none are named. */
export type ContentRight = Readonly<{ types: readonly string[]; may: readonly ContentAction[]; only?: readonly string[] }>;

export type Role = Readonly<{
  /** Never changed: the shop finds its roles by it. */
  code: string;
  name: string;
  description: string;
  /** What they may do beyond editing content (src/http/staff-actions.ts). */
  actions: readonly string[];
  content: readonly ContentRight[];
  /** Pictures and files of the shop. */
  mayUseMedia?: true;
  /** What goods cost the shop itself, and what it earns by them. */
  seesCost?: true;
}>;

const everything: readonly ContentAction[] = ['read', 'create', 'update', 'delete', 'publish'];
const reading: readonly ContentAction[] = ['read'];

const goods = ['product', 'variant', 'category', 'brand', 'option', 'option-value', 'economic-operator'].map(
  (type) => `api::catalog.${type}`,
);
const customers = 'plugin::users-permissions.user';
/** Never the e-mail: whoever could change it could have a new password sent to it. */
const changedOfCustomers = ['firstName', 'lastName', 'phone', 'language', 'customerGroup', 'blocked'];
const told = [
  'number',
  'orderStatus',
  'paymentStatus',
  'fulfilmentStatus',
  'currency',
  'totalMinor',
  'country',
  'channel',
  'language',
  'placedAt',
];

/**
 * The roles every shop begins with, beside the owner, who may do everything. What is added here reaches a shop that has the role
 * at its next start; what is taken out here stays with those that were given it.
 */
export const roles: readonly Role[] = [
  {
    code: 'catalogue-manager',
    name: 'Catalogue manager',
    description: 'Products with their options, pictures, prices and stock. No orders, no customers.',
    actions: ['products.edit', 'costs.see', 'prices.edit', 'stock.move', 'pictures.describe', 'external-ids.read'],
    content: [
      { types: [...goods, 'api::pricing.price-list'], may: everything },
      { types: ['api::pricing.customer-group', 'api::pricing.tax-category', 'api::inventory.stock-location'], may: reading },
    ],
    mayUseMedia: true,
    seesCost: true,
  },
  {
    code: 'order-manager',
    name: 'Order manager',
    description: 'Orders with their payments, refunds, parcels and returns, carts, customers and what they ask. Products are read only.',
    actions: [
      'orders.read',
      'orders.handle',
      'orders.money',
      'orders.ship',
      'delivery.days',
      'runs.plan',
      'payments.repair',
      'carts.read',
      'support.read',
      'support.answer',
      'customers.read',
      'customers.edit',
      'alerts.close',
      'external-ids.read',
      'sales.read',
    ],
    content: [
      {
        types: [
          'api::order.order',
          'api::cart.cart',
          'api::operations.staff-alert',
          'api::payment.provider-event',
          'api::delivery.delivery-method',
          'api::delivery.delivery-zone',
          'api::delivery.delivery-slot',
          'api::inventory.stock-location',
          'api::pricing.customer-group',
          ...goods,
          customers,
        ],
        may: reading,
      },
      { types: [customers], may: ['update'], only: changedOfCustomers },
    ],
  },
  {
    code: 'support-agent',
    name: 'Support agent',
    description:
      'Answers customers. Sees orders and carts with what they come to, customers and products; writes notes, changes nothing else, and sees no price lists.',
    actions: ['orders.read', 'carts.read', 'customers.read', 'support.read', 'support.answer'],
    content: [{ types: ['api::order.order', 'api::cart.cart', ...goods, customers], may: reading }],
  },
  {
    code: 'marketer',
    name: 'Marketer',
    description:
      'Discounts, sales, messages to customers, the home screen of the app, search words, product feeds and what customers are mailed. No orders, no customers.',
    actions: [
      'prices.edit',
      'promotions.try',
      'promotions.codes',
      'discounts.read',
      'discounts.edit',
      'discounts.revenue',
      'searches.handle',
      'home.arrange',
      'feeds.manage',
      'mails.edit',
      'campaigns.read',
      'campaigns.send',
      'pictures.describe',
      'sales.read',
    ],
    content: [
      {
        types: [
          'api::promotion.discount',
          'api::promotion.discount-code',
          'api::pricing.price-list',
          'api::store.home-section',
          'api::catalog.synonym',
          'api::catalog.pinned-search',
          'api::store.product-feed',
          'api::store.message-template',
        ],
        may: everything,
      },
      { types: ['api::pricing.customer-group'], may: ['read', 'create', 'update'] },
      { types: goods, may: reading },
    ],
    mayUseMedia: true,
  },
  {
    code: 'courier-dispatcher',
    name: 'Courier dispatcher',
    description: 'Sends parcels and says what became of them: orders with their addresses. No refunds, no prices.',
    actions: ['orders.ship', 'delivery.days', 'runs.plan'],
    content: [
      { types: ['api::order.order'], may: reading, only: [...told, 'phone', 'contact', 'shippingAddress', 'delivery', 'note'] },
      {
        types: [
          'api::delivery.delivery-method',
          'api::delivery.delivery-zone',
          'api::delivery.delivery-slot',
          'api::inventory.stock-location',
        ],
        may: reading,
      },
    ],
  },
  {
    code: 'analyst',
    name: 'Analyst',
    description: 'Reads what is sold, at what discounts, and what happens in the shop. Changes nothing, and sees nobody’s personal data.',
    actions: ['events.read', 'sales.read', 'discounts.read', 'discounts.revenue', 'campaigns.read'],
    content: [
      {
        types: ['api::order.order'],
        may: reading,
        only: [...told, 'itemsMinor', 'discountsMinor', 'deliveryMinor', 'taxMinor', 'taxRounding', 'discounts', 'deliveryRefundedMinor'],
      },
      {
        types: [
          ...goods,
          'api::pricing.price-list',
          'api::pricing.customer-group',
          'api::promotion.discount',
          'api::promotion.discount-code',
          'api::inventory.stock-location',
          'api::delivery.delivery-method',
          'api::delivery.delivery-zone',
          'api::delivery.delivery-slot',
        ],
        may: reading,
      },
    ],
  },
];
