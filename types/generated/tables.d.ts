/** Made by `npm run types` from the content types: rows as SQL answers them. What is no content is in types/own-tables.d.ts. */
import type { Knex } from 'knex';

declare module 'knex/types/tables' {
  /** Arrives as text, because it may be larger than a number holds exactly; `toMinor` reads amounts. */
  type Int8 = string | number;
  type Numeric = string | number;
  /** Arrives as text; `toJson` reads it. */
  type Json = string & { readonly isJson?: true };

  interface StrapiRow {
    id: number;
    document_id: string;
    created_at: Date;
    updated_at: Date;
    published_at: Date | null;
    created_by_id: number | null;
    updated_by_id: number | null;
    locale: string | null;
  }

  interface AppReleasesRow extends StrapiRow {
    platform: 'ios' | 'android';
    version: string;
    released_at: Date | null;
    minimum: boolean;
    notes: string | null;
    store_url: string | null;
  }

  interface BrandsRow extends StrapiRow {
    name: string;
    slug: string;
    description: string | null;
    translations: Json | null;
    manufacturer_id: number | null;
    responsible_person_id: number | null;
  }

  interface CartsRow extends StrapiRow {
    token_hash: string;
    customer_id: number | null;
    cart_status: 'active' | 'ordered' | 'merged' | 'expired';
    revision: number;
    currency: string;
    country: string | null;
    channel: 'app' | 'web' | 'pos';
    lines: Json;
    codes: Json;
    contact: Json | null;
    shipping_address: Json | null;
    billing_address: Json | null;
    delivery: Json | null;
    note: string | null;
    operations: Json;
    last_seen: Json | null;
    expires_at: Date;
    language: string | null;
    email: string | null;
    item_count: number;
    total_minor: Int8;
    last_changed_at: Date | null;
    abandoned_at: Date | null;
    checkout_order_id: string | null;
    merged_into: string | null;
  }

  interface CategoriesRow extends StrapiRow {
    name: string;
    slug: string;
    description: string | null;
    position: number;
  }

  interface CustomerGroupsRow extends StrapiRow {
    name: string;
    code: string;
    description: string | null;
    tax_exempt: boolean;
  }

  interface DeliveryMethodsRow extends StrapiRow {
    name: string;
    code: string;
    kind: 'flat_rate' | 'pickup' | 'carrier_point';
    enabled: boolean;
    tax_included: boolean;
    tax_category_id: number | null;
    countries: Json | null;
    location_id: number | null;
    carrier: string | null;
    estimate: string | null;
    translations: Json | null;
    compiled_rules: Json | null;
    position: number;
  }

  interface DeliverySlotsRow extends StrapiRow {
    name: string;
    enabled: boolean;
    zone_id: number | null;
    monday: boolean;
    tuesday: boolean;
    wednesday: boolean;
    thursday: boolean;
    friday: boolean;
    saturday: boolean;
    sunday: boolean;
    start_time: string;
    end_time: string;
    most_orders: number | null;
    most_minutes: number | null;
    minutes_per_order: number;
    minutes_per_piece: number;
    lead_minutes: number;
    cut_off_time: string | null;
    cut_off_days: number;
    days_ahead: number;
  }

  interface DeliveryZonesRow extends StrapiRow {
    name: string;
    code: string;
    enabled: boolean;
    priority: number;
    areas: Json;
    time_zone: string | null;
  }

  interface DiscountCodesRow extends StrapiRow {
    code: string;
    normalized_code: string | null;
    discount_id: number;
    enabled: boolean;
    usage_limit: number | null;
  }

  interface DiscountRedemptionsRow extends StrapiRow {
    discount_id: number;
    discount_code_id: number | null;
    order_document_id: string;
    customer_key: string | null;
    amount_minor: Int8;
    currency: string;
    state: 'reserved' | 'consumed' | 'released';
    expires_at: Date | null;
  }

