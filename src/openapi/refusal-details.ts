import { z } from 'zod';
import { cart } from '../http/cart-schemas';
import { failureReason, order } from '../http/order-schemas';
import { currencyCode, deliveryReason, documentId, notAppliedReason } from '../http/schemas';
import type { HttpCode } from '../http/http-codes';
import type { RefusalCode } from '../domain/domain-error';
import { legalKinds } from '../domain/store/legal-texts';
import { attachmentRefusals } from '../domain/support/attachments';
import { orderActions } from '../domain/orders/order-state';

const operation = z.string().optional().meta({ description: 'The `id` of the cart operation that is refused' });
const pieces = z.number().int();
const { requirements } = cart.shape;
const { status, paymentStatus, fulfilmentStatus } = order.partial().shape;
const word = z.string().optional();
const orderAsItIs = { action: word, status, paymentStatus, fulfilmentStatus, axis: word, from: word, to: word, expected: word };

/**
 * What `details` of a refusal has beside `code` and `issues`. Apps read it, so it is as much of the contract as an answer: where a code
 * stands here, the api tests let nothing else be told.
 */
export const detailsOf: Partial<Record<RefusalCode | HttpCode, z.ZodRawShape>> = {
  APP_TOO_OLD: {
    minimumVersion: z.string().meta({ description: 'The oldest version that works' }),
    storeUrl: z.string().nullable().meta({ description: 'Where to update' }),
    message: z.string().nullable().meta({ description: 'What the shop says of that version, for customers' }),
  },
  CART_CHANGED: { cart },
  CART_CLOSED: {
    status: cart.shape.status.optional().meta({ description: 'What became of the cart' }),
    cart: documentId.optional().meta({ description: 'The cart it went into at sign-in' }),
    order: documentId.optional().meta({ description: 'The order whose payment is on its way: the cart cannot be changed meanwhile' }),
  },
  CART_REVISION_CONFLICT: { revision: z.number().int() },
  ACCOUNT_LIMIT_REACHED: { most: pieces },
  LEGAL_TEXT_CHANGED: {
    kind: z.enum(legalKinds),
    version: z.string().nullable().meta({ description: 'That holds now; null: the shop has no such text' }),
  },
  SUPPORT_LIMIT_REACHED: { limit: z.enum(['messages', 'attachments']), most: pieces },
  SUPPORT_ATTACHMENT_REFUSED: { reason: z.enum(attachmentRefusals) },
  WITHDRAWAL_NOT_POSSIBLE: {
    reason: z.enum(['not_placed', 'withdrawn', 'no_right', 'period_over']),
    until: z.iso.date().optional().meta({ description: 'The last day it was possible, where the shop is' }),
  },
  MAPS_UNAVAILABLE: { because: z.enum(['outage', 'limit']) },
  AUTOMATION_INVALID: { field: z.string() },
  WEBHOOK_INVALID: { field: z.enum(['url', 'events']) },
  INTEGRATION_INVALID: { problems: z.array(z.object({ parameter: z.string(), is: z.enum(['missing', 'invalid']) })) },
  CART_LIMIT_REACHED: { limit: z.enum(['lines', 'quantity', 'codes']), most: pieces, operation },
  VARIANT_UNKNOWN: { variant: documentId.optional(), operation, row: z.number().int().optional() },
  LINE_OPTION_TAKEN: { variant: documentId, option: z.string().meta({ description: 'As it was sent' }), operation },
  PRICE_UNKNOWN: { variant: documentId, operation },
  CODE_UNKNOWN: { entered: z.string(), operation },
  CODE_NOT_APPLICABLE: { entered: z.string(), reason: notAppliedReason, operation },
  DELIVERY_METHOD_UNKNOWN: { method: documentId, reason: deliveryReason.optional(), operation },
  CURRENCY_NOT_OFFERED: { offered: z.array(currencyCode), operation },
  REQUIREMENTS_NOT_MET: { requirements },
  OUT_OF_STOCK: {
    requirements: requirements.optional(),
    lines: z
      .array(z.object({ line: z.string(), variant: documentId, wanted: pieces, left: pieces }))
      .optional()
      .meta({ description: 'Of which lines there is too little' }),
  },
  PLUGIN_FAILED: { plugin: z.string() },
  PAYMENT_PROVIDER_UNKNOWN: { provider: z.string().nullable(), offered: z.array(z.string()) },
  PAYMENT_DECLINED: { failureReason, reason: z.string().nullable().meta({ description: "The provider's own word" }) },
  ORDER_REFUSED: { reason: z.string() },
  ORDER_ILLEGAL_TRANSITION: {
    allowed: z.array(z.enum(orderActions)).optional().meta({ description: 'What can be done with the order now' }),
    ...orderAsItIs,
  },
  LINE_UNKNOWN: { line: z.string(), operation },
  QUANTITY_TOO_LARGE: { line: z.string().optional(), wanted: pieces.optional(), left: pieces.optional() },
};
