import { z } from 'zod';
import { longestTag, mostTags } from '../../domain/orders/order-tags';
import { orderViews } from '../../domain/orders/order-views';
import { shipmentActions } from '../../domain/orders/parcel-came-back';
import { order } from '../../http/order-schemas';
import { deliverySlot, slotDays, slotId } from '../../http/slot-schemas';
import { address, email, instant, money } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { amount, byId, id, lines, onceEach, text } from '../../http/staff-schemas';
import { editEndpoints } from './edit-contract';
import { labelEndpoints } from './labels-contract';
import { mailEndpoints } from './mails-contract';
import { paperEndpoints } from './papers-contract';

const left = z
  .object({ ship: z.number().int(), cancel: z.number().int(), return: z.number().int(), refund: z.number().int() })
  .meta({ description: 'How many pieces of the line each thing can still be done with' });
const lineQuantity = z.object({ line: z.string(), quantity: z.number().int() });
const location = z.object({ id, name: z.string() });

const staffShipment = order.shape.shipments.element
  .extend({ actions: z.array(z.enum(shipmentActions)).meta({ description: 'What may be said of the parcel now' }) })
  .meta({ id: 'StaffShipment' });

const staffOrder = order
  .extend({
    timeline: z.array(
      order.shape.timeline.element.extend({
        amount: money.nullable(),
        remark: z.string().nullable().meta({ description: 'What somebody wrote to it' }),
        by: z.string().nullable().meta({ description: 'Which member of staff did it, or which machine' }),
      }),
    ),
    lines: z.array(
      order.shape.lines.element.extend({
        left,
        picked: z.number().int().meta({ description: 'How many of the pieces that wait lie ready for a parcel' }),
      }),
    ),
    packed: z.boolean().meta({ description: 'Whether there is something to send, and all of it lies ready' }),
    returnRequests: z.array(
      order.shape.returnRequests.element
        .extend({
          received: z.array(lineQuantity).meta({ description: 'What came back of it' }),
          toSettle: z.boolean().meta({ description: 'Whether it came and nobody has said what becomes of its money' }),
        })
        .meta({ id: 'StaffReturnRequest' }),
    ),
    notes: z
      .array(z.object({ id: z.string(), text: z.string(), by: z.string().nullable(), at: instant }))
      .meta({ description: 'What staff wrote for each other, the oldest first' }),
    accepted: z
      .array(z.object({ kind: z.string(), version: z.string(), at: instant }))
      .meta({ description: 'The legal texts its customer agreed to at the checkout' }),
    inCrms: z
      .array(z.object({ crm: z.string(), status: z.string(), since: instant }))
      .meta({ description: 'How it stands in CRMs, as far as that is another word than the shop put there' }),
    withdrawals: z
      .array(
        z.object({
          id,
          name: z.string(),
          contact: z.string(),
          lines: z.array(lineQuantity).nullable().meta({ description: 'null: all of it' }),
          declaredAt: instant,
          receiptSentAt: instant.nullable(),
          settledAt: instant.nullable(),
          settledBy: z.string().nullable(),
        }),
      )
      .meta({ description: 'That the customer withdrew from the purchase, the oldest first' }),
    editable: z.boolean().meta({ description: 'Whether things can be added to it and taken out' }),
    exchangeable: z.boolean().meta({ description: 'Whether something else can be sent for what came back of it' }),
    correctable: z.boolean().meta({ description: 'Whether contact and address can still be put right' }),
    tags: z.array(z.string()),
    takenBy: z.string().nullable().meta({ description: 'Which member of staff took it on the phone' }),
    customer: z.string().nullable().meta({ description: 'The account that placed it; null of a guest' }),
    shipments: z.array(staffShipment),
    exponent: z.number().int().meta({ description: 'Digits after the point' }),
    refundable: money.meta({ description: 'What could go back of all that was paid' }),
    deliveryRefundable: money.meta({ description: 'What could go back of delivery' }),
    outstanding: money.meta({ description: 'What still has to come in all, of an order that is placed and promised by no bank' }),
    owed: money.meta({ description: 'What of it staff confirm' }),
    overpaid: money.meta({ description: 'How much more is with the shop than is owed: it goes back as goodwill, if it should' }),
    authorized: money.meta({ description: "What the customer's bank promises and nobody has taken" }),
    capturable: money.meta({ description: 'How much of it is owed: what is taken when nothing else is said' }),
    locations: z.array(location),
    carriers: z.array(z.string()).meta({ description: 'Carriers whose parcels the shop follows' }),
    readyLabel: z
      .object({ carrier: z.string(), number: z.string() })
      .nullable()
      .meta({ description: 'A label that waits for its parcel: who brings it, and its number' }),
    setAside: z.array(z.object({ line: z.string(), location: z.string(), quantity: z.number().int() })),
    sendable: z
      .array(z.object({ location: location.nullable(), lines: z.array(lineQuantity) }))
      .meta({ description: 'What a parcel can hold, from each location where pieces of the order wait' }),
  })
  .meta({ id: 'StaffOrder' });

