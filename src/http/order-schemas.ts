import { z } from 'zod';
import { address, currencyCode, documentId, instant, money } from './schemas';

const discount = z.object({ id: documentId, name: z.string(), code: z.string().nullable(), amount: money });

export const payment = z.object({ id: documentId, provider: z.string(), status: z.string(), amount: money }).meta({ id: 'Payment' });

export const order = z
  .object({
    id: documentId,
    number: z.string().nullable(),
    status: z.enum(['pending_payment', 'placed', 'completed', 'cancelled', 'expired']),
    paymentStatus: z.enum(['unpaid', 'authorized', 'partially_paid', 'paid', 'partially_refunded', 'refunded', 'disputed']),
    fulfilmentStatus: z.enum(['unfulfilled', 'partially_fulfilled', 'fulfilled', 'delivered', 'returned']),
    currency: currencyCode,
    contact: z.object({ email: z.string(), phone: z.string().optional() }).nullable(),
    lines: z.array(
      z.object({
        id: z.string(),
        variant: documentId,
        product: documentId,
        sku: z.string(),
        name: z.string(),
        options: z.record(z.string(), z.string()),
        quantity: z.number().int(),
        unitPrice: money,
        compareAt: money.nullable(),
        subtotal: money,
        discounts: z.array(discount),
        tax: money,
        taxBasisPoints: z.number().int(),
        taxIncluded: z.boolean(),
        total: money,
        fulfilledQuantity: z.number().int(),
        returnedQuantity: z.number().int(),
      }),
    ),
    discounts: z.array(discount.extend({ phase: z.enum(['line', 'order', 'delivery']) })),
    delivery: z.looseObject({ method: documentId, name: z.string(), kind: z.string(), price: money, tax: money, total: money }).nullable(),
    totals: z.object({ items: money, discounts: money, delivery: money, tax: money, total: money }),
    addresses: z.object({ shipping: address.nullable(), billing: address.nullable() }),
    note: z.string().nullable(),
    payments: z.array(payment),
    shipments: z.array(z.looseObject({ id: documentId, status: z.string() })),
    timeline: z.array(z.looseObject({ type: z.string(), actor: z.string(), at: instant })),
    placedAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Order' });
