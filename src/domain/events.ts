import { z } from 'zod';
import { bulkKinds } from './catalogue/bulk-change';
import { consentPurposes } from './customers/consents';
import { refundCauses } from './payments/refund-cause';
import { closers } from './support/request-state';

/*
 * Everything that happens in the shop, in the past tense, with what is told of it. docs/events.md is made from this list; jobs, the
 * history of orders and the words of the admin panel are typed by it. A payload only ever gets more fields. What changes its meaning is
 * a new type, or a new version where all its readers are ours.
 */

const documentId = z.string().min(1);
const minor = z.int().describe('minor units');
const currency = z.string().length(3).describe('ISO 4217');
/** Instants are ISO 8601. */
const bookedSlot = z.strictObject({ id: z.string(), startsAt: z.string(), endsAt: z.string() });
const lines = z.array(z.strictObject({ line: z.string(), quantity: z.int().positive() })).readonly();

/** Says who somebody is, or is in somebody's own words: when a customer is deleted, this has to go too. */
const personal = <Schema extends z.ZodType>(schema: Schema): Schema => schema.meta({ personal: true });
const ownWords = personal(z.string().nullable());

/** What events happen to. Jobs of one aggregate run in the order of its events, those of others beside them. */
export type AggregateType =
  | ContentAggregate
  | 'order'
  | 'cart'
  | 'customer'
  | 'staff_member'
  | 'staff_alert'
  | 'provider_event'
  | 'bulk_change'
  | 'sale'
  | 'campaign'
  | 'support_request';
type ContentAggregate =
  | 'product'
  | 'category'
  | 'brand'
  | 'economic_operator'
  | 'variant'
  | 'option'
  | 'option_value'
  | 'synonym'
  | 'pinned_search'
  | 'price_list'
  | 'customer_group'
  | 'tax_category'
  | 'tax_rate'
  | 'discount'
  | 'discount_code'
  | 'stock_location'
  | 'delivery_method'
  | 'delivery_zone'
  | 'delivery_slot'
  | 'home_section'
  | 'feature_flag'
  | 'legal_text'
  | 'message_template'
  | 'app_release'
  | 'product_feed'
  | 'store_settings';

/** `when` it is told, and an `example`, for people. */
const event = <Aggregate extends AggregateType, Payload extends z.ZodObject>(
  aggregate: Aggregate,
  when: string,
  payload: Payload,
  example: z.output<Payload>,
) => ({ aggregate, version: 1, when, payload, example });

/** An event of an order stands in its history too, with the same `details`. */
const orderEvent = <Shape extends z.ZodRawShape>(when: string, shape: Shape, example: z.output<z.ZodObject<Shape, z.core.$strict>>) => {
  const details = z.strictObject(shape);
  const aggregate = 'order' as const;
  return {
    aggregate,
    version: 1,
    when,
    details,
    payload: details.extend({ orderId: documentId }),
    example: { orderId: exampleId, ...example },
  };
};
const exampleId = 'w8c2v0m5k1t7q9x3z6b4n8d2';
const exampleLines = [{ line: 'r4k8p1', quantity: 1 }];

/** Why an order that waited for its payment was given up. */
export const abandonReasons = [
  'cart_changed',
  'other_payment',
  'payment_failed',
  'amount_differs',
  'out_of_stock',
  'website_refused',
  'website_unavailable',
  'timed_out',
  'cancelled',
] as const;
export type AbandonReason = (typeof abandonReasons)[number];
const because = z.enum(abandonReasons);

const dispute = { paymentId: documentId, amount: minor, currency, reason: z.string().nullable() };
const exampleDispute = { paymentId: 'y1u4i7o0p3a6s9d2f5g8h1j4', amount: 12_900, currency: 'EUR', reason: 'fraudulent' };
const refund = { refundId: documentId, amount: minor, currency };
const exampleRefund = { refundId: 'b3n6m9q2w5e8r1t4y7u0i3o6', amount: 4_900, currency: 'EUR' };
const paper = { paperId: documentId, number: z.string(), amount: minor, currency };
const examplePaper = { paperId: 'p5a8p1e4r7i0n3v6o9i2c5e8', number: 'INV-000001', amount: 12_900, currency: 'EUR' };
const parcel = { shipment: documentId, lines };
const exampleParcel = { shipment: 'k2l5z8x1c4v7b0n3m6q9w2e5', lines: exampleLines };
const returned = { returnRequest: documentId, lines };
const exampleReturn = { returnRequest: 'g7h0j3k6l9z2x5c8v1b4n7m0', lines: exampleLines };
const account = z.strictObject({ userId: personal(z.int().nullable()), purpose: z.enum(['password_reset', 'confirmation']) });
const stock = z.strictObject({ variantId: documentId, sku: z.string(), unallocated: z.int() });
const exampleStock = { variantId: 'u5i8o1p4a7s0d3f6g9h2j5k8', sku: 'MUG-BLUE', unallocated: 2 };

