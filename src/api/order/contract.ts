import { z } from 'zod';
import { endpoints } from '../../http/endpoint';
import { order } from '../../http/order-schemas';
import { documentId, email, file, instant, localeCode, quantity } from '../../http/schemas';
import { deliverySlot, slotDays, slotId } from '../../http/slot-schemas';
import { cart } from '../../http/cart-schemas';

const byId = z.object({ id: documentId });
const withdrawal = z
  .object({
    id: documentId,
    number: z.string(),
    until: z.iso.date().nullable().meta({ description: 'The last day of the right, where the shop is; null while goods are on their way' }),
    receiptTo: z.string().nullable().meta({ description: 'Where the receipt goes, in part' }),
    declaredAt: instant.nullable().meta({ description: 'null: begun, and nothing has happened yet' }),
  })
  .meta({ id: 'Withdrawal' });
const orderNumber = z.string().trim().min(1).max(60);

export const orders = endpoints({
  list: {
    method: 'GET',
    path: '/orders',
    tag: 'Orders',
    summary: 'My orders, newest first',
    description: 'Those of the customer who is signed in.',
    signedIn: true,
    query: z.strictObject({
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(100).default(25),
    }),
    response: z.array(order),
    meta: z.object({
      pagination: z.object({ page: z.number().int(), pageSize: z.number().int(), pageCount: z.number().int(), total: z.number().int() }),
    }),
  },
  read: {
    method: 'GET',
    path: '/orders/:id',
    tag: 'Orders',
    summary: 'One order',
    description: 'With its lines, payments, parcels, returns and what happened to it.',
    params: z.object({ id: documentId }),
    response: order,
    refusals: ['ORDER_NOT_FOUND'],
    cartToken: true,
  },
  lookUp: {
    method: 'POST',
    path: '/orders/lookup',
    tag: 'Orders',
    summary: 'Mails a guest the code of an order',
    description:
      'By its number and the e-mail it was placed with. Answers the same whether or not there is such an order. An order of an account is found by signing in.',
    open: true,
    limited: true,
    body: z.strictObject({ number: orderNumber, email }),
    example: { number: 'SK-000042', email: 'olena@example.com' },
    response: z.null(),
  },
  openFound: {
    method: 'POST',
    path: '/orders/lookup/open',
    tag: 'Orders',
    summary: 'Opens an order with the code of a mail',
    description:
      'Answers the order, and a token for `X-Cart-Token` that opens it for 30 days. A code is used once; after five wrong ones it is gone.',
    open: true,
    limited: true,
    body: z.strictObject({ number: orderNumber, code: z.string().trim().min(1).max(40) }),
    example: { number: 'SK-000042', code: 'K7QW2M9X' },
    response: z.object({ order, token: z.string() }),
    refusals: ['ORDER_CODE_INVALID'],
  },
  beginWithdrawal: {
    method: 'POST',
    path: '/withdrawals',
    tag: 'Orders',
    summary: 'Begins to withdraw from a purchase',
    description:
      'The first of two steps, without signing in and without a reason: who they are, the number of the order, and the e-mail or phone it was placed with. Nothing has happened yet; show what is answered and ask once more. Distinct from a return, which only asks. `lines`: only these pieces.',
    open: true,
    limited: true,
    body: z
      .strictObject({
        number: orderNumber,
        name: z.string().trim().min(1).max(200),
        email: email.optional(),
        phone: z.string().trim().min(5).max(32).optional(),
        lines: z
          .array(z.strictObject({ line: z.string().min(1).max(100), quantity }))
          .min(1)
          .max(100)
          .refine((all) => new Set(all.map(({ line }) => line)).size === all.length, 'must name each line once')
          .optional(),
        language: localeCode.optional().meta({ description: 'Of the receipt; as the order where it is left out' }),
      })
      .refine((said) => said.email !== undefined || said.phone !== undefined, { error: 'is needed, or a phone', path: ['email'] }),
    example: { number: 'SK-000042', name: 'Olena Koval', email: 'olena@example.com' },
    response: withdrawal,
    status: 201,
    refusals: ['ORDER_NOT_FOUND', 'WITHDRAWAL_NOT_POSSIBLE', 'LINE_UNKNOWN', 'QUANTITY_TOO_LARGE'],
  },
  confirmWithdrawal: {
    method: 'POST',
    path: '/withdrawals/:id/confirm',
    tag: 'Orders',
    summary: 'Withdraws from a purchase',
    description: 'The second step. From this second on it is declared; a receipt with date and time goes out by mail. Safe to repeat.',
    open: true,
    params: byId,
    response: withdrawal,
    refusals: ['WITHDRAWAL_NOT_FOUND', 'WITHDRAWAL_NOT_POSSIBLE'],
  },
  invoice: {
    method: 'GET',
    path: '/orders/:id/invoices/:invoice',
    tag: 'Orders',
    summary: 'An invoice or credit note of an order',
    description: 'As it was issued, in the language of the order.',
    params: byId.extend({ invoice: documentId }),
    file: 'application/pdf',
    response: file,
    refusals: ['ORDER_NOT_FOUND', 'PAPER_NOT_FOUND'],
    limited: true,
    cartToken: true,
  },
  slots: {
    method: 'GET',
    path: '/orders/:id/delivery-slots',
    tag: 'Orders',
    summary: 'When the order could be brought instead',
    description: 'The slots it may be moved to, none dearer than its own; its own is among them. What was paid stays paid.',
    params: byId,
    query: slotDays,
    response: z.array(deliverySlot),
    refusals: ['ORDER_NOT_FOUND', 'SLOT_STAYS'],
    cartToken: true,
  },
  moveSlot: {
    method: 'POST',
    path: '/orders/:id/delivery-slot',
    tag: 'Orders',
    summary: 'Moves the delivery to another slot',
    description: 'Until `delivery.slot.closesAt`, while nothing of it was sent. Safe to repeat.',
    params: byId,
    body: z.strictObject({ slot: slotId }),
    example: { slot: 'kx2fz0y1n5m9q4t8c3b7v6aw.2026-12-05' },
    response: order,
    refusals: ['ORDER_NOT_FOUND', 'SLOT_STAYS', 'SLOT_NOT_OFFERED'],
    cartToken: true,
    idempotent: true,
  },
  cancel: {
    method: 'POST',
    path: '/orders/:id/cancel',
    tag: 'Orders',
    summary: 'Cancels an order nothing of which was sent',
    description: 'What was paid goes back.',
    params: byId,
    body: z.strictObject({ reason: z.string().trim().max(1_000).optional() }).optional(),
    example: { reason: 'Ordered twice' },
    response: order,
    refusals: ['ORDER_NOT_FOUND', 'ORDER_ILLEGAL_TRANSITION', 'CART_CLOSED'],
    cartToken: true,
    idempotent: true,
  },
  requestReturn: {
    method: 'POST',
    path: '/orders/:id/return-requests',
    tag: 'Orders',
    summary: 'Asks to send pieces back',
    description: 'Staff accept or decline it; the order says what became of it.',
    params: byId,
    body: z.strictObject({
      lines: z
        .array(z.strictObject({ line: z.string().min(1).max(100), quantity }))
        .min(1)
        .max(100),
      reason: z.string().trim().max(1_000).optional(),
    }),
    example: { lines: [{ line: 'kx2fz0y1n5m9q4t8c3b7v6aw', quantity: 1 }], reason: 'Too small' },
    response: order,
    status: 201,
    refusals: ['ORDER_NOT_FOUND', 'ORDER_ILLEGAL_TRANSITION', 'LINE_UNKNOWN', 'QUANTITY_TOO_LARGE'],
    cartToken: true,
    idempotent: true,
  },
  reorder: {
    method: 'POST',
    path: '/orders/:id/reorder',
    tag: 'Orders',
    summary: 'A cart with the same things, at the prices of today',
    description: 'A new one, or the one the customer is filling already. What is no longer sold is left out, and named.',
    revisioned: true,
    params: byId,
    response: cart,
    meta: z.object({
      leftOut: z
        .array(z.object({ sku: z.string(), name: z.string(), quantity: z.number().int() }))
        .meta({ description: 'What is no longer sold' }),
    }),
    status: 201,
    refusals: ['ORDER_NOT_FOUND', 'CART_LIMIT_REACHED', 'LINE_OPTION_TAKEN', 'OUT_OF_STOCK', 'AMOUNT_TOO_LARGE'],
    cartToken: true,
    idempotent: true,
  },
});