const foundOrder = z
  .object({
    id: order.shape.id,
    number: order.shape.number,
    status: order.shape.status,
    paymentStatus: order.shape.paymentStatus,
    fulfilmentStatus: order.shape.fulfilmentStatus,
    name: z.string().nullable().meta({ description: 'Whom it goes to' }),
    email: z.string().nullable(),
    pieces: z.number().int().meta({ description: 'Without those that will never be sent' }),
    tags: z.array(z.string()),
    total: money,
    createdAt: instant,
  })
  .meta({ id: 'FoundOrder' });

const tag = 'Orders';
/** Who does something with an order sees it. */
const reading = ['api::orders.read', 'api::orders.handle', 'api::orders.money', 'api::orders.ship'] as const;
const shipping = ['api::orders.handle', 'api::orders.ship'] as const;
const refund = z.strictObject({
  lines: lines.default([]),
  delivery: amount.default(0),
  goodwill: amount.default(0),
  reason: text.optional(),
  returnRequest: id.optional().meta({ description: 'The return it is for, which is settled with it' }),
});
const tags = z.array(z.string().trim().min(1).max(longestTag)).max(mostTags).default([]);
const capture = z
  .strictObject({ lines: lines.min(1).optional(), delivery: z.boolean().optional(), amount: amount.min(1).optional() })
  .refine(({ lines: pieces, amount: sum }) => !pieces || sum === undefined, { path: ['amount'], message: 'is not given beside lines' })
  // Alone it would mean all that was authorised, as an empty request does.
  .refine(({ lines: pieces, delivery }) => pieces !== undefined || delivery === undefined, {
    path: ['delivery'],
    message: 'is given beside lines',
  });
const pieceRefusals = ['ORDER_NOT_FOUND', 'ORDER_ILLEGAL_TRANSITION', 'LINE_UNKNOWN', 'QUANTITY_TOO_LARGE'] as const;
const cancelPiecesRefusals = [...pieceRefusals, 'CAPTURE_UNDECIDED'] as const;
const stepRefusals = ['ORDER_NOT_FOUND', 'ORDER_ILLEGAL_TRANSITION'] as const;
const refundRefusals = [...pieceRefusals, 'REFUND_EXCEEDS_PAYMENT', 'REFUND_EMPTY'] as const;
const captureRefusals = [...pieceRefusals, 'PAYMENT_NOT_FOUND', 'CAPTURE_EXCEEDS_PAYMENT'] as const;