  interface DiscountsRow extends StrapiRow {
    name: string;
    translations: Json | null;
    enabled: boolean;
    method: 'automatic' | 'code';
    starts_at: Date | null;
    ends_at: Date | null;
    priority: number;
    stop_further: boolean;
    group: string | null;
    combines_with_line: boolean;
    combines_with_order: boolean;
    combines_with_delivery: boolean;
    limit_total: number | null;
    limit_per_customer: number | null;
    note: string | null;
    definition: Json | null;
  }

  interface EconomicOperatorsRow extends StrapiRow {
    name: string;
    postal_address: string;
    email: string | null;
    website: string | null;
  }

  interface FeatureFlagsRow extends StrapiRow {
    key: string;
    enabled: boolean;
    value: Json | null;
    platforms: Json | null;
  }

  interface HomeSectionsRow extends StrapiRow {
    title: string | null;
    kind: 'banner' | 'products' | 'categories' | 'text' | null;
    text: string | null;
    link: string | null;
    position: number | null;
    starts_at: Date | null;
    ends_at: Date | null;
  }

  interface IntegrationSettingsRow extends StrapiRow {
    port: string;
    provider: string;
    enabled: boolean;
    parameters: Json;
    secrets: string | null;
    changed_by: string | null;
  }

  interface LegalTextsRow extends StrapiRow {
    kind: 'terms' | 'privacy' | 'returns' | 'delivery' | 'imprint' | 'cookies' | null;
    title: string | null;
    body: string | null;
    version: string | null;
    url: string | null;
  }

  interface MessageTemplatesRow extends StrapiRow {
    kind: 'order_placed' | 'order_paid' | 'slot_changed' | 'parcel_sent' | 'on_the_way' | 'courier_near' | 'parcel_delivered' | 'order_cancelled' | 'order_refunded' | 'return_accepted' | 'return_declined' | 'payment_link' | 'support_replied';
    enabled: boolean | null;
    subject: string | null;
    body: string | null;
  }

  interface OptionValuesRow extends StrapiRow {
    option_id: number;
    code: string;
    label: string;
    translations: Json | null;
    swatch: string | null;
    position: number;
  }

  interface OptionsRow extends StrapiRow {
    code: string;
    name: string;
    translations: Json | null;
    position: number;
  }

  interface OrderEventsRow extends StrapiRow {
    order_id: number;
    type: string;
    actor_type: 'customer' | 'guest' | 'staff' | 'courier' | 'machine' | 'system';
    actor_id: string | null;
    before: Json | null;
    after: Json | null;
    details: Json | null;
    request_id: string | null;
    occurred_at: Date;
  }

  interface OrderLinesRow extends StrapiRow {
    order_id: number;
    variant_id: number | null;
    line_id: string;
    position: number;
    variant_document_id: string;
    product_document_id: string;
    sku: string;
    name: string;
    options: Json | null;
    quantity: number;
    unit_price_minor: Int8;
    compare_at_minor: Int8 | null;
    tax_included: boolean;
    price_list_document_id: string;
    subtotal_minor: Int8;
    discount_minor: Int8;
    tax_minor: Int8;
    tax_basis_points: number;
    tax_name: string | null;
    total_minor: Int8;
    discounts: Json;
    per_unit_total: Json;
    weight_grams: number;
    allocations: Json;
    cancelled_quantity: number;
    cancelled_refunded_quantity: number;
    fulfilled_quantity: number;
    returned_quantity: number;
    refunded_minor: Int8;
    refunded_quantity: number;
  }

  interface OrdersRow extends StrapiRow {
    number: string | null;
    order_status: 'pending_payment' | 'placed' | 'completed' | 'cancelled' | 'expired';
    payment_status: 'unpaid' | 'authorized' | 'partially_paid' | 'paid' | 'partially_refunded' | 'refunded' | 'disputed';
    fulfilment_status: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered' | 'returned';
    email: string | null;
    phone: string | null;
    customer_id: number | null;
    currency: string;
    items_minor: Int8;
    discounts_minor: Int8;
    delivery_minor: Int8;
    tax_minor: Int8;
    total_minor: Int8;
    country: string | null;
    channel: 'app' | 'web' | 'pos';
    language: string | null;
    tax_rounding: 'line' | 'order';
    discounts: Json;
    delivery: Json | null;
    contact: Json | null;
    shipping_address: Json | null;
    billing_address: Json | null;
    note: string | null;
    cart_document_id: string | null;
    token_hash: string | null;
    customer_key: string | null;
    placed_at: Date | null;
    expires_at: Date | null;
    delivery_refunded_minor: Int8;
    website_answer: Json | null;
  }