const supportRequest = {
  requestId: documentId,
  userId: personal(z.int().nullable()).describe('null: a guest, who is known by the order'),
  orderId: documentId.nullable(),
};
const exampleRequest = { requestId: 's4u6p8p0o2r4t6r8e0q2u4e6', userId: 7, orderId: exampleId };

/** What can be done to content. `deleted` with `exists` still true: one language of it. */
export const contentVerbs = ['created', 'updated', 'published', 'unpublished', 'draft_discarded', 'deleted'] as const;
const by = z.strictObject({
  type: z.enum(['staff', 'api_token', 'system', 'customer']),
  id: personal(z.string().nullable()),
  name: z.string().optional().describe('of the API token'),
});
const contentChange = z.strictObject({
  documentId,
  verb: z.enum(contentVerbs),
  languages: z.array(z.string()).readonly().describe('those it is told in that changed; none where it is told in none'),
  fields: z.array(z.string()).readonly().describe('what changed'),
  exists: z.boolean(),
  by,
});
const customerChange = z.strictObject({
  userId: personal(z.int()),
  fields: z.array(z.string()).readonly().describe('what changed; what stands in it is not told'),
  by,
});
export type CustomerChange = z.output<typeof customerChange>;
const contentEvent = (aggregate: ContentAggregate, what: string) =>
  event(aggregate, `${what} was changed, wherever: in the panel, in bulk, by an import or a machine`, contentChange, {
    documentId: exampleId,
    verb: 'updated',
    languages: ['en'],
    fields: ['name'],
    exists: true,
    by: { type: 'staff', id: '1' },
  });