/** What staff do with an order. Each answers the order as it is then; previews say what money would move, and move none. */
export const staffOrders = staffEndpoints({
  ...paperEndpoints,
  ...mailEndpoints,
  ...labelEndpoints,
  ...editEndpoints(staffOrder),
  find: {
    method: 'GET',
    path: '/order-search',
    tag,
    action: reading,
    summary: 'Orders of a view, the newest first, and those something is found in',
    query: z.strictObject({
      view: z.enum(orderViews).default('all').meta({
        description:
          '`to_pay`: money is still to come or to be taken; `to_pack`: pieces wait on the shelf; `to_send`: all that wait lie ready; `returns`: something comes back, or came and its money is not settled; `withdrawn`: its customer withdrew from the purchase; `disputed`: a bank asks for the money; `today`: begun since midnight where the shop is',
      }),
      q: z
        .string()
        .trim()
        .max(100)
        .optional()
        .meta({ description: 'A part of a number, an e-mail, a phone or a name, three letters at least, or a whole SKU, tag or number' }),
      cursor: z.string().max(200).optional().meta({ description: '`nextCursor` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    response: z.object({ orders: z.array(foundOrder), nextCursor: z.string().nullable() }),
    refusals: ['CURSOR_UNKNOWN'],
  },
  read: {
    method: 'GET',
    path: '/orders/:id',
    tag,
    action: reading,
    summary: 'An order with its lines and timeline',
    params: byId,
    response: staffOrder,
    refusals: ['ORDER_NOT_FOUND'],
  },
  cancel: {
    method: 'POST',
    path: '/orders/:id/cancel',
    tag,
    action: 'api::orders.handle',
    summary: 'Cancels an order nothing of which was sent',
    params: byId,
    body: z.strictObject({ reason: text.optional() }),
    response: staffOrder,
    refusals: [...stepRefusals, 'CART_CLOSED'],
  },
  previewCancel: {
    method: 'POST',
    path: '/orders/:id/cancel/preview',
    tag,
    action: reading,
    safe: true,
    summary: 'What would become of the money of a cancelled order',
    params: byId,
    response: z.object({
      refunded: money.meta({ description: 'Goes back where it came from' }),
      byHand: money.meta({ description: 'Staff give back: cash, a bank transfer' }),
      released: money.meta({ description: 'Was only promised, and stays with the customer' }),
    }),
    refusals: stepRefusals,
  },
  slots: {
    method: 'GET',
    path: '/orders/:id/delivery-slots',
    tag,
    action: ['api::orders.handle', 'api::orders.ship'],
    summary: 'When an order could be brought instead',
    params: byId,
    query: slotDays,
    response: z.array(deliverySlot),
    refusals: ['ORDER_NOT_FOUND', 'SLOT_STAYS'],
  },
  moveSlot: {
    method: 'POST',
    path: '/orders/:id/delivery-slot',
    tag,
    action: ['api::orders.handle', 'api::orders.ship'],
    summary: 'Moves the delivery of an order to another slot',
    description: 'What was paid stays paid.',
    params: byId,
    body: z.strictObject({ slot: slotId }),
    response: staffOrder,
    refusals: ['ORDER_NOT_FOUND', 'SLOT_STAYS', 'SLOT_NOT_OFFERED'],
  },
  cancelPieces: {
    method: 'POST',
    path: '/orders/:id/cancel-pieces',
    tag,
    action: 'api::orders.handle',
    summary: 'Pieces that will never be sent',
    params: byId,
    body: z.strictObject({ lines: lines.min(1), reason: text.optional(), refund: z.boolean().default(true) }),
    response: staffOrder,
    refusals: cancelPiecesRefusals,
  },
  previewCancelPieces: {
    method: 'POST',
    path: '/orders/:id/cancel-pieces/preview',
    tag,
    action: reading,
    safe: true,
    summary: 'What would go back for these pieces',
    params: byId,
    body: z.strictObject({ lines: lines.min(1) }),
    response: z.object({ amount: money, leavesNothing: z.boolean().meta({ description: 'Then the whole order is to be cancelled' }) }),
    refusals: cancelPiecesRefusals,
  },
  confirmPayment: {
    method: 'POST',
    path: '/orders/:id/confirm-payment',
    tag,
    action: 'api::orders.money',
    summary: 'Money came: cash at the door, a bank transfer',
    params: byId,
    body: z.strictObject({ amount: amount.min(1).optional(), note: text.optional() }),
    response: staffOrder,
    refusals: [...stepRefusals, 'PAYMENT_EXCEEDS_DUE', 'PAYMENT_NOT_FOUND'],
  },
  capture: {
    method: 'POST',
    path: '/orders/:id/capture',
    tag,
    action: 'api::orders.money',
    summary: 'Takes what the customer authorised, or a part of it',
    params: byId,
    body: capture,
    response: staffOrder,
    refusals: [...captureRefusals, 'CAPTURE_FAILED', 'PAYMENT_PROVIDER_UNAVAILABLE'],
  },
  previewCapture: {
    method: 'POST',
    path: '/orders/:id/capture/preview',
    tag,
    action: reading,
    safe: true,
    summary: 'How much would be taken, and what stays with the customer',
    params: byId,
    body: capture,
    response: z.object({ amount: money, released: money }),
    refusals: captureRefusals,
  },
  refund: {
    method: 'POST',
    path: '/orders/:id/refund',
    tag,
    action: 'api::orders.money',
    summary: 'Gives money back: of pieces, of delivery, or as goodwill',
    params: byId,
    body: refund,
    response: staffOrder,
    refusals: [...refundRefusals, 'RETURN_REQUEST_NOT_FOUND'],
  },
  previewRefund: {
    method: 'POST',
    path: '/orders/:id/refund/preview',
    tag,
    action: reading,
    safe: true,
    summary: 'How much would go back',
    params: byId,
    body: refund.omit({ reason: true, returnRequest: true }),
    response: z.object({ amount: money, lines: z.array(z.object({ line: z.string(), quantity: z.number().int(), amount: money })) }),
    refusals: refundRefusals,
  },
  ship: {
    method: 'POST',
    path: '/orders/:id/ship',
    tag,
    action: shipping,
    summary: 'Sends a parcel',
    params: byId,
    body: z.strictObject({
      location: id.optional().meta({ description: 'From where; need not be said while the order waits at one location' }),
      lines: lines.min(1).optional().meta({ description: 'Everything that waits there, where it is left out' }),
      carrier: z
        .string()
        .trim()
        .max(120)
        .optional()
        .meta({ description: 'Who brings it: one of `carriers`, which is then asked about the parcel, or anybody' }),
      trackingNumber: z.string().trim().max(120).optional(),
      trackingUrl: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .optional()
        .meta({ description: 'Where customers follow it; a carrier the shop knows says so itself' }),
    }),
    response: staffOrder,
    refusals: [...pieceRefusals, 'LOCATION_UNKNOWN', 'LOCATION_AMBIGUOUS', 'STOCK_TOO_LOW', 'LABEL_IN_PROGRESS'],
  },
  correct: {
    method: 'POST',
    path: '/orders/:id/correct',
    tag,
    action: 'api::orders.handle',
    summary: 'Puts right whom and where an order goes to',
    description: 'While something of it waits to be sent; the country and its region stay. What is left out stays as it is.',
    params: byId,
    body: z.strictObject({
      contact: z.strictObject({ email, phone: z.string().trim().min(5).max(32).optional() }).optional(),
      shipping: address.optional(),
      billing: address.nullable().optional().meta({ description: 'null: the same as it is sent to' }),
    }),
    response: staffOrder,
    refusals: [...stepRefusals, 'ADDRESS_CHANGES_PRICE'],
  },
  pick: {
    method: 'POST',
    path: '/orders/:id/pick',
    tag,
    action: shipping,
    summary: 'Pieces were taken from the shelf for a parcel',
    description: 'A piece of what was scanned, or how many of each named line lie ready now.',
    params: byId,
    body: z
      .strictObject({
        barcode: z.string().trim().min(1).max(100).optional().meta({ description: 'SKU or GTIN' }),
        lines: z
          .array(z.strictObject({ line: z.string().min(1).max(100), quantity: z.number().int().min(0).max(9_999) }))
          .min(1)
          .max(500)
          .superRefine(onceEach(({ line }) => [line]))
          .optional(),
      })
      .refine(({ barcode, lines: counted }) => (barcode === undefined) !== (counted === undefined), {
        path: ['barcode'],
        message: 'is given, or lines are',
      }),
    response: staffOrder,
    refusals: [...pieceRefusals, 'BARCODE_UNKNOWN'],
  },
  note: {
    method: 'POST',
    path: '/orders/:id/notes',
    tag,
    action: reading,
    summary: 'A note for colleagues, which customers never read',
    params: byId,
    body: z.strictObject({ text: z.string().trim().min(1).max(2_000) }),
    response: staffOrder,
    refusals: ['ORDER_NOT_FOUND'],
  },
  deleteNote: {
    method: 'POST',
    path: '/orders/:id/notes/:note/delete',
    tag,
    action: 'api::orders.handle',
    summary: 'Takes a note away',
    params: byId.extend({ note: z.string().regex(/^\d{1,18}$/) }),
    response: staffOrder,
    refusals: ['ORDER_NOT_FOUND', 'ORDER_NOTE_NOT_FOUND'],
  },
  tags: {
    method: 'POST',
    path: '/orders/:id/tags',
    tag,
    action: [...shipping, 'api::orders.money'],
    summary: 'Puts tags on an order and takes others off',
    params: byId,
    body: z.strictObject({ add: tags, remove: tags }),
    response: staffOrder,
    refusals: ['ORDER_NOT_FOUND', 'TAGS_TOO_MANY'],
  },
  deliver: {
    method: 'POST',
    path: '/orders/:id/shipments/:shipment/deliver',
    tag,
    action: shipping,
    summary: 'The parcel has arrived',
    params: byId.extend({ shipment: id }),
    response: staffOrder,
    refusals: [...stepRefusals, 'SHIPMENT_NOT_FOUND'],
  },
  fail: {
    method: 'POST',
    path: '/orders/:id/shipments/:shipment/fail',
    tag,
    action: shipping,
    summary: 'The parcel could not be handed over and is back',
    description: 'What was asked to be sent back of its pieces is declined.',
    params: byId.extend({ shipment: id }),
    response: staffOrder,
    refusals: [...stepRefusals, 'SHIPMENT_NOT_FOUND'],
  },
  requestReturn: {
    method: 'POST',
    path: '/orders/:id/return-requests',
    tag,
    action: 'api::orders.handle',
    summary: 'The customer wants to send pieces back',
    params: byId,
    body: z.strictObject({ lines: lines.min(1), reason: text.optional() }),
    response: staffOrder,
    refusals: pieceRefusals,
  },
  decideReturn: {
    method: 'POST',
    path: '/orders/:id/return-requests/:request/decide',
    tag,
    action: 'api::orders.handle',
    summary: 'Whether the pieces may come back',
    params: byId.extend({ request: id }),
    body: z.strictObject({ accept: z.boolean(), note: text.optional() }),
    response: staffOrder,
    refusals: [...stepRefusals, 'RETURN_REQUEST_NOT_FOUND'],
  },
  receiveReturn: {
    method: 'POST',
    path: '/orders/:id/return-requests/:request/receive',
    tag,
    action: 'api::orders.handle',
    summary: 'The pieces have come back',
    params: byId.extend({ request: id }),
    body: z.strictObject({
      lines: z
        .array(lines.element.extend({ restock: z.boolean(), location: id.optional() }))
        .min(1)
        .max(100),
    }),
    response: staffOrder,
    refusals: [...pieceRefusals, 'RETURN_REQUEST_NOT_FOUND', 'LOCATION_UNKNOWN', 'LOCATION_AMBIGUOUS'],
  },
  settleReturn: {
    method: 'POST',
    path: '/orders/:id/return-requests/:request/settle',
    tag,
    action: 'api::orders.money',
    summary: 'Nothing goes back for pieces that came',
    params: byId.extend({ request: id }),
    response: staffOrder,
    refusals: [...stepRefusals, 'RETURN_REQUEST_NOT_FOUND'],
  },
  settleWithdrawal: {
    method: 'POST',
    path: '/orders/:id/withdrawals/:withdrawal/settle',
    tag,
    action: 'api::orders.handle',
    summary: 'Goods and money of a withdrawal are settled',
    params: byId.extend({ withdrawal: id }),
    response: staffOrder,
    refusals: ['ORDER_NOT_FOUND', 'WITHDRAWAL_NOT_FOUND'],
  },
});
