/**
 * Where the shop keeps what says who somebody is. A table stands in one of the three lists; of one in `people` each column of text,
 * JSON or bytes stands here with what becomes of it. What stands nowhere is refused, so that nothing new gets past.
 *
 * text, email, phone, customerKey: another one of the same form. person: texts of a JSON. event: what src/domain/events.ts marks.
 * lines: those of a cart, whose options customers write. settings: those of Strapi, without keys of other companies. gone: null.
 * plain: says nothing of a person. `{ value }`: that.
 */

/** @typedef {'settings' | 'lines' | 'text' | 'email' | 'phone' | 'customerKey' | 'person' | 'event' | 'gone' | 'plain' | { value: string }} Rule */

const value = (/** @type {string} */ text) => ({ value: text });
/** What Strapi puts on every table. */
/** @type {Record<string, Rule>} */
export const row = { document_id: 'plain', locale: 'plain' };

/** @type {Record<string, Record<string, Rule>>} */
export const people = {
  up_users: {
    ...row,
    ...{ username: 'text', email: 'email', phone: 'phone', provider: 'plain', language: 'plain', first_name: 'text', last_name: 'text' },
    ...{ password: 'gone', reset_password_token: 'gone', confirmation_token: 'gone' },
  },
  admin_users: {
    ...row,
    ...{ firstname: 'text', lastname: 'text', username: 'text', email: 'email', prefered_language: 'plain' },
    ...{ password: 'gone', reset_password_token: 'gone', registration_token: 'gone' },
  },
  carts: {
    ...row,
    ...{ token_hash: 'text', contact: 'person', shipping_address: 'person', billing_address: 'person', note: 'text', email: 'email' },
    ...{ cart_status: 'plain', currency: 'plain', country: 'plain', channel: 'plain', language: 'plain', lines: 'lines', codes: 'plain' },
    ...{ delivery: 'plain', operations: 'plain', last_seen: 'plain', checkout_order_id: 'plain', merged_into: 'plain' },
  },
  orders: {
    ...row,
    ...{ email: 'email', phone: 'phone', contact: 'person', shipping_address: 'person', billing_address: 'person', note: 'text' },
    ...{ token_hash: 'text', customer_key: 'customerKey', website_answer: 'person', number: 'plain', order_status: 'plain' },
    ...{ payment_status: 'plain', fulfilment_status: 'plain', currency: 'plain', country: 'plain', channel: 'plain', language: 'plain' },
    ...{ tax_rounding: 'plain', discounts: 'plain', delivery: 'plain', cart_document_id: 'plain' },
  },
  order_lines: {
    ...row,
    ...{ options: 'person', line_id: 'plain', variant_document_id: 'plain', product_document_id: 'plain', price_list_document_id: 'plain' },
    ...{ sku: 'plain', name: 'plain', tax_name: 'plain', discounts: 'plain', per_unit_total: 'plain', allocations: 'plain' },
  },
  // What was issued names its buyer; what it comes to stays.
  invoices: {
    document_id: 'plain',
    ...{ kind: 'plain', number: 'plain', order_document_id: 'plain', refund_document_id: 'plain', document: 'person' },
  },
  order_events: {
    ...row,
    ...{ type: 'plain', actor_type: 'plain', actor_id: 'plain', before: 'plain', after: 'plain', details: 'event', request_id: 'text' },
  },
  event_log: { type: 'plain', aggregate_type: 'plain', aggregate_id: 'plain', payload: 'event', request_id: 'text' },
  customer_keys: { key: 'customerKey', order_document_id: 'plain' },
  discount_redemptions: { ...row, order_document_id: 'plain', customer_key: 'customerKey', currency: 'plain', state: 'plain' },
  // References are disguised too, so that a copy of the shop never asks a provider for real money.
  payments: {
    ...row,
    ...{
      reference: 'text',
      provider: 'plain',
      status: 'plain',
      currency: 'plain',
      method: 'plain',
      failure_code: 'plain',
      capture: 'plain',
    },
  },
  payment_events: {
    ...row,
    ...{ type: 'plain', currency: 'plain', provider_reference: 'text', source: 'plain', details: 'person' },
  },
  refunds: {
    ...row,
    ...{ status: 'plain', currency: 'plain', cause: 'plain', reason: 'text', lines: 'plain', reference: 'text' },
    ...{ idempotency_key: 'text', failure_code: 'plain' },
  },
  provider_customers: { ...row, provider: 'plain', reference: 'text' },
  provider_cursors: { ...row, provider: 'plain', position: 'text', failure: 'text' },
  provider_events: {
    ...row,
    ...{ provider: 'plain', event_id: 'text', type: 'plain', state: 'plain', payment_reference: 'text', source: 'plain' },
    ...{ sendings: 'person', failure: 'text', failure_kind: 'plain', payload: value('{}') },
  },
  staff_carts: { cart_document_id: 'plain', made_by: 'plain' },
  parcel_labels: {
    id: 'plain',
    carrier: 'plain',
    state: 'plain',
    currency: 'plain',
    reference: 'gone',
    number: 'text',
    price_currency: 'plain',
    made_by: 'plain',
    sent_with: 'plain',
  },
  order_notes: { note: 'text', written_by: 'plain' },
  order_tags: { tag: 'text' },
  customer_addresses: { id: 'plain', label: 'text', address: 'person' },
  activity: { kind: 'plain', done_by: 'plain', subject_type: 'plain', subject_id: 'plain', details: 'person' },
  analytics_events: { name: 'plain', params: 'person' },
  notifications: { id: 'plain', kind: 'plain', about: 'plain', language: 'plain', title: 'text', body: 'text', data: 'plain' },
  customer_consents: { purpose: 'plain', text_version: 'plain', source: 'plain', app_version: 'plain', request_id: 'text' },
  wish_lists: { id: 'plain', name: 'text' },
  wish_list_items: {
    id: 'plain',
    wish_list_id: 'plain',
    product: 'plain',
    variant: 'plain',
    seen_currency: 'plain',
    seen_country: 'plain',
  },
  campaigns: {
    id: 'plain',
    name: 'plain',
    state: 'plain',
    texts: 'plain',
    link: 'plain',
    segment: 'plain',
    names: 'plain',
    created_by: 'plain',
    sent_by: 'plain',
  },
  mail_refusals: { email: 'email' },
  account_deletions: { source: 'plain' },
  forgotten_orders: { order_document_id: 'plain' },
  order_acceptances: { order_document_id: 'plain', kind: 'plain', version: 'plain' },
  order_withdrawals: { id: 'plain', name: 'text', contact: 'email', lines: 'plain', language: 'plain', settled_by: 'plain' },
  support_requests: { id: 'plain', email: 'email', language: 'plain', subject: 'text', status: 'plain', closed_by: 'plain' },
  support_messages: {
    id: 'plain',
    request_id: 'plain',
    kind: 'plain',
    written_by: 'plain',
    text: 'text',
    mail_state: 'plain',
    mail_failure: 'plain',
  },
  support_answers: { id: 'plain', title: 'plain', texts: 'plain', changed_by: 'plain' },
  customer_notes: { kind: 'plain', note: 'text', written_by: 'plain' },
  customer_tags: { tag: 'text' },
  order_mails: {
    ...{ kind: 'plain', about: 'plain', facts: 'plain', state: 'plain', asked_by: 'plain', language: 'plain', failure: 'plain' },
    ...{ recipient: 'email', subject: 'text' },
  },
  return_requests: { ...row, status: 'plain', reason: 'text', lines: 'plain', decision: 'person', requested_by: 'plain' },
  shipments: {
    ...row,
    status: 'plain',
    lines: 'plain',
    carrier: 'plain',
    tracking_number: 'text',
    tracking_url: 'text',
    tracked_by: 'plain',
  },
  staff_alerts: {
    ...row,
    ...{ kind: 'plain', state: 'plain', order_number: 'plain', order_document_id: 'plain', currency: 'plain' },
    ...{ dedupe_key: 'text', done_by: 'text', done_note: 'text', details: 'person' },
  },
  stock_movements: {
    ...row,
    ...{ sku: 'plain', kind: 'plain', reason: 'text', order_document_id: 'plain', cart_document_id: 'plain', actor: 'plain' },
  },
  couriers: { document_id: 'plain', name: 'text', phone: 'phone' },
  // Runs name orders, and say nothing of who lies behind them.
  delivery_plans: { document_id: 'plain', runs: 'plain', made_by: 'plain' },
  delivery_runs: { document_id: 'plain', state: 'plain', made_by: 'plain', started_by: 'plain', finished_by: 'plain' },
  delivery_stops: {
    ...{ document_id: 'plain', state: 'plain', reason: 'plain', shipment: 'plain', note: 'text', left_at: 'plain' },
    ...{ collected_currency: 'plain', code: 'plain' },
  },
  delivery_wishes: { note: 'text' },
  delivery_settlements: { currency: 'plain', note: 'text', settled_by: 'plain' },
  // Who counted is an id, as in the ledger.
  stocktakes: {
    ...{ document_id: 'plain', name: 'text', scope: 'plain', category_document_id: 'plain', begun_by: 'plain' },
    ...{ outcome: 'plain', closed_by: 'plain' },
  },
  stocktake_counts: { counted_by: 'plain' },
  bulk_changes: {
    ...{ document_id: 'plain', kind: 'plain', change: 'plain', state: 'plain' },
    ...{ made_by: 'plain', begun_by: 'plain', undone_by: 'plain' },
  },
  bulk_change_rows: {
    ...{ product_document_id: 'plain', variant_document_id: 'plain', language: 'plain', before: 'plain', after: 'plain' },
    ...{ state: 'plain', reason: 'plain', problems: 'plain', message: 'text' },
  },
  sales: { document_id: 'plain', name: 'text', terms: 'plain', made_by: 'plain', changed_by: 'plain' },
  sale_periods: { sale: 'plain', terms: 'plain' },
  integration_settings: {
    ...row,
    ...{ port: 'plain', provider: 'plain', parameters: value('{}'), secrets: 'gone', changed_by: 'text', enabled: value('f') },
  },
  // Addresses and names of accounts elsewhere.
  integration_changes: { port: 'plain', provider: 'plain', changes: value('[]'), made_by: 'plain' },
  website_orders: { source: 'plain', order_document_id: 'plain', external_id: 'plain' },
  // Whoever knows the address of a feed reads it: that of a copy is another one.
  product_feeds: {
    ...row,
    ...{ name: 'plain', kind: 'plain', language: 'plain', currency: 'plain', country: 'plain', channel: 'plain', address_token: 'text' },
  },
  // Whom a rule mails is somebody.
  automations: {
    ...{
      id: 'plain',
      name: 'text',
      event: 'plain',
      conditions: value('[]'),
      action: value('{"kind": "alert", "text": "A copy does nothing"}'),
    },
    ...{ is_on: value('f'), made_by: value('system'), changed_by: value('system') },
  },
  webhook_endpoints: {
    ...{
      id: 'plain',
      url: value('https://example.test/webhooks'),
      description: 'text',
      events: 'plain',
      secret: value('none'),
      secret_before: 'gone',
    },
    ...{ is_on: value('f'), off_because: 'plain', made_by: value('system'), changed_by: value('system') },
  },
  // What was put there is of the shop this is a copy of: a copy puts nothing, and begins anew where it is set up.
  maps_limits: { call: 'plain', changed_by: 'plain' },
  crm_settings: { provider: 'plain', mapping: 'plain', rule: 'plain', changed_by: 'plain' },
  crm_settings: { provider: 'plain', mapping: 'plain', rule: 'plain', changed_by: 'plain', key_hash: 'gone' },
  strapi_core_store_settings: { key: 'plain', value: 'settings', type: 'plain', environment: 'plain', tag: 'plain' },
};