  interface PaymentEventsRow extends StrapiRow {
    payment_id: number;
    type: string;
    amount_minor: Int8;
    currency: string;
    provider_reference: string | null;
    source: string;
    details: Json | null;
    occurred_at: Date;
  }

  interface PaymentsRow extends StrapiRow {
    order_id: number;
    provider: string;
    reference: string | null;
    status: 'pending' | 'requires_action' | 'processing' | 'authorized' | 'paid' | 'failed' | 'cancelled';
    amount_minor: Int8;
    authorized_minor: Int8;
    capture_requested_at: Date | null;
    captured_minor: Int8;
    refunded_minor: Int8;
    currency: string;
    method: string | null;
    failure_code: string | null;
    capture: 'automatic' | 'manual';
    capturable_until: Date | null;
    disputed_minor: Int8;
    revision: number;
    settled_at: Date | null;
  }

  interface PinnedSearchesRow extends StrapiRow {
    language: string;
    phrases: string;
    starts_at: Date | null;
    ends_at: Date | null;
  }

  interface PriceListsRow extends StrapiRow {
    name: string;
    code: string;
    kind: 'base' | 'sale' | 'override';
    currency: string;
    tax_included: boolean;
    enabled: boolean;
    priority: number;
    starts_at: Date | null;
    ends_at: Date | null;
    channels: Json | null;
    countries: Json | null;
    named_documents: Json | null;
  }

  interface PricesRow extends StrapiRow {
    variant_id: number;
    price_list_id: number;
    amount: Int8;
    compare_at: Int8 | null;
    min_quantity: number;
  }

  interface ProductFeedsRow extends StrapiRow {
    name: string;
    kind: 'google' | 'yml';
    language: string;
    currency: string;
    country: string;
    channel: 'app' | 'web' | 'pos';
    enabled: boolean;
    address_token: string | null;
  }

  interface ProductsRow extends StrapiRow {
    name: string | null;
    slug: string | null;
    description: string | null;
    brand_id: number | null;
    tax_category_id: number | null;
    manufacturer_id: number | null;
    responsible_person_id: number | null;
    country_of_origin: string | null;
    warnings: string | null;
    passport_url: string | null;
  }

  interface ProviderCursorsRow extends StrapiRow {
    provider: string;
    position: string | null;
    read_at: Date;
    failure: string | null;
  }

  interface ProviderCustomersRow extends StrapiRow {
    provider: string;
    user_id: number;
    reference: string;
  }

  interface ProviderEventsRow extends StrapiRow {
    provider: string;
    event_id: string;
    type: string;
    state: 'received' | 'processed' | 'failed';
    payment_reference: string | null;
    source: 'webhook' | 'reconciliation';
    occurred_at: Date;
    received_at: Date;
    sendings: Json | null;
    processed_at: Date | null;
    attempts: number;
    failure: string | null;
    failure_kind: 'outage' | 'fault' | null;
    payload: Json;
  }

  interface RefundsRow extends StrapiRow {
    payment_id: number;
    status: 'pending' | 'succeeded' | 'failed';
    amount_minor: Int8;
    currency: string;
    cause: 'staff' | 'order_cancelled' | 'order_expired' | 'outside';
    reason: string | null;
    lines: Json | null;
    reference: string | null;
    idempotency_key: string;
    delivery_minor: Int8;
    failure_code: string | null;
    attempts: number;
    claimed_until: Date | null;
  }

  interface ReturnRequestsRow extends StrapiRow {
    order_id: number;
    status: 'requested' | 'accepted' | 'received' | 'declined' | 'cancelled';
    reason: string | null;
    lines: Json;
    decision: Json | null;
    decided_at: Date | null;
    received_at: Date | null;
    requested_by: string;
  }

