import { highestPrice } from '../domain/money/highest-price';

/** What constraints.ts brings the database to. */

/** `fromNow`: declared when shops had rows already. Where some break it, it holds for what is written from now on, and the log says so. */
export type Check = readonly [table: string, name: string, expression: string, options?: { fromNow?: true }];
export type Index = readonly [table: string, name: string, columns: string, options?: { unique?: true; where?: string; fromNow?: true }];
export type OnDelete = readonly [table: string, column: string, action: 'cascade' | 'restrict' | 'set null'];

const currencyCode = (column: string) => `${column} ~ '^[A-Z]{3}$'`;

export const checks: readonly Check[] = [
  ['variants', 'weight', 'weight_grams >= 0'],
  ['variants', 'backorder', 'backorder_limit >= 0'],
  ['prices', 'amount', `amount >= 0 and amount <= ${highestPrice}`],
  ['prices', 'compare_at', `compare_at is null or (compare_at >= 0 and compare_at <= ${highestPrice})`],
  ['prices', 'min_quantity', 'min_quantity >= 1'],
  ['price_lists', 'currency', currencyCode('currency')],
  ['price_lists', 'window', 'ends_at is null or starts_at is null or ends_at > starts_at'],
  // Later ones are written with five digits, which programs take for no time at all.
  ['price_lists', 'times', "starts_at < '10000-01-01' and ends_at < '10000-01-01'", { fromNow: true }],
  ['discounts', 'times', "starts_at < '10000-01-01' and ends_at < '10000-01-01'", { fromNow: true }],
  ['home_sections', 'window', 'ends_at is null or starts_at is null or ends_at > starts_at', { fromNow: true }],
  ['home_sections', 'times', "starts_at < '10000-01-01' and ends_at < '10000-01-01'", { fromNow: true }],
  ['cmp_money', 'amount', `amount >= 0 and amount <= ${highestPrice}`, { fromNow: true }],
  ['store_settings', 'offers_default', 'currencies @> to_jsonb(default_currency)', { fromNow: true }],
  ['tax_rates', 'rate', 'basis_points between 0 and 10000'],
  ['tax_rates', 'country', "country ~ '^[A-Z]{2}$'"],
  ['discounts', 'window', 'ends_at is null or starts_at is null or ends_at > starts_at'],
  ['discounts', 'limits', '(limit_total is null or limit_total >= 1) and (limit_per_customer is null or limit_per_customer >= 1)'],
  ['discount_redemptions', 'amount', 'amount_minor >= 0'],
  ['discount_redemptions', 'currency', currencyCode('currency')],
  ['stock_levels', 'counters', 'on_hand >= 0 and held >= 0 and allocated >= 0'],
  ['stock_holds', 'quantity', 'quantity > 0'],
  ['carts', 'currency', currencyCode('currency')],
  ['carts', 'revision', 'revision >= 1'],
  ['orders', 'currency', currencyCode('currency')],
  ['orders', 'amounts', 'items_minor >= 0 and discounts_minor >= 0 and delivery_minor >= 0 and tax_minor >= 0 and total_minor >= 0'],
  // Numbers are given at placement and never before, so that the series has no gaps.
  ['orders', 'numbered_when_placed', "(order_status in ('placed', 'completed')) <= (number is not null and placed_at is not null)"],
  [
    'order_lines',
    'quantity',
    'quantity > 0 and cancelled_quantity between 0 and quantity and cancelled_refunded_quantity between 0 and cancelled_quantity and fulfilled_quantity between 0 and quantity - cancelled_quantity and returned_quantity between 0 and fulfilled_quantity',
  ],
  [
    'order_lines',
    'amounts',
    'unit_price_minor >= 0 and discount_minor between 0 and subtotal_minor and tax_minor >= 0 and total_minor >= 0 and refunded_minor between 0 and total_minor',
  ],
  [
    'payments',
    'amounts',
    'amount_minor >= 0 and authorized_minor >= 0 and captured_minor >= 0 and disputed_minor >= 0 and refunded_minor between 0 and captured_minor',
  ],
  ['payments', 'currency', currencyCode('currency')],
  ['payment_events', 'currency', currencyCode('currency')],
  ['refunds', 'amount', 'amount_minor > 0 and delivery_minor between 0 and amount_minor'],
  ['orders', 'delivery_refunded', 'delivery_refunded_minor between 0 and delivery_minor'],
  ['order_lines', 'refunded', 'refunded_quantity between 0 and quantity'],
];

