import { z } from 'zod';
import { money } from '../../http/schemas';
import { byId, id, lines, onceEach, text } from '../../http/staff-schemas';

const tag = 'Orders';
const action = 'api::orders.money';
const additions = z
  .array(z.strictObject({ variant: id, quantity: z.number().int().min(1).max(9_999) }))
  .min(1)
  .max(50)
  .superRefine(onceEach(({ variant }) => [variant]));
const edit = z.strictObject({
  add: additions.meta({ description: 'Variants, at what they cost the customer today; discounts of the cart do not apply to them' }),
  remove: lines.default([]).meta({ description: 'Pieces that will not be sent instead' }),
  returnRequest: id.optional().meta({ description: 'The return in exchange for which they are sent; it is settled with it' }),
  waive: z.boolean().default(false).meta({ description: 'What more it costs the customer need not pay' }),
});
const difference = z
  .number()
  .int()
  .min(-Number.MAX_SAFE_INTEGER)
  .max(Number.MAX_SAFE_INTEGER)
  .meta({ description: 'How much more is owed than before, in minor units; below zero where it is less' });
const refusals = [
  'ORDER_NOT_FOUND',
  'ORDER_ILLEGAL_TRANSITION',
  'VARIANT_UNKNOWN',
  'PRICE_UNKNOWN',
  'LINE_UNKNOWN',
  'QUANTITY_TOO_LARGE',
  'RETURN_REQUEST_NOT_FOUND',
  'CAPTURE_UNDECIDED',
  'AMOUNT_TOO_LARGE',
] as const;

/** Changing what an order is made of, and asking for what is lacking then. Each but the preview answers the order. */
export const editEndpoints = <Order extends z.ZodType>(order: Order) =>
  ({
    edit: {
      method: 'POST',
      path: '/orders/:id/edit',
      tag,
      action,
      summary: 'Adds things to an order that waits to be sent, or sends something else for what came back',
      params: byId,
      body: edit.extend({
        expected: difference,
        refund: z.boolean().default(true).meta({ description: 'Whether what is too much goes back' }),
        reason: text.optional(),
      }),
      response: order,
      refusals: [...refusals, 'ORDER_CHANGED', 'OUT_OF_STOCK'],
    },
    previewEdit: {
      method: 'POST',
      path: '/orders/:id/edit/preview',
      tag,
      action,
      safe: true,
      summary: 'What changing an order would come to',
      params: byId,
      body: edit,
      response: z
        .object({
          lines: z.array(
            z.object({ variant: id, sku: z.string(), name: z.string(), quantity: z.number().int(), unitPrice: money, total: money }),
          ),
          removed: money.meta({ description: 'What the pieces cost that are taken out' }),
          exchanged: money.meta({ description: 'What was paid for what came back' }),
          waived: money.meta({ description: 'What the customer need not pay' }),
          difference,
          outstanding: money.meta({ description: 'What still has to come once it is done' }),
          refundable: money.meta({ description: 'What goes back once it is done' }),
        })
        .meta({ id: 'OrderEditPreview' }),
      refusals,
    },
    requestPayment: {
      method: 'POST',
      path: '/orders/:id/request-payment',
      tag,
      action,
      summary: 'Writes down that what is still to come is paid by cash or transfer',
      description: 'By a link the customer pays it themselves: `payment-link`. What was asked for before and nobody paid is ended.',
      params: byId,
      body: z.strictObject({ provider: z.string().min(1).max(40) }),
      response: order,
      refusals: ['ORDER_NOT_FOUND', 'ORDER_ILLEGAL_TRANSITION', 'PAYMENT_PROVIDER_UNKNOWN', 'PAYMENT_PROVIDER_UNAVAILABLE'],
    },
  }) as const;