  interface ShipmentsRow extends StrapiRow {
    order_id: number;
    location_id: number | null;
    status: 'prepared' | 'shipped' | 'delivered' | 'failed';
    lines: Json;
    carrier: string | null;
    tracking_number: string | null;
    tracking_url: string | null;
    tracked_by: string | null;
    tracked_at: Date | null;
    shipped_at: Date | null;
    delivered_at: Date | null;
  }

  interface StaffAlertsRow extends StrapiRow {
    kind: 'payment_unknown' | 'payment_differs' | 'payment_provider_failing' | 'refund_outside' | 'refund_failed' | 'refund_stuck' | 'dispute_opened' | 'dispute_won' | 'dispute_lost' | 'authorization_ending' | 'authorization_lost' | 'overpaid' | 'money_returned' | 'collected_by_carrier' | 'collected_not_owed' | 'sms_rising' | 'push_failing' | 'maps_failing' | 'maps_limit' | 'webhook_off' | 'automation' | 'website_shortage' | 'website_news_refused';
    state: 'open' | 'done';
    order_number: string | null;
    order_document_id: string | null;
    amount_minor: Int8 | null;
    currency: string | null;
    dedupe_key: string;
    raised_at: Date;
    done_at: Date | null;
    done_by: string | null;
    done_note: string | null;
    details: Json | null;
  }

  interface StockHoldsRow extends StrapiRow {
    cart_id: number;
    variant_id: number;
    location_id: number;
    quantity: number;
    expires_at: Date;
  }

  interface StockLevelsRow extends StrapiRow {
    variant_id: number;
    location_id: number;
    on_hand: number;
    held: number;
    allocated: number;
  }

  interface StockLocationsRow extends StrapiRow {
    name: string;
    code: string;
    enabled: boolean;
    priority: number;
    country: string;
    city: string | null;
    line_1: string | null;
    postal_code: string | null;
    latitude: number | null;
    longitude: number | null;
    opening_hours: Json | null;
  }

  interface StockMovementsRow extends StrapiRow {
    variant_id: number | null;
    location_id: number | null;
    sku: string;
    kind: 'receive' | 'stocktake' | 'hold' | 'release' | 'allocate' | 'deallocate' | 'ship' | 'return' | 'transfer';
    on_hand_delta: number;
    held_delta: number;
    allocated_delta: number;
    reason: string | null;
    order_document_id: string | null;
    cart_document_id: string | null;
    actor: string;
    occurred_at: Date;
  }

  interface StoreSettingsRow extends StrapiRow {
    name: string;
    country: string;
    default_currency: string;
    currencies: Json;
    default_locale: string;
    time_zone: string;
    tax_rounding: 'line' | 'order';
    quantity_shown_up_to: number;
    low_stock_from: number;
    hold_stock_at: 'checkout' | 'add_to_cart';
    hold_minutes: number;
    stock_routing: 'priority' | 'fewest_parcels' | 'nearest';
    cart_merge: 'sum' | 'keep_customer' | 'keep_guest';
    cart_lifetime_days: number;
    cart_abandoned_after_hours: number;
    cart_message_after_hours: number | null;
    pickup_days: number | null;
    order_number_prefix: string | null;
    order_series: 'one' | 'country' | 'channel';
    cash_on_delivery: boolean;
    payment_capture: 'automatic' | 'manual';
    website_acceptance: 'off' | 'ask';
    website_seconds: number;
    website_outage: 'refuse' | 'accept_and_queue';
    website_stock: 'shop' | 'website' | null;
    website_prices: 'shop' | 'website' | null;
    website_names: 'shop' | 'website' | null;
    website_descriptions: 'shop' | 'website' | null;
    withdrawal_periods: string | null;
    support_email: string | null;
    delivery_wait_hours: number;
    support_overdue_hours: number;
    account_deletion_days: number;
    activity_months: number;
    delivery_proof: 'not_needed' | 'any_proof' | 'code_only';
    position_days: number;
    cost_per_kilometre: number | null;
    cost_per_hour: number | null;
    map_tiles_url: string | null;
    map_tiles_attribution: string | null;
    product_link: string | null;
    ios_apps: string | null;
    android_package: string | null;
    android_fingerprints: string | null;
    legal_name: string | null;
    legal_address: string | null;
    tax_number: string | null;
    registration_number: string | null;
    bank_account: string | null;
    issue_invoices: 'by_hand' | 'when_paid' | null;
    invoice_number_prefix: string | null;
    credit_note_number_prefix: string | null;
    invoice_footer: string | null;
    translations: Json | null;
  }