export const indexes: readonly Index[] = [
  ['products', 'slug_published', "slug, coalesce(locale, '')", { unique: true, where: 'published_at is not null' }],
  ['products', 'slug_draft', "slug, coalesce(locale, '')", { unique: true, where: 'published_at is null' }],
  // As staff list them (shop/catalog/find-products.ts).
  ['products', 'newest', 'created_at desc, id desc', { where: 'published_at is null' }],
  ['products', 'published', 'document_id, locale', { unique: true, where: 'published_at is not null' }],
  ['categories', 'slug', "slug, coalesce(locale, '')", { unique: true }],
  ['brands', 'slug', 'slug', { unique: true }],
  ['variants', 'sku', 'sku', { unique: true }],
  ['variants', 'comparable_sku', `upper(regexp_replace(sku, '\\s+', '', 'g'))`, { unique: true, fromNow: true }],
  ['variants', 'document', 'document_id', { unique: true }],
  ['options', 'code', 'lower(code)', { unique: true }],
  ['options', 'document', 'document_id', { unique: true }],
  ['option_values', 'code', 'option_id, lower(code)', { unique: true }],
  ['option_values', 'document', 'document_id', { unique: true }],
  ['price_lists', 'code', 'code', { unique: true }],
  ['price_lists', 'document', 'document_id', { unique: true }],
  ['prices', 'tier', 'variant_id, price_list_id, min_quantity', { unique: true }],
  ['customer_groups', 'code', 'code', { unique: true }],
  ['tax_categories', 'code', 'code', { unique: true }],
  ['tax_categories', 'one_default', 'is_default', { unique: true, where: 'is_default' }],
  ['tax_rates', 'place', "country, coalesce(region, ''), tax_category_id", { unique: true }],
  ['discounts', 'document', 'document_id', { unique: true }],
  ['discounts', 'in_use', 'method, ends_at', { where: 'enabled' }],
  ['discount_codes', 'code', 'normalized_code', { unique: true }],
  // As staff list them (shop/promotions/desk).
  ['discounts', 'newest', 'created_at desc, id desc'],
  ['discount_codes', 'of_discount', 'discount_id, id'],
  ['discount_redemptions', 'order', 'order_document_id, discount_id', { unique: true }],
  ['discount_redemptions', 'counted', 'discount_id', { where: "state <> 'released'" }],
  ['discount_redemptions', 'code', 'discount_code_id, id', { where: "state <> 'released' and discount_code_id is not null" }],
  ['discount_redemptions', 'reserved', 'order_document_id', { where: "state = 'reserved'" }],
  ['stock_locations', 'code', 'code', { unique: true }],
  ['stock_levels', 'place', 'variant_id, location_id', { unique: true }],
  ['stock_holds', 'expiry', 'expires_at'],
  ['stock_holds', 'cart', 'cart_id, variant_id, location_id', { unique: true }],
  ['stock_movements', 'variant', 'variant_id, occurred_at'],
  ['carts', 'document', 'document_id', { unique: true }],
  ['carts', 'expiry', 'expires_at', { where: "cart_status <> 'ordered'" }],
  ['carts', 'left_behind', 'last_changed_at', { where: "cart_status = 'active' and abandoned_at is null and item_count > 0" }],
  ['carts', 'customer', 'customer_id', { where: "cart_status = 'active'" }],
  ['carts', 'checkout', 'checkout_order_id', { where: "cart_status = 'active' and checkout_order_id is not null" }],
  ['orders', 'document', 'document_id', { unique: true }],
  // A checkout that came to nothing leaves the cart free for another; an order that was ever placed does not.
  ['orders', 'cart', 'cart_document_id', { unique: true, where: "number is not null or order_status = 'pending_payment'" }],
  ['orders', 'pending', 'created_at', { where: "order_status = 'pending_payment'" }],
  ['orders', 'number', 'number', { unique: true }],
  // Those that came to nothing with money that has not all gone back.
  ['orders', 'money_left', 'id', { where: "order_status in ('cancelled', 'expired') and payment_status not in ('unpaid', 'refunded')" }],
  ['orders', 'recent', 'created_at desc'],
  ['orders', 'email', 'lower(email)'],
  // Days are counted by (shop/sales).
  ['orders', 'placed', 'placed_at', { where: 'placed_at is not null' }],
  ['payment_events', 'occurred', 'occurred_at'],
  // What staff look at orders for (domain/orders/order-views.ts).
  [
    'orders',
    'to_pay',
    'created_at desc',
    { where: "order_status = 'placed' and payment_status in ('unpaid', 'authorized', 'partially_paid')" },
  ],
  [
    'orders',
    'to_send',
    'created_at desc',
    { where: "order_status = 'placed' and fulfilment_status in ('unfulfilled', 'partially_fulfilled')" },
  ],
  ['orders', 'disputed', 'created_at desc', { where: "payment_status = 'disputed'" }],
  ['return_requests', 'unsettled', 'order_id', { where: "status in ('requested', 'accepted')" }],
  ['orders', 'by_status', 'order_status, payment_status, fulfilment_status'],
  // Those a carrier is asked about, who waited longest first.
  ['shipments', 'followed', 'tracked_by, tracked_at nulls first, id', { where: "status = 'shipped' and tracked_by is not null" }],
  ['order_lines', 'line', 'order_id, line_id', { unique: true }],
  ['order_lines', 'sku', 'lower(sku), order_id'],
  ['order_events', 'order', 'order_id, occurred_at'],
  ['payments', 'document', 'document_id', { unique: true }],
  ['payments', 'reference', 'provider, reference', { unique: true, where: 'reference is not null' }],
  ['payment_events', 'payment', 'payment_id, occurred_at'],
  ['refunds', 'idempotency', 'idempotency_key', { unique: true }],
  ['refunds', 'payment', 'payment_id'],
  ['return_requests', 'order', 'order_id'],
  ['shipments', 'order', 'order_id'],
  ['payments', 'order', 'order_id'],
  ['payments', 'open', 'status', { where: "status in ('pending', 'requires_action', 'processing', 'authorized')" }],
  ['payments', 'disputed', 'order_id', { where: 'disputed_minor > 0' }],
  ['provider_events', 'event', 'provider, event_id', { unique: true }],
  ['provider_events', 'recent', 'received_at desc'],
  ['provider_events', 'waiting', 'received_at', { where: "state <> 'processed'" }],
  ['provider_customers', 'customer', 'provider, user_id', { unique: true }],
  ['provider_customers', 'reference', 'provider, reference', { unique: true }],
  ['provider_cursors', 'provider', 'provider', { unique: true }],
  ['staff_alerts', 'once', 'dedupe_key', { unique: true }],
  ['staff_alerts', 'open', 'raised_at desc', { where: "state = 'open'" }],
  ['staff_alerts', 'order', 'order_document_id', { where: 'order_document_id is not null' }],
  ['delivery_methods', 'code', 'code', { unique: true }],
  ['feature_flags', 'key', 'key', { unique: true }],
  ['app_releases', 'version', 'platform, version', { unique: true }],
  ['integration_settings', 'provider', 'port, provider', { unique: true }],
  ['up_users', 'email', 'lower(email), provider', { unique: true }],
  // Stored as it is dialled from everywhere once it is proved (domain/customers/phone-number.ts).
  ['up_users', 'proved_phone', 'phone', { unique: true, where: 'phone_confirmed' }],
  // As staff list customers (shop/customers/desk/find-customers.ts), and the carts they left behind (shop/cart/left-carts.ts).
  ['up_users', 'newest', 'created_at desc, id desc'],
  ['up_users', 'of_group', 'customer_group_id, created_at desc, id desc'],
  ['up_users', 'blocked', 'created_at desc, id desc', { where: 'blocked' }],
  ['orders', 'of_customer', 'customer_id, placed_at, id'],
  ['orders', 'last_of_customers', 'placed_at, id', { where: 'customer_id is not null and placed_at is not null' }],
  ['carts', 'filled', 'last_changed_at, id', { where: "cart_status = 'active' and item_count > 0" }],
];

