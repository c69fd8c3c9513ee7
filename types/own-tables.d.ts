/** Rows of tables that are no content (src/database/own-tables.ts), and of Strapi's that are read in SQL. A test compares all with the database. */
import type { Knex } from 'knex';

declare module 'knex/types/tables' {
  interface EventLogRow {
    id: string;
    type: string;
    aggregate_type: string;
    aggregate_id: string;
    payload: Json;
    request_id: string | null;
    occurred_at: Date;
    seq: Int8;
    version: number;
    position: Int8 | null;
  }

  interface DeliveryZoneBoxesRow {
    zone_id: number;
    west: number;
    south: number;
    east: number;
    north: number;
  }

  interface DeliverySlotDaysRow {
    slot_id: string;
    day: Date | string;
    is_closed: boolean;
    most_orders: number | null;
    most_minutes: number | null;
    changed_by: string | null;
    changed_at: Date | null;
  }

  interface DeliverySlotBookingsRow {
    order_id: number | null;
    cart_id: number | null;
    slot_id: string;
    day: Date | string;
    minutes: number;
    expires_at: Date | null;
  }

  interface DeliveryDaysOffRow {
    day: Date | string;
    changed_by: string | null;
    changed_at: Date | null;
  }

  interface PickupPointsRow {
    carrier: string;
    code: string;
    name: string;
    address: string;
    city: string;
    city_key: string;
    postal_code: string | null;
    country: string;
    latitude: number | null;
    longitude: number | null;
    hours: string | null;
    most_grams: number | null;
    number: number;
    words: string;
    is_closed: boolean;
    seen_at: Date;
  }

  interface PickupPointLoadsRow {
    carrier: string;
    begun_at: Date;
    loaded_at: Date | null;
    points: number | null;
  }

  interface DeliveryZoneNamesRow {
    zone_id: number;
    country: string;
    key: string;
    length: number | null;
  }

  interface ExternalIdsRow {
    type: string;
    source: string;
    external_id: string;
    document_id: string;
  }

  interface IdempotencyKeysRow {
    scope: string;
    route: string;
    key: string;
    fingerprint: string;
    state: 'in_flight' | 'done';
    status: number | null;
    answer: Buffer | null;
    claimed_until: Date | string;
    expires_at: Date;
    is_committed: boolean;
  }

  interface AccountCodesRow {
    code_hash: string;
    purpose: 'password_reset' | 'confirmation';
    user_id: number;
    email: string;
    expires_at: Date;
  }

  interface CustomerIdentitiesRow {
    provider: string;
    subject: string;
    user_id: number;
    created_at: Date;
    sealed_grant: Buffer | null;
    mail_reaches: boolean;
  }

  interface SignInSecretsRow {
    purpose: string;
    hash: string;
    user_id: number | null;
    expires_at: Date;
  }

  interface SignInCodesRow {
    contact: string;
    kind: 'email' | 'phone';
    id: string;
    language: string | null;
    code_mac: string | null;
    guesses: number;
    expires_at: Date;
  }

  interface PasskeysRow {
    credential_id: string;
    id: string;
    user_id: number;
    public_key: Buffer;
    counter: Int8;
    backed_up: boolean;
    name: string | null;
    created_at: Date;
    last_used_at: Date | null;
  }

  interface AutomationsRow {
    id: string;
    name: string;
    event: string;
    conditions: Json;
    action: Json;
    is_on: boolean;
    on_since: Date;
    made_by: string;
    changed_by: string;
    created_at: Date;
    changed_at: Date;
  }

  interface DeliveriesRow {
    id: Int8;
    channel: string;
    target: string;
    event_id: string | null;
    event_type: string;
    aggregate_type: string;
    aggregate_id: string;
    state: 'waiting' | 'delivered' | 'parked' | 'dropped';
    attempts: number;
    due_at: Date;
    is_late: boolean;
    is_begun: boolean;
    is_forgotten: boolean;
    status: number | null;
    reason: string | null;
    answer: string | null;
    tries: Json;
    created_at: Date;
    ended_at: Date | null;
  }

  interface DeliveryTargetsRow {
    channel: string;
    target: string;
    failures: number;
    failing_since: Date | null;
    rests_until: Date | null;
    claim: string | null;
    claimed_until: Date | null;
  }

  interface DeliveriesWatchedRow {
    one: boolean;
    position: Int8;
  }

  interface WebhookEndpointsRow {
    id: string;
    url: string;
    description: string | null;
    events: Json;
    secret: string;
    secret_before: string | null;
    before_until: Date | null;
    is_on: boolean;
    on_since: Date;
    off_because: string | null;
    off_at: Date | null;
    made_by: string;
    changed_by: string;
    created_at: Date;
    changed_at: Date;
  }

  interface SmsDaysRow {
    day: Date | string;
    messages: number;
    parts: number;
  }

  interface GeoCacheRow {
    provider: string;
    call: 'place' | 'geocode' | 'reverse' | 'time_zone';
    key: string;
    answer: Json;
    found_at: Date;
    expires_at: Date | null;
  }

  interface MapsUsageRow {
    day: Date | string;
    call: string;
    count: Int8;
    cost_micros: Int8;
  }

  interface MapsLimitsRow {
    call: string;
    price_micros: Int8 | null;
    most_a_day: number | null;
    most_a_month: number | null;
    changed_by: string;
    changed_at: Date;
  }

  interface IdentityRevocationsRow {
    id: Int8;
    provider: string;
    sealed_grant: Buffer;
    asked_at: Date;
    try_at: Date;
    tries: number;
  }

  interface CustomerKeysRow {
    key: string;
    order_document_id: string;
  }

  interface OrderSeriesRow {
    code: string;
    last_number: Int8;
  }

  interface PaperSeriesRow {
    kind: 'invoice' | 'credit_note';
    last_number: Int8;
  }

  interface InvoicesWatchedRow {
    one: boolean;
    position: Int8;
  }