/** Who is signed in and by whom they are known, what was answered to whom, what waits to be done: a copy of the shop begins without. */
const emptiedTables = new Set([
  ...[
    'strapi_sessions',
    'account_codes',
    'payment_links',
    'order_codes',
    'customer_exports',
    'customer_export_pieces',
    'support_attachments',
    'support_files',
    'support_files_gone',
    // Where couriers were, and what they photographed at doors, nobody tries anything out with.
    'courier_links',
    'courier_sessions',
    'courier_positions',
    'delivery_files',
    'delivery_files_gone',
    'order_tokens',
    'customer_devices',
    'notification_pushes',
    'notification_mails',
    'staff_presence',
    'customer_identities',
    'identity_revocations',
    'sign_in_secrets',
    'sign_in_codes',
    'passkeys',
    'sms_days',
    'geo_cache',
    'maps_usage',
    'idempotency_keys',
    'website_messages',
    'website_stock',
    'rate_limits',
    'search_misses',
    'deliveries',
    'delivery_targets',
    'strapi_webhooks',
    'crm_links',
    'crm_hints',
    'crm_conflicts',
    'crm_order_hints',
    'crm_order_statuses',
    'crm_order_conflicts',
    'crm_resyncs',
    'analytics_told',
    'analytics_places',
  ],
  ...['strapi_api_tokens', 'strapi_api_token_permissions', 'strapi_api_token_permissions_token_lnk'],
  ...['strapi_api_tokens_admin_user_owner_lnk', 'admin_permissions_api_token_lnk'],
  ...['strapi_transfer_tokens', 'strapi_transfer_token_permissions', 'strapi_transfer_token_permissions_token_lnk'],
]);
const queueWithoutJobs = ['version', 'queue', 'schedule', 'subscription', 'bam'].map((name) => `pgboss.${name}`);