export const events = {
  'order.placed': orderEvent(
    'An order was placed: its payment is covered, its goods are its own, and it has its number',
    { total: minor, currency },
    { total: 12_900, currency: 'EUR' },
  ),
  'order.payment_changed': orderEvent(
    'The provider says something new about the money of an order; `amount` is what was taken, or else what is promised',
    { paymentId: documentId, provider: z.string(), amount: minor, currency },
    { paymentId: 'y1u4i7o0p3a6s9d2f5g8h1j4', provider: 'stripe', amount: 12_900, currency: 'EUR' },
  ),
  'order.payment_confirmed': orderEvent(
    'Staff wrote down that money came: cash at the door, a bank transfer',
    { amount: minor, currency, note: ownWords },
    { amount: 12_900, currency: 'EUR', note: 'paid in the shop' },
  ),
  'order.capture_requested': orderEvent(
    'Staff asked the provider to take money that was promised',
    { paymentId: documentId, amount: minor, currency },
    { paymentId: 'y1u4i7o0p3a6s9d2f5g8h1j4', amount: 12_900, currency: 'EUR' },
  ),
  'order.corrected': orderEvent(
    'Staff put right whom or where an order goes to',
    { parts: z.array(z.enum(['contact', 'shipping', 'billing'])).readonly() },
    { parts: ['shipping'] },
  ),
  'order.lines_added': orderEvent(
    'Staff added lines to an order: `exchanged` is what came back for them, `waived` what the customer need not pay of them',
    {
      lines: z.array(z.strictObject({ line: z.string(), sku: z.string(), quantity: z.int().positive(), total: minor })).readonly(),
      amount: minor,
      exchanged: minor,
      waived: minor,
      currency,
      returnRequest: documentId.nullable(),
      reason: ownWords,
    },
    {
      lines: [{ line: 'b7n4k2m9p6q3r8s5t1u0v4w7', sku: 'JACKET-M', quantity: 1, total: 12_900 }],
      amount: 12_900,
      exchanged: 11_900,
      waived: 0,
      currency: 'EUR',
      returnRequest: 'y1u4i7o0p3a6s9d2f5g8h1j4',
      reason: null,
    },
  ),
  'order.payment_requested': orderEvent(
    'Staff asked for what is still to be paid of a placed order',
    { paymentId: documentId, provider: z.string(), amount: minor, currency },
    { paymentId: 'y1u4i7o0p3a6s9d2f5g8h1j4', provider: 'stripe', amount: 1_000, currency: 'EUR' },
  ),
  'order.slot_changed': orderEvent(
    'A customer or staff moved the delivery to another slot',
    { before: bookedSlot, after: bookedSlot },
    {
      before: { id: 'kx2fz0y1n5m9q4t8c3b7v6aw.2026-12-05', startsAt: '2026-12-05T16:00:00.000Z', endsAt: '2026-12-05T19:00:00.000Z' },
      after: { id: 'kx2fz0y1n5m9q4t8c3b7v6aw.2026-12-06', startsAt: '2026-12-06T16:00:00.000Z', endsAt: '2026-12-06T19:00:00.000Z' },
    },
  ),
  'order.on_the_way': orderEvent(
    'A courier of the shop is on the way to its customer, after whoever was before',
    { expectedAt: z.iso.datetime() },
    { expectedAt: '2026-12-05T16:40:00.000Z' },
  ),
  'order.courier_near': orderEvent(
    'The courier on the way to its customer is near',
    { expectedAt: z.iso.datetime() },
    { expectedAt: '2026-12-05T16:40:00.000Z' },
  ),
  'order.packed': orderEvent('Everything of it that waits lies ready for a parcel', { lines }, { lines: exampleLines }),
  'order.shipped': orderEvent(
    'A parcel was sent',
    { ...parcel, carrier: z.string().nullable(), trackingNumber: z.string().nullable() },
    { ...exampleParcel, carrier: 'Nova Poshta', trackingNumber: '20450000000000' },
  ),
  'order.delivered': orderEvent('A parcel arrived', parcel, exampleParcel),
  'order.delivery_failed': orderEvent('A parcel could not be handed over, and is back on the shelf', parcel, exampleParcel),
  'order.completed': orderEvent(
    'Everything was delivered and is paid for. It comes again once something was exchanged and has arrived',
    {},
    {},
  ),
  'order.pieces_cancelled': orderEvent(
    'Some pieces of an order will not be sent',
    { lines, reason: ownWords },
    { lines: exampleLines, reason: 'the last one was damaged' },
  ),
  'order.cancelled': orderEvent(
    'A customer or staff cancelled an order. `because` is there when it still waited for its payment, else `reason`',
    { because: because.optional(), reason: ownWords.optional() },
    { reason: 'ordered twice' },
  ),
  'order.expired': orderEvent('An order that waited for its payment came to nothing', { because }, { because: 'timed_out' }),
  'order.refund_requested': orderEvent(
    'Money is to go back: `refunds` say which amounts from which payments',
    {
      refunds: z.array(documentId).readonly(),
      amount: minor,
      currency,
      lines: z.array(z.strictObject({ lineId: z.string(), quantity: z.int().positive(), amount: minor })).readonly(),
      delivery: minor,
      cause: z.enum(refundCauses),
      reason: ownWords,
    },
    {
      refunds: ['b3n6m9q2w5e8r1t4y7u0i3o6'],
      amount: 4_900,
      currency: 'EUR',
      lines: [{ lineId: 'r4k8p1', quantity: 1, amount: 4_900 }],
      delivery: 0,
      cause: 'staff',
      reason: null,
    },
  ),
  'order.refunded': orderEvent('The provider gave money back', refund, exampleRefund),
  'order.refund_failed': orderEvent(
    'Money that was to go back did not; `reason` is a code of the provider',
    { ...refund, reason: z.string().nullable() },
    { ...exampleRefund, reason: 'expired_or_canceled_card' },
  ),
  'order.invoice_issued': orderEvent('An invoice was issued: what it says stays', paper, examplePaper),
  'order.credit_note_issued': orderEvent(
    'A credit note takes something back of the invoice; `refundId` is null where no money went back, as none had come',
    { ...paper, refundId: documentId.nullable() },
    { ...examplePaper, number: 'CN-000001', refundId: 'b3n6m9q2w5e8r1t4y7u0i3o6' },
  ),
  'order.withdrawn': orderEvent(
    'A customer withdrew from the purchase, or from `lines` of it: a right, without a reason. What becomes of goods and money, staff settle',
    { withdrawal: documentId, lines: lines.nullable() },
    { withdrawal: 'h8d2r5t9w1x4z7c0v3b6n9m2', lines: null },
  ),
  'order.return_requested': orderEvent(
    'A customer or staff asked to send pieces back',
    { ...returned, reason: ownWords },
    { ...exampleReturn, reason: 'too small' },
  ),
  'order.return_accepted': orderEvent('The pieces may come back', { ...returned, note: ownWords }, { ...exampleReturn, note: null }),
  'order.return_declined': orderEvent(
    'The pieces may not come back',
    { ...returned, note: ownWords },
    { ...exampleReturn, note: 'worn for a month' },
  ),
  'order.returned': orderEvent(
    'Pieces came back; `restock`: they can be sold again',
    {
      returnRequest: documentId,
      lines: z
        .array(z.strictObject({ line: z.string(), quantity: z.int().positive(), restock: z.boolean(), location: documentId.optional() }))
        .readonly(),
    },
    {
      returnRequest: 'g7h0j3k6l9z2x5c8v1b4n7m0',
      lines: [{ line: 'r4k8p1', quantity: 1, restock: true, location: 'e1r4t7y0u3i6o9p2a5s8d1f4' }],
    },
  ),
  'order.dispute_opened': orderEvent('The customer’s bank took money back, for now or for good', dispute, exampleDispute),
  'order.dispute_won': orderEvent('The bank gave the money back to the shop', dispute, exampleDispute),
  'order.dispute_lost': orderEvent('The bank keeps the money', dispute, exampleDispute),

  'order.acceptance_skipped': event(
    'order',
    'The company website did not answer about an order that was placed all the same: it has to hear of it later',
    z.strictObject({ orderId: documentId }),
    { orderId: exampleId },
  ),
  'order.crm_status_changed': event(
    'order',
    'An order was given another status in a CRM. Money and goods stay as they are',
    z.strictObject({
      orderId: documentId,
      crm: z.string().describe('as the shop calls it'),
      status: z.string().describe('in the CRM’s own word'),
      label: z.string().describe('as its people read it'),
    }),
    { orderId: exampleId, crm: 'my-crm', status: '12', label: 'Delivered' },
  ),
  'order.code_requested': event(
    'order',
    'Somebody wants to see an order they know the number of. `orderId` is null where number and e-mail are of none: the work is the same',
    z.strictObject({ orderId: documentId.nullable() }),
    { orderId: exampleId },
  ),
  'cart.abandoned': event(
    'cart',
    'Nothing happened to a cart with goods in it for as long as the shop’s settings say',
    z.strictObject({ cartId: documentId, customerId: personal(z.int().nullable()), canBeWrittenTo: z.boolean() }),
    { cartId: 'd4f7g0h3j6k9l2z5x8c1v4b7', customerId: 7, canBeWrittenTo: true },
  ),
  'stock.low': event('variant', 'What is promised to nobody went down to the limit of the settings, or below it', stock, exampleStock),
  'stock.back_in': event('variant', 'A variant that was gone can be had again', stock, { ...exampleStock, unallocated: 20 }),
  'product.changed': contentEvent('product', 'A product'),
  'category.changed': contentEvent('category', 'A category'),
  'brand.changed': contentEvent('brand', 'A brand'),
  'economic_operator.changed': contentEvent('economic_operator', 'A manufacturer or responsible person'),
  'variant.changed': contentEvent('variant', 'A variant, or its prices (`fields`: `prices`),'),
  'option.changed': contentEvent('option', 'An option'),
  'option_value.changed': contentEvent('option_value', 'A value of an option'),
  'synonym.changed': contentEvent('synonym', 'A group of words that mean the same'),
  'pinned_search.changed': contentEvent('pinned_search', 'What comes first in a search'),
  'price_list.changed': contentEvent('price_list', 'A price list'),
  'customer_group.changed': contentEvent('customer_group', 'A customer group'),
  'tax_category.changed': contentEvent('tax_category', 'A tax category'),
  'tax_rate.changed': contentEvent('tax_rate', 'A tax rate'),
  'discount.changed': contentEvent('discount', 'A discount, or many of its codes at once (`fields`: `codes`),'),
  'discount_code.changed': contentEvent('discount_code', 'A discount code'),
  'stock_location.changed': contentEvent('stock_location', 'A stock location'),
  'delivery_method.changed': contentEvent('delivery_method', 'A delivery method'),
  'delivery_zone.changed': contentEvent('delivery_zone', 'A delivery zone'),
  'delivery_slot.changed': contentEvent('delivery_slot', 'A delivery slot'),
  'home_section.changed': contentEvent('home_section', 'A section of the home screen'),
  'feature_flag.changed': contentEvent('feature_flag', 'A switch of the app'),
  'legal_text.changed': contentEvent('legal_text', 'Terms, privacy or another legal text'),
  'message_template.changed': contentEvent('message_template', 'What customers are mailed about their orders'),
  'app_release.changed': contentEvent('app_release', 'What apps are told of their versions'),
  'product_feed.changed': contentEvent('product_feed', 'A product feed, or its address (`fields`: `address`),'),
  'store_settings.changed': contentEvent('store_settings', 'The settings of the store'),
  'customer.changed': event(
    'customer',
    'An account was changed, by staff or a machine at the desk, or by its customer: profile, group or tags, or it was blocked and let in again',
    customerChange,
    { userId: 7, fields: ['customerGroup'], by: { type: 'staff', id: '1' } },
  ),
  'customer.consent_given': event(
    'customer',
    'A customer agreed to something, or took it back',
    z.strictObject({
      userId: personal(z.int()),
      purpose: z.enum(consentPurposes),
      granted: z.boolean(),
      version: z.string().nullable().describe('of the text they agreed to'),
    }),
    { userId: 7, purpose: 'marketing_push', granted: true, version: '2026-11' },
  ),
  'customer.export_requested': event(
    'customer',
    'A customer asked for all that is kept of them',
    z.strictObject({ userId: personal(z.int()), exportId: documentId }),
    { userId: 7, exportId: 'x4p7o1r3t6a9b2c5d8e0f3g6' },
  ),
  'customer.deletion_requested': event(
    'customer',
    'An account is to be deleted at `at`, unless its customer signs in before',
    z.strictObject({ userId: personal(z.int()), source: z.enum(['app', 'web', 'provider', 'staff']), at: z.string() }),
    { userId: 7, source: 'app', at: '2026-12-12T08:00:00.000Z' },
  ),
  'customer.deleted': event(
    'customer',
    'An account is gone, and with it all that said who it was: whoever keeps more of it elsewhere forgets it too',
    z.strictObject({ userId: personal(z.int()) }),
    { userId: 7 },
  ),
  'customer.signed_in': event(
    'customer',
    'A customer signed in, in whatever way; a session that is refreshed is not told again',
    z.strictObject({ userId: personal(z.int()), deviceId: personal(z.string().nullable()) }),
    { userId: 7, deviceId: 'olenas-phone' },
  ),
  'customer.orders_joined': event(
    'customer',
    'What a customer ordered as a guest belongs to their account now',
    z.strictObject({ userId: personal(z.int()), orders: z.array(documentId).readonly() }),
    { userId: 7, orders: [exampleId] },
  ),
  'customer.contact_proved': event(
    'customer',
    'A customer proved for the first time that an e-mail or a telephone number is theirs: by a code or a mail of the shop, or by whom they sign in with',
    z.strictObject({ userId: personal(z.int()), kind: z.enum(['email', 'phone']) }),
    { userId: 7, kind: 'email' },
  ),
  'account.password_reset_requested': event(
    'customer',
    'Somebody forgot a password. `userId` is null for an address nobody has: the work is the same, so that nobody learns who has an account',
    account,
    { userId: 7, purpose: 'password_reset' },
  ),
  'account.confirmation_requested': event('customer', 'An address is to be confirmed by mail', account, {
    userId: 7,
    purpose: 'confirmation',
  }),
  'customer.sign_in_changed': event(
    'customer',
    'Another way opens an account now, or one no longer does: a provider, a passkey, or another e-mail',
    z.strictObject({
      userId: personal(z.int()),
      change: z.enum(['provider_linked', 'provider_unlinked', 'passkey_added', 'passkey_removed', 'email_changed']),
      provider: z.string().nullable(),
      formerEmail: personal(z.string().nullable()).optional().describe('of `email_changed`: the one it had, where that was proved'),
    }),
    { userId: 7, change: 'provider_linked', provider: 'apple' },
  ),
  'account.code_requested': event(
    'customer',
    'A code to sign in with is to be sent to an address or a number, whoever has it: `aggregateId` is of the request, and tells nobody',
    z.strictObject({ kind: z.enum(['email', 'phone']) }),
    { kind: 'email' },
  ),
  'staff.invited': event(
    'staff_member',
    'Somebody is to work in the admin panel, and to be told so by mail',
    z.strictObject({ userId: personal(z.int().nullable()) }),
    { userId: 3 },
  ),
  'support.requested': event(
    'support_request',
    'A customer asked the shop something, or wrote on in what they asked',
    z.strictObject({ ...supportRequest, messageId: documentId, isFirst: z.boolean().describe('whether the request began with it') }),
    { ...exampleRequest, messageId: 'm3s5a7g9e1k2x4z6c8v0b2n4', isFirst: true },
  ),
  'support.replied': event(
    'support_request',
    'Staff answered what a customer asked',
    z.strictObject({ ...supportRequest, messageId: documentId, closes: z.boolean().describe('whether the request is closed with it') }),
    { ...exampleRequest, messageId: 'm3s5a7g9e1k2x4z6c8v0b2n4', closes: false },
  ),
  'support.closed': event(
    'support_request',
    'A request was closed; what the customer writes opens it again',
    z.strictObject({
      ...supportRequest,
      closedBy: z.enum(closers).optional().describe('`automatic`: a machine; left out by older shops: staff'),
    }),
    { ...exampleRequest, closedBy: 'staff' },
  ),
  'sale.changed': event(
    'sale',
    'A sale was made, changed or taken away; `verb` says which. What it does to prices is told by no event of their own',
    z.strictObject({ documentId, verb: z.enum(['created', 'updated', 'deleted']) }),
    { documentId: exampleId, verb: 'created' },
  ),
  'campaign.begun': event('campaign', 'A message to many customers begins to go out', z.strictObject({ campaignId: documentId }), {
    campaignId: exampleId,
  }),
  'campaign.finished': event(
    'campaign',
    'A message to many customers has gone out, or was cancelled on its way; `recipients` is how many have it',
    z.strictObject({ campaignId: documentId, recipients: z.int(), cancelled: z.boolean() }),
    { campaignId: exampleId, recipients: 1_240, cancelled: false },
  ),
  'bulk_change.requested': event(
    'bulk_change',
    'Staff have many products changed at once, or that taken back; each of them is told as `product.changed` or `variant.changed` once it is done',
    z.strictObject({ kind: z.enum(bulkKinds), verb: z.enum(['begun', 'undone']) }),
    { kind: 'prices', verb: 'begun' },
  ),
  'staff_alert.raised': event(
    'staff_alert',
    'Something needs a person',
    z.strictObject({ kind: z.string(), orderId: documentId.nullable(), amount: minor.optional(), currency: currency.optional() }),
    { kind: 'refund_failed', orderId: exampleId, amount: 4_900, currency: 'EUR' },
  ),
  'provider_event.received': event(
    'provider_event',
    'A payment provider told something that nobody heard before',
    z.strictObject({ provider: z.string(), type: z.string() }),
    { provider: 'stripe', type: 'payment_intent.succeeded' },
  ),
};

type Events = typeof events;
export type EventType = keyof Events;
/** Those that stand in the history of an order. */
export type OrderEventType = { [Type in EventType]: Events[Type] extends { details: unknown } ? Type : never }[EventType];
const isOfOrder = (type: string): type is OrderEventType => 'details' in events[type as EventType];
export const orderEventTypes: readonly OrderEventType[] = Object.keys(events).filter(isOfOrder);
export type PayloadOf<Type extends EventType> = z.output<Events[Type]['payload']>;
/** What the history of an order keeps of one. */
export type DetailsOf<Type extends OrderEventType> = z.output<Events[Type]['details']>;

/** Those of content: all say the same things. */
export type ContentEventType = Extract<EventType, `${ContentAggregate}.changed`>;
export type ContentChange = z.output<typeof contentChange>;
export type ContentVerb = ContentChange['verb'];

/** Something that happened to the aggregate of this id. */
export type ShopEvent = { [Type in EventType]: Readonly<{ type: Type; aggregateId: string; payload: PayloadOf<Type> }> }[EventType];