  interface InvoicesRow {
    id: Int8;
    document_id: string;
    kind: 'invoice' | 'credit_note';
    number: string;
    order_document_id: string;
    refund_document_id: string | null;
    gross_minor: Int8;
    document: Json;
    issued_at: Date;
  }

  interface DiscountUsageRow {
    discount_id: number;
    discount_code_id: number;
    currency: string;
    part: number;
    uses: Int8;
    amount_minor: Int8;
  }

  interface VariantCostsRow {
    variant_id: number;
    amount: Int8;
    currency: string;
    updated_at: Date;
  }

  interface SearchMissesRow {
    language: string;
    words: string;
    count: number;
    last_day: Date;
  }

  interface ParcelLabelsRow {
    id: string;
    order_id: number;
    carrier: string;
    state: 'asked' | 'made' | 'cancelled' | 'cancelled_there';
    grams: number;
    places: number;
    value_minor: Int8;
    cod_minor: Int8 | null;
    came_minor: Int8;
    currency: string;
    reference: string | null;
    number: string | null;
    price_minor: Int8 | null;
    price_currency: string | null;
    made_by: string;
    asked_at: Date;
    claimed_until: Date | null;
    checked_at: Date | null;
    sent_with: string | null;
  }

  interface OrderNotesRow {
    id: Int8;
    order_id: number;
    note: string;
    written_by: string;
    written_at: Date;
  }

  interface OrderTagsRow {
    order_id: number;
    tag: string;
  }

  interface CustomerNotesRow {
    id: Int8;
    user_id: number;
    kind: 'note' | 'blocked' | 'unblocked';
    note: string;
    written_by: string;
    written_at: Date;
  }

  interface CustomerActivityRow {
    user_id: number;
    last_order_at: Date;
  }

  interface CustomerSpendRow {
    user_id: number;
    currency: string;
    net: Int8;
  }

  interface CustomerChangesRow {
    id: Int8;
    user_id: number;
  }

  interface CustomerTagsRow {
    user_id: number;
    tag: string;
  }

  interface CustomerAddressesRow {
    id: string;
    user_id: number;
    label: string | null;
    address: Json;
    is_default: boolean;
    created_at: Date;
  }

  interface CustomerDevicesRow {
    id: Int8;
    user_id: number;
    device_id: string;
    platform: 'ios' | 'android' | 'web';
    name: string | null;
    app_version: string | null;
    language: string | null;
    time_zone: string | null;
    push_provider: string | null;
    push_token: string | null;
    push_ended_at: Date | null;
    push_ended_because: string | null;
    created_at: Date;
    seen_at: Date;
  }

  interface NotificationsRow {
    row_id: Int8;
    id: string;
    user_id: number;
    kind: string;
    about: string;
    language: string;
    title: string;
    body: string;
    data: Json;
    created_at: Date;
    read_at: Date | null;
    opened_at: Date | null;
  }

  interface NotificationPushesRow {
    id: Int8;
    notification_row_id: Int8;
    device_row_id: Int8;
    state: 'waiting' | 'claimed' | 'sending' | 'taken' | 'delivered' | 'failed';
    tries: number;
    receipt: string | null;
    failure: string | null;
    due_at: Date;
    created_at: Date;
    moved_at: Date;
    is_marketing: boolean;
    is_asked: boolean;
  }

  interface MessageTopicsRow {
    id: string;
    names: Json;
    is_on: boolean;
    revision: number;
    created_at: Date;
  }

  interface MessageTopicSubscribersRow {
    topic_id: string;
    user_id: number;
    subscribed_at: Date;
  }

  interface CampaignsRow {
    row_id: Int8;
    id: string;
    name: string;
    state: 'draft' | 'scheduled' | 'sending' | 'sent' | 'cancelled';
    texts: Json;
    link: Json | null;
    by_push: boolean;
    by_mail: boolean;
    segment: Json;
    names: Json | null;
    revision: number;
    send_at: Date | null;
    last_user: number;
    expected: number | null;
    recipients: number;
    created_by: string;
    sent_by: string | null;
    created_at: Date;
    changed_at: Date;
    started_at: Date | null;
    finished_at: Date | null;
  }

  interface WebsiteMessagesRow {
    source: string;
    message_id: string;
    kind: string;
    fingerprint: string;
    answer: Json | null;
    received_at: Date;
  }

  interface WebsiteStockRow {
    source: string;
    variant_id: number;
    available: number;
    told_at: Date;
  }

  interface WebsiteOrdersRow {
    source: string;
    order_document_id: string;
    external_id: string | null;
    placed_there: boolean;
    known_version: Int8;
  }

  interface IntegrationChangesRow {
    id: Int8;
    port: string;
    provider: string;
    changes: Json;
    made_by: string;
    made_at: Date;
  }

  interface CampaignRecipientsRow {
    campaign_row_id: Int8;
    user_id: number;
    notification_row_id: Int8 | null;
    told_at: Date;
  }

  interface NotificationMailsRow {
    notification_row_id: Int8;
    state: 'waiting' | 'sending' | 'sent' | 'failed';
    tries: number;
    failure: string | null;
    facts: Json | null;
    due_at: Date;
    moved_at: Date;
  }

  interface MailRefusalsRow {
    user_id: number;
    email: string;
    refused_at: Date;
  }

  interface NotificationSettingsRow {
    user_id: number;
    orders_push: boolean;
    orders_mail: boolean;
    quiet_from: number | null;
    quiet_to: number | null;
  }

  interface NotificationKindsRow {
    kind: string;
    is_on: boolean;
    link: string | null;
  }

  interface NotificationTextsRow {
    kind: string;
    language: string;
    title: string | null;
    body: string | null;
    mail_subject: string | null;
    mail_body: string | null;
    changed_by: string;
    changed_at: Date;
  }

  interface ActivityRow {
    id: string;
    row_id: Int8;
    user_id: number;
    at: Date;
    kind: string;
    done_by: 'customer' | 'staff' | 'shop';
    subject_type: string | null;
    subject_id: string | null;
    details: Json;
  }

  interface ActivityGoneRow {
    user_id: number;
  }