/** @param {string} table */
export const isEmptied = (table) => emptiedTables.has(table) || (table.startsWith('pgboss.') && !queueWithoutJobs.includes(table));

/** What the shop sells and how, and how Strapi shows it. */
const plainTables = new Set([
  ...queueWithoutJobs,
  ...[
    'products',
    'variants',
    'options',
    'option_values',
    'synonyms',
    'pinned_searches',
    'categories',
    'brands',
    'economic_operators',
    'prices',
    'price_lists',
    'price_history',
    'order_credits',
    'order_picks',
    'returns_to_settle',
    'sales_days',
    'sales_products',
    'sales_discounts',
    'sales_money',
    'sales_changes',
    'sales_state',
    'sold_products',
    'customer_activity',
    'customer_spend',
    'customer_changes',
    'variant_costs',
    'customer_groups',
    'discounts',
  ],
  ...[
    'discount_codes',
    'discount_usage',
    'tax_categories',
    'tax_rates',
    'delivery_methods',
    'delivery_zones',
    'delivery_zone_boxes',
    'delivery_zone_names',
    'delivery_slots',
    'delivery_slot_bookings',
    'delivery_slot_days',
    'delivery_days_off',
    'pickup_points',
    'pickup_point_loads',
    'home_sections',
    'app_releases',
    'feature_flags',
    'legal_texts',
    'message_templates',
    'external_ids',
    'listing_products',
    'listing_texts',
    'listing_prices',
    'listing_segments',
    'listing_stock',
    'listing_unsold',
    'listing_drafts',
    'listing_words',
    'listing_changes',
    'listing_state',
  ],
  ...[
    'stock_locations',
    'stock_levels',
    'stock_holds',
    'order_series',
    'paper_series',
    'invoices_watched',
    'mails_watched',
    'notifications_watched',
    'deliveries_watched',
    'activity_watched',
    'activity_taken_away',
    'activity_gone',
    'analytics_event_ids',
    'funnel_changes',
    'funnel_days',
    'notification_settings',
    'notification_kinds',
    'notification_texts',
    'message_topics',
    'message_topic_subscribers',
    'campaign_recipients',
    'store_settings',
    'settings_changes',
    'files',
    'upload_folders',
  ],
  ...['catalogue_revisions', 'terms_revisions', 'admin_permissions', 'admin_roles', 'up_permissions', 'up_roles', 'i18n_locale'],
  ...['strapi_database_schema', 'strapi_migrations', 'strapi_migrations_internal', 'strapi_history_versions', 'strapi_releases'],
  ...['strapi_release_actions', 'strapi_workflows', 'strapi_workflows_stages', 'strapi_ai_localization_jobs', 'strapi_ai_metadata_jobs'],
]);

/** A table of which this one is a month: what holds for it holds for all of them. @param {string} table */
export const wholeOf = (table) => table.replace(/^(activity|analytics_events)_\d{4}_\d{2}$/, '$1');

/** Components are parts of what the shop sells; the others hold row ids alone. @param {string} table */
export const isPlain = (table) => plainTables.has(table) || /^cmp_|_(lnk|cmps|mph)$/.test(table);
