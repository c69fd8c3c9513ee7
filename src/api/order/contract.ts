import { z } from 'zod';
import { endpoints } from '../../http/endpoint';
import { order } from '../../http/order-schemas';
import { documentId, file, quantity } from '../../http/schemas';
import { cart } from '../../http/cart-schemas';

const byId = z.object({ id: documentId });

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
    summary: 'A new cart with the same things, at the prices of today',
    description: 'What is no longer sold is left out, and named.',
    revisioned: true,
    params: byId,
    response: cart,
    meta: z.object({
      leftOut: z
        .array(z.object({ sku: z.string(), name: z.string(), quantity: z.number().int() }))
        .meta({ description: 'What is no longer sold' }),
    }),
    status: 201,
    refusals: ['ORDER_NOT_FOUND'],
    cartToken: true,
    idempotent: true,
  },
});