  interface ActivityTakenAwayRow {
    one: boolean;
    month: string;
  }

  interface ActivityWatchedRow {
    one: boolean;
    position: Int8;
  }

  interface AnalyticsEventsRow {
    id: string;
    name: string;
    at: Date;
    received_at: Date;
    anonymous_id: string | null;
    user_id: number | null;
    params: Json;
  }

  interface AnalyticsEventIdsRow {
    id: string;
    received_at: Date;
  }

  interface AnalyticsPlacesRow {
    sink: string;
    received_at: Date;
    id: string;
    claim: string | null;
    claimed_until: Date | null;
  }

  interface AnalyticsToldRow {
    sink: string;
    id: string;
    told_at: Date;
  }

  interface FunnelChangesRow {
    id: Int8;
    at: Date;
  }

  interface FunnelDaysRow {
    day: Date;
    visitors: number;
    viewed: number;
    carted: number;
    began: number;
    ordered: number;
    looks: number;
    searches: number;
    carts: number;
    checkouts: number;
  }

  interface NotificationsWatchedRow {
    one: boolean;
    position: Int8;
  }

  interface CustomerConsentsRow {
    id: Int8;
    user_id: number;
    purpose: string;
    granted: boolean;
    text_version: string | null;
    source: string;
    app_version: string | null;
    request_id: string | null;
    given_at: Date;
  }

  interface AccountDeletionsRow {
    user_id: number;
    source: string;
    requested_at: Date;
    due_at: Date;
  }

  interface ForgottenOrdersRow {
    order_document_id: string;
    forgotten_at: Date;
  }

  interface CustomerExportsRow {
    id: string;
    user_id: number;
    state: 'waiting' | 'ready';
    progress: number;
    file: Buffer | null;
    run: string | null;
    requested_at: Date;
    expires_at: Date;
  }

  interface CustomerExportPiecesRow {
    export_id: string;
    run: string;
    n: number;
    content: Buffer;
  }

  interface OrderCodesRow {
    order_document_id: string;
    code_hash: string;
    guesses: number;
    expires_at: Date;
  }

  interface OrderTokensRow {
    token_hash: string;
    order_document_id: string;
    expires_at: Date;
  }

  interface WishListsRow {
    id: string;
    user_id: number;
    name: string;
    created_at: Date;
  }

  interface WishListItemsRow {
    id: string;
    wish_list_id: string;
    product: string;
    variant: string | null;
    on_back_in_stock: boolean | null;
    on_price_drop: boolean | null;
    seen_minor: Int8 | null;
    seen_currency: string | null;
    seen_country: string | null;
    seen_price: string | null;
    added_at: Date;
  }

  interface OrderAcceptancesRow {
    order_document_id: string;
    kind: string;
    version: string;
    accepted_at: Date;
  }

  interface OrderWithdrawalsRow {
    id: string;
    order_id: number;
    name: string;
    contact: string;
    lines: Json | null;
    language: string | null;
    begun_at: Date;
    declared_at: Date | null;
    receipt_sent_at: Date | null;
    settled_at: Date | null;
    settled_by: string | null;
  }

  interface SupportRequestsRow {
    id: string;
    row_id: number;
    user_id: number | null;
    order_id: number | null;
    email: string | null;
    language: string | null;
    subject: string;
    status: 'open' | 'waiting' | 'closed';
    closed_by: 'customer' | 'staff' | 'automatic' | null;
    assigned_to: number | null;
    waits_since: Date | null;
    revision: number;
    customer_read: number;
    staff_read: number;
    created_at: Date;
    changed_at: Date;
  }

  interface SupportMessagesRow {
    id: string;
    row_id: number;
    request_id: string;
    kind: 'customer' | 'staff' | 'note';
    written_by: string;
    text: string;
    written_at: Date;
    mailed_at: Date | null;
    mail_state: 'waiting' | 'sending' | 'sent' | 'failed' | 'unwanted' | null;
    mail_failure: 'refused' | 'unreachable' | 'interrupted' | 'no_address' | null;
    mail_due_at: Date | null;
    mail_tries: number;
  }

  interface SupportAnswersRow {
    id: string;
    title: string;
    texts: Json;
    revision: number;
    changed_by: string;
    changed_at: Date;
  }

  interface SupportAttachmentsRow {
    id: string;
    user_id: number | null;
    order_id: number | null;
    message_id: string | null;
    name: string;
    type: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | 'image/heif' | 'application/pdf';
    size: number;
    state: 'waiting' | 'ready' | 'refused';
    reason: 'missing' | 'too_large' | 'other_type' | 'broken' | 'active_content' | null;
    created_at: Date;
  }

  interface SupportFilesRow {
    key: string;
    content: Buffer;
  }

  interface SupportFilesGoneRow {
    id: Int8;
    attachment_id: string;
  }

  interface OrderPicksRow {
    order_id: number;
    line_id: string;
    quantity: number;
  }

  interface CouriersRow {
    id: Int8;
    document_id: string;
    name: string;
    phone: string | null;
    works_from: number;
    works_to: number;
    grams: Int8;
    cubic_millimetres: Int8;
    pieces: number;
    active: boolean;
  }

  interface DeliveryPlansRow {
    id: Int8;
    document_id: string;
    day: Date | string;
    location_id: number;
    runs: Json;
    made_by: string;
    made_at: Date;
  }

  interface DeliveryRunsRow {
    id: Int8;
    document_id: string;
    day: Date | string;
    location_id: number;
    courier_id: Int8;
    state: 'planned' | 'started' | 'finished' | 'cancelled';
    revision: number;
    departs_at: Date;
    back_at: Date;
    metres: number;
    seconds: number;
    made_by: string;
    made_at: Date;
    started_at: Date | null;
    started_by: string | null;
    finished_at: Date | null;
    finished_by: string | null;
  }