// Strapi gives every foreign key ON DELETE SET NULL, which loses whose price or whose line it was.
export const onDelete: readonly OnDelete[] = [
  ['prices', 'variant_id', 'cascade'],
  ['prices', 'price_list_id', 'cascade'],
  ['tax_rates', 'tax_category_id', 'restrict'],
  ['option_values', 'option_id', 'restrict'],
  ['discount_codes', 'discount_id', 'cascade'],
  ['discount_redemptions', 'discount_id', 'restrict'],
  ['stock_levels', 'variant_id', 'restrict'],
  ['stock_levels', 'location_id', 'restrict'],
  ['stock_holds', 'cart_id', 'cascade'],
  ['stock_holds', 'variant_id', 'restrict'],
  ['stock_holds', 'location_id', 'restrict'],
  ['stock_movements', 'variant_id', 'restrict'],
  ['stock_movements', 'location_id', 'restrict'],
  ['order_lines', 'order_id', 'restrict'],
  ['order_events', 'order_id', 'restrict'],
  ['shipments', 'order_id', 'restrict'],
  ['return_requests', 'order_id', 'restrict'],
  ['payments', 'order_id', 'restrict'],
  ['payment_events', 'payment_id', 'restrict'],
  ['refunds', 'payment_id', 'restrict'],
];

// The ledgers tell what happened. What happened is not edited; what is named beside a table is written later, and once.
export const appendOnly: readonly (readonly [table: string, writtenLater?: string])[] = [
  ['order_events'],
  ['payment_events'],
  ['stock_movements'],
  ['event_log', 'position'],
];