  interface SynonymsRow extends StrapiRow {
    language: string;
    words: string;
    means: string | null;
  }

  interface TaxCategoriesRow extends StrapiRow {
    name: string;
    code: string;
    is_default: boolean;
  }

  interface TaxRatesRow extends StrapiRow {
    name: string;
    country: string;
    region: string | null;
    tax_category_id: number;
    basis_points: number;
  }

  interface VariantsRow extends StrapiRow {
    sku: string;
    name: string;
    position: number;
    enabled: boolean;
    barcode: string | null;
    weight_grams: number;
    length_mm: number | null;
    width_mm: number | null;
    height_mm: number | null;
    inventory_policy: 'tracked' | 'untracked' | 'backorder';
    backorder_limit: number;
    content_amount: number | null;
    content_unit: 'g' | 'kg' | 'ml' | 'l' | 'cm' | 'm' | 'cm2' | 'm2' | 'piece' | null;
    content_base: number | null;
  }

  /** What is written may be computed by the database. */
  type Written<Row> = { [Column in keyof Row]?: Row[Column] | Knex.Raw };

  interface Tables {
    app_releases: Knex.CompositeTableType<AppReleasesRow, Written<AppReleasesRow>, Written<AppReleasesRow>>;
    brands: Knex.CompositeTableType<BrandsRow, Written<BrandsRow>, Written<BrandsRow>>;
    carts: Knex.CompositeTableType<CartsRow, Written<CartsRow>, Written<CartsRow>>;
    categories: Knex.CompositeTableType<CategoriesRow, Written<CategoriesRow>, Written<CategoriesRow>>;
    customer_groups: Knex.CompositeTableType<CustomerGroupsRow, Written<CustomerGroupsRow>, Written<CustomerGroupsRow>>;
    delivery_methods: Knex.CompositeTableType<DeliveryMethodsRow, Written<DeliveryMethodsRow>, Written<DeliveryMethodsRow>>;
    delivery_slots: Knex.CompositeTableType<DeliverySlotsRow, Written<DeliverySlotsRow>, Written<DeliverySlotsRow>>;
    delivery_zones: Knex.CompositeTableType<DeliveryZonesRow, Written<DeliveryZonesRow>, Written<DeliveryZonesRow>>;
    discount_codes: Knex.CompositeTableType<DiscountCodesRow, Written<DiscountCodesRow>, Written<DiscountCodesRow>>;
    discount_redemptions: Knex.CompositeTableType<DiscountRedemptionsRow, Written<DiscountRedemptionsRow>, Written<DiscountRedemptionsRow>>;
    discounts: Knex.CompositeTableType<DiscountsRow, Written<DiscountsRow>, Written<DiscountsRow>>;
    economic_operators: Knex.CompositeTableType<EconomicOperatorsRow, Written<EconomicOperatorsRow>, Written<EconomicOperatorsRow>>;
    feature_flags: Knex.CompositeTableType<FeatureFlagsRow, Written<FeatureFlagsRow>, Written<FeatureFlagsRow>>;
    home_sections: Knex.CompositeTableType<HomeSectionsRow, Written<HomeSectionsRow>, Written<HomeSectionsRow>>;
    integration_settings: Knex.CompositeTableType<IntegrationSettingsRow, Written<IntegrationSettingsRow>, Written<IntegrationSettingsRow>>;
    legal_texts: Knex.CompositeTableType<LegalTextsRow, Written<LegalTextsRow>, Written<LegalTextsRow>>;
    message_templates: Knex.CompositeTableType<MessageTemplatesRow, Written<MessageTemplatesRow>, Written<MessageTemplatesRow>>;
    option_values: Knex.CompositeTableType<OptionValuesRow, Written<OptionValuesRow>, Written<OptionValuesRow>>;
    options: Knex.CompositeTableType<OptionsRow, Written<OptionsRow>, Written<OptionsRow>>;
    order_events: Knex.CompositeTableType<OrderEventsRow, Written<OrderEventsRow>, Written<OrderEventsRow>>;
    order_lines: Knex.CompositeTableType<OrderLinesRow, Written<OrderLinesRow>, Written<OrderLinesRow>>;
    orders: Knex.CompositeTableType<OrdersRow, Written<OrdersRow>, Written<OrdersRow>>;
    payment_events: Knex.CompositeTableType<PaymentEventsRow, Written<PaymentEventsRow>, Written<PaymentEventsRow>>;
    payments: Knex.CompositeTableType<PaymentsRow, Written<PaymentsRow>, Written<PaymentsRow>>;
    pinned_searches: Knex.CompositeTableType<PinnedSearchesRow, Written<PinnedSearchesRow>, Written<PinnedSearchesRow>>;
    price_lists: Knex.CompositeTableType<PriceListsRow, Written<PriceListsRow>, Written<PriceListsRow>>;
    prices: Knex.CompositeTableType<PricesRow, Written<PricesRow>, Written<PricesRow>>;
    product_feeds: Knex.CompositeTableType<ProductFeedsRow, Written<ProductFeedsRow>, Written<ProductFeedsRow>>;
    products: Knex.CompositeTableType<ProductsRow, Written<ProductsRow>, Written<ProductsRow>>;
    provider_cursors: Knex.CompositeTableType<ProviderCursorsRow, Written<ProviderCursorsRow>, Written<ProviderCursorsRow>>;
    provider_customers: Knex.CompositeTableType<ProviderCustomersRow, Written<ProviderCustomersRow>, Written<ProviderCustomersRow>>;
    provider_events: Knex.CompositeTableType<ProviderEventsRow, Written<ProviderEventsRow>, Written<ProviderEventsRow>>;
    refunds: Knex.CompositeTableType<RefundsRow, Written<RefundsRow>, Written<RefundsRow>>;
    return_requests: Knex.CompositeTableType<ReturnRequestsRow, Written<ReturnRequestsRow>, Written<ReturnRequestsRow>>;
    shipments: Knex.CompositeTableType<ShipmentsRow, Written<ShipmentsRow>, Written<ShipmentsRow>>;
    staff_alerts: Knex.CompositeTableType<StaffAlertsRow, Written<StaffAlertsRow>, Written<StaffAlertsRow>>;
    stock_holds: Knex.CompositeTableType<StockHoldsRow, Written<StockHoldsRow>, Written<StockHoldsRow>>;
    stock_levels: Knex.CompositeTableType<StockLevelsRow, Written<StockLevelsRow>, Written<StockLevelsRow>>;
    stock_locations: Knex.CompositeTableType<StockLocationsRow, Written<StockLocationsRow>, Written<StockLocationsRow>>;
    stock_movements: Knex.CompositeTableType<StockMovementsRow, Written<StockMovementsRow>, Written<StockMovementsRow>>;
    store_settings: Knex.CompositeTableType<StoreSettingsRow, Written<StoreSettingsRow>, Written<StoreSettingsRow>>;
    synonyms: Knex.CompositeTableType<SynonymsRow, Written<SynonymsRow>, Written<SynonymsRow>>;
    tax_categories: Knex.CompositeTableType<TaxCategoriesRow, Written<TaxCategoriesRow>, Written<TaxCategoriesRow>>;
    tax_rates: Knex.CompositeTableType<TaxRatesRow, Written<TaxRatesRow>, Written<TaxRatesRow>>;
    variants: Knex.CompositeTableType<VariantsRow, Written<VariantsRow>, Written<VariantsRow>>;
  }
}