  interface DeliveryStopsRow {
    id: Int8;
    document_id: string;
    run_id: Int8;
    order_id: number;
    position: number;
    locked: boolean;
    arrives_at: Date;
    service_seconds: number;
    state: 'waiting' | 'arrived' | 'delivered' | 'failed';
    reason: 'nobody_home' | 'refused' | 'wrong_address' | 'damaged' | 'no_time' | 'other' | 'not_reached' | null;
    is_open: boolean;
    shipment: string | null;
    drive_seconds: number;
    arrived_at: Date | null;
    done_at: Date | null;
    note: string | null;
    left_at: 'hand' | 'door' | 'neighbour' | 'reception' | null;
    collected_minor: Int8 | null;
    collected_currency: string | null;
    code: string | null;
    code_tries: number;
    on_the_way_at: Date | null;
    near_at: Date | null;
  }

  interface CourierLinksRow {
    courier_id: Int8;
    token_hash: string;
    made_by: string;
    made_at: Date;
    expires_at: Date;
    opened_at: Date | null;
  }

  interface CourierSessionsRow {
    id: Int8;
    courier_id: Int8;
    token_hash: string;
    made_at: Date;
    last_seen_at: Date;
  }

  interface DeliveryFilesRow {
    id: string;
    stop_id: Int8;
    kind: 'photo' | 'signature';
    size: number;
    is_proof: boolean;
    created_at: Date;
  }

  interface DeliveryFilesGoneRow {
    id: Int8;
    file_id: string;
  }

  interface DeliveryWishesRow {
    order_id: number;
    leave_at_door: boolean;
    note: string | null;
    changed_at: Date;
  }

  interface DeliverySettlementsRow {
    run_id: Int8;
    currency: string;
    expected_minor: Int8;
    counted_minor: Int8;
    note: string | null;
    settled_by: string;
    settled_at: Date;
  }

  interface CourierPositionsRow {
    id: Int8;
    run_id: Int8;
    courier_id: Int8;
    lat: number;
    lng: number;
    accuracy: number;
    at: Date;
  }

  interface StocktakesRow {
    id: Int8;
    document_id: string;
    location_id: number;
    name: string;
    scope: 'location' | 'category' | 'scanned';
    category_document_id: string | null;
    begun_by: string;
    begun_at: Date;
    outcome: 'booked' | 'discarded' | null;
    closed_by: string | null;
    closed_at: Date | null;
  }

  interface StocktakeCountsRow {
    stocktake_id: Int8;
    variant_id: number;
    counted: number;
    on_hand_at_first: number;
    on_hand_at_count: number;
    counted_by: string;
    counted_at: Date;
    booked: number | null;
  }

  interface BulkChangesRow {
    id: Int8;
    document_id: string;
    kind: 'prices' | 'category' | 'tax' | 'publish' | 'unpublish';
    change: Json;
    products: number;
    state: 'planned' | 'running' | 'done' | 'undoing' | 'undone';
    made_by: string;
    made_at: Date;
    begun_by: string | null;
    begun_at: Date | null;
    undone_by: string | null;
    undone_at: Date | null;
    finished_at: Date | null;
  }

  interface BulkChangeRowsRow {
    bulk_change_id: Int8;
    position: number;
    product_document_id: string;
    variant_document_id: string | null;
    min_quantity: number | null;
    language: string | null;
    before: Json | null;
    after: Json | null;
    state: 'waiting' | 'left' | 'done' | 'undone' | 'kept';
    reason: string | null;
    problems: Json;
    message: string | null;
  }

  interface SalesRow {
    id: Int8;
    document_id: string;
    name: string;
    enabled: boolean;
    starts_at: Date;
    ends_at: Date | null;
    terms: Json;
    revision: number;
    made_by: string;
    made_at: Date;
    changed_by: string;
    changed_at: Date;
  }

  interface SalePeriodsRow {
    id: Int8;
    sale: string;
    valid_from: Date;
    valid_until: Date | null;
    starts_at: Date;
    ends_at: Date | null;
    terms: Json;
  }

  interface StaffCartsRow {
    cart_document_id: string;
    made_by: string;
    made_at: Date;
  }

  interface PaymentLinksRow {
    token_hash: string;
    order_id: number;
    expires_at: Date;
    made_by: string;
    provider: string | null;
  }

  interface OrderCreditsRow {
    id: Int8;
    order_id: number;
    return_request_id: number | null;
    pieces: Json;
    amount_minor: Int8;
    credited_at: Date;
  }

  interface StaffPresenceRow {
    place: string;
    user_id: number;
    name: string;
    seen_at: Date;
  }

  interface OrderMailsRow {
    id: Int8;
    order_id: number;
    kind: string;
    about: string;
    facts: Json;
    state: 'waiting' | 'sending' | 'sent' | 'failed';
    asked_by: string | null;
    language: string | null;
    recipient: string | null;
    subject: string | null;
    failure: string | null;
    tries: number;
    due_at: Date;
    created_at: Date;
    moved_at: Date;
  }

  interface CrmLinksRow {
    provider: string;
    kind: 'contact' | 'order' | 'line';
    local_id: string;
    remote_id: string;
    hash: string | null;
    parts: Json | null;
    put_at: Date;
  }

  interface CrmHintsRow {
    provider: string;
    remote_id: string;
    noted_at: Date;
  }

  interface CrmConflictsRow {
    id: Int8;
    provider: string;
    user_id: number;
    field: string;
    ours: string;
    theirs: string;
    kept: 'shop' | 'crm';
    at: Date;
  }

  interface CrmOrderHintsRow {
    provider: string;
    remote_id: string;
    noted_at: Date;
  }

  interface CrmOrderStatusesRow {
    provider: string;
    order_document_id: string;
    status: string;
    label: string;
    over: string | null;
    changed_at: Date;
  }

  interface CrmOrderConflictsRow {
    id: Int8;
    provider: string;
    order_document_id: string;
    ours: string;
    theirs: string;
    kept: 'shop' | 'crm';
    at: Date;
  }

  interface CrmSettingsRow {
    provider: string;
    mapping: Json | null;
    rule: 'shop' | 'crm' | 'newest';
    key_hash: string | null;
    changed_by: string;
    changed_at: Date;
  }

  interface CrmResyncsRow {
    provider: string;
    contacts_after: number;
    contacts_until: number;
    orders_after: number;
    orders_until: number;
    total: number;
    asked: number;
    begun_by: string;
    begun_at: Date;
    asked_at: Date | null;
    stopped_at: Date | null;
  }

  interface MailsWatchedRow {
    one: boolean;
    position: Int8;
  }

  interface ReturnsToSettleRow {
    return_request_id: number;
  }

  interface SalesDaysRow {
    day: Date;
    currency: string;
    channel: string;
    orders: Int8;
    cancelled_orders: Int8;
    pieces: Int8;
    goods: Int8;
    discounts: Int8;
    delivery: Int8;
    tax: Int8;
    total: Int8;
    cancelled: Int8;
    exchanged: Int8;
    given_back: Int8;
    net: Int8;
  }

  interface SalesProductsRow {
    day: Date;
    currency: string;
    channel: string;
    product: string;
    orders: Int8;
    pieces: Int8;
    cancelled_pieces: Int8;
    returned_pieces: Int8;
    goods: Int8;
    discounts: Int8;
    tax: Int8;
    total: Int8;
    cancelled: Int8;
    given_back: Int8;
    net: Int8;
  }

  interface SalesDiscountsRow {
    day: Date;
    currency: string;
    channel: string;
    discount: string;
    name: string;
    orders: Int8;
    given: Int8;
    net: Int8;
  }

  interface SalesMoneyRow {
    day: Date;
    currency: string;
    channel: string;
    taken: Int8;
    given_back: Int8;
  }

  interface SoldProductsRow {
    product: string;
    name: string;
  }

  interface SalesChangesRow {
    id: Int8;
    at: Date | null;
  }

  interface SalesStateRow {
    one: boolean;
    version: number;
  }

  interface SettingsChangesRow {
    id: Int8;
    before: Json;
    after: Json;
    made_by: Json;
    made_at: Date;
    undoes: Int8 | null;
  }

  interface PriceHistoryRow {
    id: Int8;
    variant_id: number;
    price_list_id: number;
    min_quantity: number;
    amount: Int8;
    valid_from: Date;
    valid_until: Date | null;
  }

  interface ListingProductsRow {
    id: string;
    product: string;
    locale: string;
    slug: string;
    name: string;
    created_at: Date;
    keys: string[];
    /** Both as PostgreSQL writes them. */
    names: string;
    search: string;
    codes: string;
  }

  interface ListingTextsRow {
    product: string;
    locale: string;
    card: string;
    variants: string;
    detail: string;
  }

  interface ListingWordsRow {
    locale: string;
    word: string;
  }

  interface ListingSegmentsRow {
    id: number;
    key: string;
    ready: boolean;
    ready_after: Int8;
  }

  interface ListingPricesRow {
    id: string;
    product: string;
    segment: number;
    valid_from: Date;
    valid_until: Date;
    paid_from: Int8;
    on_sale: boolean;
    unsold: number[] | null;
    prices: string;
  }

  interface ListingStockRow {
    variant: number;
    product: string;
    available: number;
    inventory_policy: 'tracked' | 'untracked' | 'backorder';
    backorder_limit: number;
    sellable: boolean;
    keys: string[];
    readonly told: string;
  }

  interface ListingChangesRow {
    id: Int8;
    product: string;
  }

  interface ListingStateRow {
    one: boolean;
    revision: string;
    version: number;
  }

  interface UpUsersRow extends StrapiRow {
    username: string;
    email: string | null;
    provider: string | null;
    password: string | null;
    reset_password_token: string | null;
    confirmation_token: string | null;
    confirmed: boolean | null;
    blocked: boolean | null;
    first_name: string | null;
    last_name: string | null;
    phone: string | null;
    phone_confirmed: boolean | null;
    language: string | null;
    customer_group_id: number | null;
  }

  interface StrapiSessionsRow extends StrapiRow {
    user_id: string;
    session_id: string;
    child_id: string | null;
    device_id: string | null;
    origin: string;
    status: string | null;
    type: string | null;
    metadata: Json | null;
    expires_at: Date;
    absolute_expires_at: Date | null;
  }

  interface Tables {
    up_users: Knex.CompositeTableType<UpUsersRow, Written<UpUsersRow>, Written<UpUsersRow>>;
    strapi_sessions: Knex.CompositeTableType<StrapiSessionsRow, Written<StrapiSessionsRow>, Written<StrapiSessionsRow>>;
    event_log: Knex.CompositeTableType<EventLogRow, Written<EventLogRow>, Written<EventLogRow>>;
    external_ids: Knex.CompositeTableType<ExternalIdsRow, Written<ExternalIdsRow>, Written<ExternalIdsRow>>;
    idempotency_keys: Knex.CompositeTableType<IdempotencyKeysRow, Written<IdempotencyKeysRow>, Written<IdempotencyKeysRow>>;
    account_codes: Knex.CompositeTableType<AccountCodesRow, Written<AccountCodesRow>, Written<AccountCodesRow>>;
    customer_identities: Knex.CompositeTableType<CustomerIdentitiesRow, Written<CustomerIdentitiesRow>, Written<CustomerIdentitiesRow>>;
    sign_in_codes: Knex.CompositeTableType<SignInCodesRow, Written<SignInCodesRow>, Written<SignInCodesRow>>;
    passkeys: Knex.CompositeTableType<PasskeysRow, Written<PasskeysRow>, Written<PasskeysRow>>;
    geo_cache: Knex.CompositeTableType<GeoCacheRow, Written<GeoCacheRow>, Written<GeoCacheRow>>;
    maps_usage: Knex.CompositeTableType<MapsUsageRow, Written<MapsUsageRow>, Written<MapsUsageRow>>;
    maps_limits: Knex.CompositeTableType<MapsLimitsRow, Written<MapsLimitsRow>, Written<MapsLimitsRow>>;
    sms_days: Knex.CompositeTableType<SmsDaysRow, Written<SmsDaysRow>, Written<SmsDaysRow>>;
    webhook_endpoints: Knex.CompositeTableType<WebhookEndpointsRow, Written<WebhookEndpointsRow>, Written<WebhookEndpointsRow>>;
    deliveries_watched: Knex.CompositeTableType<DeliveriesWatchedRow, Written<DeliveriesWatchedRow>, Written<DeliveriesWatchedRow>>;
    delivery_targets: Knex.CompositeTableType<DeliveryTargetsRow, Written<DeliveryTargetsRow>, Written<DeliveryTargetsRow>>;
    delivery_zone_boxes: Knex.CompositeTableType<DeliveryZoneBoxesRow, Written<DeliveryZoneBoxesRow>, Written<DeliveryZoneBoxesRow>>;
    delivery_slot_days: Knex.CompositeTableType<DeliverySlotDaysRow, Written<DeliverySlotDaysRow>, Written<DeliverySlotDaysRow>>;
    delivery_slot_bookings: Knex.CompositeTableType<
      DeliverySlotBookingsRow,
      Written<DeliverySlotBookingsRow>,
      Written<DeliverySlotBookingsRow>
    >;
    delivery_days_off: Knex.CompositeTableType<DeliveryDaysOffRow, Written<DeliveryDaysOffRow>, Written<DeliveryDaysOffRow>>;
    pickup_points: Knex.CompositeTableType<PickupPointsRow, Written<PickupPointsRow>, Written<PickupPointsRow>>;
    pickup_point_loads: Knex.CompositeTableType<PickupPointLoadsRow, Written<PickupPointLoadsRow>, Written<PickupPointLoadsRow>>;
    delivery_zone_names: Knex.CompositeTableType<DeliveryZoneNamesRow, Written<DeliveryZoneNamesRow>, Written<DeliveryZoneNamesRow>>;
    automations: Knex.CompositeTableType<AutomationsRow, Written<AutomationsRow>, Written<AutomationsRow>>;
    deliveries: Knex.CompositeTableType<DeliveriesRow, Written<DeliveriesRow>, Written<DeliveriesRow>>;
    sign_in_secrets: Knex.CompositeTableType<SignInSecretsRow, Written<SignInSecretsRow>, Written<SignInSecretsRow>>;
    identity_revocations: Knex.CompositeTableType<IdentityRevocationsRow, Written<IdentityRevocationsRow>, Written<IdentityRevocationsRow>>;
    customer_keys: Knex.CompositeTableType<CustomerKeysRow, Written<CustomerKeysRow>, Written<CustomerKeysRow>>;
    order_series: Knex.CompositeTableType<OrderSeriesRow, Written<OrderSeriesRow>, Written<OrderSeriesRow>>;
    paper_series: Knex.CompositeTableType<PaperSeriesRow, Written<PaperSeriesRow>, Written<PaperSeriesRow>>;
    invoices_watched: Knex.CompositeTableType<InvoicesWatchedRow, Written<InvoicesWatchedRow>, Written<InvoicesWatchedRow>>;
    invoices: Knex.CompositeTableType<InvoicesRow, Written<InvoicesRow>, Written<InvoicesRow>>;
    discount_usage: Knex.CompositeTableType<DiscountUsageRow, Written<DiscountUsageRow>, Written<DiscountUsageRow>>;
    variant_costs: Knex.CompositeTableType<VariantCostsRow, Written<VariantCostsRow>, Written<VariantCostsRow>>;
    search_misses: Knex.CompositeTableType<SearchMissesRow, Written<SearchMissesRow>, Written<SearchMissesRow>>;
    parcel_labels: Knex.CompositeTableType<ParcelLabelsRow, Written<ParcelLabelsRow>, Written<ParcelLabelsRow>>;
    order_notes: Knex.CompositeTableType<OrderNotesRow, Written<OrderNotesRow>, Written<OrderNotesRow>>;
    order_tags: Knex.CompositeTableType<OrderTagsRow, Written<OrderTagsRow>, Written<OrderTagsRow>>;
    customer_notes: Knex.CompositeTableType<CustomerNotesRow, Written<CustomerNotesRow>, Written<CustomerNotesRow>>;
    customer_tags: Knex.CompositeTableType<CustomerTagsRow, Written<CustomerTagsRow>, Written<CustomerTagsRow>>;
    customer_activity: Knex.CompositeTableType<CustomerActivityRow, Written<CustomerActivityRow>, Written<CustomerActivityRow>>;
    customer_spend: Knex.CompositeTableType<CustomerSpendRow, Written<CustomerSpendRow>, Written<CustomerSpendRow>>;
    customer_changes: Knex.CompositeTableType<CustomerChangesRow, Written<CustomerChangesRow>, Written<CustomerChangesRow>>;
    order_credits: Knex.CompositeTableType<OrderCreditsRow, Written<OrderCreditsRow>, Written<OrderCreditsRow>>;
    sales_days: Knex.CompositeTableType<SalesDaysRow, Written<SalesDaysRow>, Written<SalesDaysRow>>;
    sales_products: Knex.CompositeTableType<SalesProductsRow, Written<SalesProductsRow>, Written<SalesProductsRow>>;
    sales_discounts: Knex.CompositeTableType<SalesDiscountsRow, Written<SalesDiscountsRow>, Written<SalesDiscountsRow>>;
    sales_money: Knex.CompositeTableType<SalesMoneyRow, Written<SalesMoneyRow>, Written<SalesMoneyRow>>;
    sold_products: Knex.CompositeTableType<SoldProductsRow, Written<SoldProductsRow>, Written<SoldProductsRow>>;
    sales_changes: Knex.CompositeTableType<SalesChangesRow, Written<SalesChangesRow>, Written<SalesChangesRow>>;
    sales_state: Knex.CompositeTableType<SalesStateRow, Written<SalesStateRow>, Written<SalesStateRow>>;
    customer_addresses: Knex.CompositeTableType<CustomerAddressesRow, Written<CustomerAddressesRow>, Written<CustomerAddressesRow>>;
    customer_devices: Knex.CompositeTableType<CustomerDevicesRow, Written<CustomerDevicesRow>, Written<CustomerDevicesRow>>;
    notifications: Knex.CompositeTableType<NotificationsRow, Written<NotificationsRow>, Written<NotificationsRow>>;
    notification_pushes: Knex.CompositeTableType<NotificationPushesRow, Written<NotificationPushesRow>, Written<NotificationPushesRow>>;
    message_topics: Knex.CompositeTableType<MessageTopicsRow, Written<MessageTopicsRow>, Written<MessageTopicsRow>>;
    message_topic_subscribers: Knex.CompositeTableType<
      MessageTopicSubscribersRow,
      Written<MessageTopicSubscribersRow>,
      Written<MessageTopicSubscribersRow>
    >;
    campaigns: Knex.CompositeTableType<CampaignsRow, Written<CampaignsRow>, Written<CampaignsRow>>;
    website_messages: Knex.CompositeTableType<WebsiteMessagesRow, Written<WebsiteMessagesRow>, Written<WebsiteMessagesRow>>;
    website_stock: Knex.CompositeTableType<WebsiteStockRow, Written<WebsiteStockRow>, Written<WebsiteStockRow>>;
    website_orders: Knex.CompositeTableType<WebsiteOrdersRow, Written<WebsiteOrdersRow>, Written<WebsiteOrdersRow>>;
    integration_changes: Knex.CompositeTableType<IntegrationChangesRow, Written<IntegrationChangesRow>, Written<IntegrationChangesRow>>;
    campaign_recipients: Knex.CompositeTableType<CampaignRecipientsRow, Written<CampaignRecipientsRow>, Written<CampaignRecipientsRow>>;
    notification_mails: Knex.CompositeTableType<NotificationMailsRow, Written<NotificationMailsRow>, Written<NotificationMailsRow>>;
    mail_refusals: Knex.CompositeTableType<MailRefusalsRow, Written<MailRefusalsRow>, Written<MailRefusalsRow>>;
    notification_settings: Knex.CompositeTableType<
      NotificationSettingsRow,
      Written<NotificationSettingsRow>,
      Written<NotificationSettingsRow>
    >;
    activity: Knex.CompositeTableType<ActivityRow, Written<ActivityRow>, Written<ActivityRow>>;
    activity_gone: Knex.CompositeTableType<ActivityGoneRow, Written<ActivityGoneRow>, Written<ActivityGoneRow>>;
    activity_taken_away: Knex.CompositeTableType<ActivityTakenAwayRow, Written<ActivityTakenAwayRow>, Written<ActivityTakenAwayRow>>;
    activity_watched: Knex.CompositeTableType<ActivityWatchedRow, Written<ActivityWatchedRow>, Written<ActivityWatchedRow>>;
    analytics_events: Knex.CompositeTableType<AnalyticsEventsRow, Written<AnalyticsEventsRow>, Written<AnalyticsEventsRow>>;
    funnel_changes: Knex.CompositeTableType<FunnelChangesRow, Written<FunnelChangesRow>, Written<FunnelChangesRow>>;
    funnel_days: Knex.CompositeTableType<FunnelDaysRow, Written<FunnelDaysRow>, Written<FunnelDaysRow>>;
    analytics_places: Knex.CompositeTableType<AnalyticsPlacesRow, Written<AnalyticsPlacesRow>, Written<AnalyticsPlacesRow>>;
    analytics_told: Knex.CompositeTableType<AnalyticsToldRow, Written<AnalyticsToldRow>, Written<AnalyticsToldRow>>;
    analytics_event_ids: Knex.CompositeTableType<AnalyticsEventIdsRow, Written<AnalyticsEventIdsRow>, Written<AnalyticsEventIdsRow>>;
    notification_kinds: Knex.CompositeTableType<NotificationKindsRow, Written<NotificationKindsRow>, Written<NotificationKindsRow>>;
    notification_texts: Knex.CompositeTableType<NotificationTextsRow, Written<NotificationTextsRow>, Written<NotificationTextsRow>>;
    notifications_watched: Knex.CompositeTableType<
      NotificationsWatchedRow,
      Written<NotificationsWatchedRow>,
      Written<NotificationsWatchedRow>
    >;
    customer_consents: Knex.CompositeTableType<CustomerConsentsRow, Written<CustomerConsentsRow>, Written<CustomerConsentsRow>>;
    account_deletions: Knex.CompositeTableType<AccountDeletionsRow, Written<AccountDeletionsRow>, Written<AccountDeletionsRow>>;
    forgotten_orders: Knex.CompositeTableType<ForgottenOrdersRow, Written<ForgottenOrdersRow>, Written<ForgottenOrdersRow>>;
    customer_exports: Knex.CompositeTableType<CustomerExportsRow, Written<CustomerExportsRow>, Written<CustomerExportsRow>>;
    customer_export_pieces: Knex.CompositeTableType<
      CustomerExportPiecesRow,
      Written<CustomerExportPiecesRow>,
      Written<CustomerExportPiecesRow>
    >;
    order_codes: Knex.CompositeTableType<OrderCodesRow, Written<OrderCodesRow>, Written<OrderCodesRow>>;
    order_tokens: Knex.CompositeTableType<OrderTokensRow, Written<OrderTokensRow>, Written<OrderTokensRow>>;
    wish_lists: Knex.CompositeTableType<WishListsRow, Written<WishListsRow>, Written<WishListsRow>>;
    wish_list_items: Knex.CompositeTableType<WishListItemsRow, Written<WishListItemsRow>, Written<WishListItemsRow>>;
    order_acceptances: Knex.CompositeTableType<OrderAcceptancesRow, Written<OrderAcceptancesRow>, Written<OrderAcceptancesRow>>;
    order_withdrawals: Knex.CompositeTableType<OrderWithdrawalsRow, Written<OrderWithdrawalsRow>, Written<OrderWithdrawalsRow>>;
    support_requests: Knex.CompositeTableType<SupportRequestsRow, Written<SupportRequestsRow>, Written<SupportRequestsRow>>;
    support_messages: Knex.CompositeTableType<SupportMessagesRow, Written<SupportMessagesRow>, Written<SupportMessagesRow>>;
    support_answers: Knex.CompositeTableType<SupportAnswersRow, Written<SupportAnswersRow>, Written<SupportAnswersRow>>;
    support_attachments: Knex.CompositeTableType<SupportAttachmentsRow, Written<SupportAttachmentsRow>, Written<SupportAttachmentsRow>>;
    support_files: Knex.CompositeTableType<SupportFilesRow, Written<SupportFilesRow>, Written<SupportFilesRow>>;
    support_files_gone: Knex.CompositeTableType<SupportFilesGoneRow, Written<SupportFilesGoneRow>, Written<SupportFilesGoneRow>>;
    order_picks: Knex.CompositeTableType<OrderPicksRow, Written<OrderPicksRow>, Written<OrderPicksRow>>;
    couriers: Knex.CompositeTableType<CouriersRow, Written<CouriersRow>, Written<CouriersRow>>;
    delivery_plans: Knex.CompositeTableType<DeliveryPlansRow, Written<DeliveryPlansRow>, Written<DeliveryPlansRow>>;
    delivery_runs: Knex.CompositeTableType<DeliveryRunsRow, Written<DeliveryRunsRow>, Written<DeliveryRunsRow>>;
    delivery_stops: Knex.CompositeTableType<DeliveryStopsRow, Written<DeliveryStopsRow>, Written<DeliveryStopsRow>>;
    courier_links: Knex.CompositeTableType<CourierLinksRow, Written<CourierLinksRow>, Written<CourierLinksRow>>;
    courier_sessions: Knex.CompositeTableType<CourierSessionsRow, Written<CourierSessionsRow>, Written<CourierSessionsRow>>;
    delivery_files: Knex.CompositeTableType<DeliveryFilesRow, Written<DeliveryFilesRow>, Written<DeliveryFilesRow>>;
    delivery_files_gone: Knex.CompositeTableType<DeliveryFilesGoneRow, Written<DeliveryFilesGoneRow>, Written<DeliveryFilesGoneRow>>;
    delivery_wishes: Knex.CompositeTableType<DeliveryWishesRow, Written<DeliveryWishesRow>, Written<DeliveryWishesRow>>;
    delivery_settlements: Knex.CompositeTableType<DeliverySettlementsRow, Written<DeliverySettlementsRow>, Written<DeliverySettlementsRow>>;
    courier_positions: Knex.CompositeTableType<CourierPositionsRow, Written<CourierPositionsRow>, Written<CourierPositionsRow>>;
    stocktakes: Knex.CompositeTableType<StocktakesRow, Written<StocktakesRow>, Written<StocktakesRow>>;
    stocktake_counts: Knex.CompositeTableType<StocktakeCountsRow, Written<StocktakeCountsRow>, Written<StocktakeCountsRow>>;
    bulk_changes: Knex.CompositeTableType<BulkChangesRow, Written<BulkChangesRow>, Written<BulkChangesRow>>;
    bulk_change_rows: Knex.CompositeTableType<BulkChangeRowsRow, Written<BulkChangeRowsRow>, Written<BulkChangeRowsRow>>;
    sales: Knex.CompositeTableType<SalesRow, Written<SalesRow>, Written<SalesRow>>;
    sale_periods: Knex.CompositeTableType<SalePeriodsRow, Written<SalePeriodsRow>, Written<SalePeriodsRow>>;
    staff_carts: Knex.CompositeTableType<StaffCartsRow, Written<StaffCartsRow>, Written<StaffCartsRow>>;
    payment_links: Knex.CompositeTableType<PaymentLinksRow, Written<PaymentLinksRow>, Written<PaymentLinksRow>>;
    staff_presence: Knex.CompositeTableType<StaffPresenceRow, Written<StaffPresenceRow>, Written<StaffPresenceRow>>;
    order_mails: Knex.CompositeTableType<OrderMailsRow, Written<OrderMailsRow>, Written<OrderMailsRow>>;
    crm_links: Knex.CompositeTableType<CrmLinksRow, Written<CrmLinksRow>, Written<CrmLinksRow>>;
    crm_hints: Knex.CompositeTableType<CrmHintsRow, Written<CrmHintsRow>, Written<CrmHintsRow>>;
    crm_conflicts: Knex.CompositeTableType<CrmConflictsRow, Written<CrmConflictsRow>, Written<CrmConflictsRow>>;
    crm_order_hints: Knex.CompositeTableType<CrmOrderHintsRow, Written<CrmOrderHintsRow>, Written<CrmOrderHintsRow>>;
    crm_order_statuses: Knex.CompositeTableType<CrmOrderStatusesRow, Written<CrmOrderStatusesRow>, Written<CrmOrderStatusesRow>>;
    crm_order_conflicts: Knex.CompositeTableType<CrmOrderConflictsRow, Written<CrmOrderConflictsRow>, Written<CrmOrderConflictsRow>>;
    crm_settings: Knex.CompositeTableType<CrmSettingsRow, Written<CrmSettingsRow>, Written<CrmSettingsRow>>;
    crm_resyncs: Knex.CompositeTableType<CrmResyncsRow, Written<CrmResyncsRow>, Written<CrmResyncsRow>>;
    mails_watched: Knex.CompositeTableType<MailsWatchedRow, Written<MailsWatchedRow>, Written<MailsWatchedRow>>;
    returns_to_settle: Knex.CompositeTableType<ReturnsToSettleRow, Written<ReturnsToSettleRow>, Written<ReturnsToSettleRow>>;
    settings_changes: Knex.CompositeTableType<SettingsChangesRow, Written<SettingsChangesRow>, Written<SettingsChangesRow>>;
    price_history: Knex.CompositeTableType<PriceHistoryRow, Written<PriceHistoryRow>, Written<PriceHistoryRow>>;
  }
}
