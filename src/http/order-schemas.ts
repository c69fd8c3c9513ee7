import { z } from 'zod';
import { deliveryKinds } from '../domain/delivery/delivery-kind';
import { orderedPoint } from './pickup-point-schemas';
import { orderEventTypes } from '../domain/events';
import { failureReasons } from '../domain/payments/failure-reason';
import { fulfilmentStatuses, orderActions, orderStatuses, paymentStatuses } from '../domain/orders/order-state';
import { refundStatuses, returnStatuses, shipmentStatuses } from '../domain/orders/parts';
import { paperKinds } from '../domain/papers/paper';
import { paymentStates } from '../domain/payments/payment-state';
import { refundCauses } from '../domain/payments/refund-cause';
import { address, chosenOption, currencyCode, documentId, instant, money } from './schemas';
import { bookedSlot } from './slot-schemas';
import { picture } from './storefront-schemas';

const actorTypes = ['customer', 'guest', 'staff', 'courier', 'machine', 'system'] as const;

const discount = z.object({ id: documentId, name: z.string(), code: z.string().nullable(), amount: money });

const failureCode = z.string().nullable().meta({ description: 'Why it failed, in the word of the provider' });
export const failureReason = z
  .enum(failureReasons)
  .meta({ id: 'FailureReason', description: 'Why it failed, whoever the provider is: say it in your words' })
  .nullable();
const orderPayment = z.object({
  id: documentId,
  provider: z.string(),
  status: z.enum(paymentStates),
  confirmedByStaff: z.boolean().meta({ description: 'Whether staff say that the money came, as of cash and bank transfer' }),
  amount: money,
  captured: money,
  refunded: money,
  failureCode: failureCode.meta({ description: 'Why the last try to pay failed, in the word of the provider' }),
  failureReason,
});
const clientData = (description: string) => z.string().optional().meta({ description });
export const payment = orderPayment
  .extend({
    clientSecret: clientData('Proves to the provider that the app may pay this payment; it belongs into no log'),
    paymentIntentClientSecret: clientData('The client secret under another name, as some payment sheets take it'),
    customer: clientData("The provider's id of the customer, for customers who are signed in"),
    customerSessionClientSecret: clientData('Lets the payment sheet show what the customer keeps with the provider'),
    publishableKey: clientData("What the provider's SDK is started with"),
    merchantCountryCode: clientData('The country of the shop, which Apple Pay and Google Pay ask for'),
    merchantDisplayName: clientData('The name of the shop in the payment sheet'),
    returnUrl: clientData("Where the app is opened again when the customer comes back from the bank's app or page"),
    paymentUrl: clientData('The page to pay on, for providers whose customers pay in a browser'),
  })
  .catchall(z.unknown())
  .meta({ id: 'Payment', description: 'With what the payment SDK of the app needs, while the customer has something to do' });

const lineQuantity = z.object({ line: z.string(), quantity: z.number().int() });
const shipment = z
  .object({
    id: documentId,
    status: z.enum(shipmentStatuses),
    carrier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    trackingUrl: z.string().nullable(),
    lines: z.array(lineQuantity),
    shippedAt: instant.nullable(),
    deliveredAt: instant.nullable(),
  })
  .meta({ id: 'Shipment' });
const returnRequest = z
  .object({
    id: documentId,
    status: z.enum(returnStatuses),
    reason: z.string().nullable(),
    lines: z.array(lineQuantity),
    decision: z.record(z.string(), z.unknown()).nullable(),
    requestedAt: instant,
  })
  .meta({ id: 'ReturnRequest' });

export const order = z
  .object({
    id: documentId,
    number: z.string().nullable(),
    status: z.enum(orderStatuses),
    paymentStatus: z.enum(paymentStatuses),
    fulfilmentStatus: z.enum(fulfilmentStatuses),
    actions: z
      .array(z.enum(orderActions))
      .meta({ description: 'What may be done with it now; an app offers `cancel` and `request_return`' }),
    currency: currencyCode,
    contact: z.object({ email: z.string(), phone: z.string().optional() }).nullable(),
    lines: z.array(
      z.object({
        id: z.string(),
        variant: documentId,
        product: documentId,
        sku: z.string(),
        name: z.string(),
        slug: z.string().nullable().meta({ description: 'Where its product is shown today; null where it is no longer' }),
        image: picture.nullable().meta({ description: 'As it is shown today' }),
        options: z.array(chosenOption),
        quantity: z.number().int(),
        unitPrice: money,
        compareAt: money.nullable(),
        subtotal: money,
        discounts: z.array(discount),
        tax: money,
        taxBasisPoints: z.number().int(),
        taxIncluded: z.boolean(),
        total: money,
        cancelledQuantity: z.number().int().meta({ description: 'Pieces that will never be sent' }),
        fulfilledQuantity: z.number().int(),
        returnedQuantity: z.number().int(),
        refundedQuantity: z.number().int(),
      }),
    ),
    discounts: z.array(discount.extend({ phase: z.enum(['line', 'order', 'delivery']) })),
    delivery: z
      .looseObject({
        method: documentId,
        name: z.string(),
        kind: z.enum(deliveryKinds),
        price: money,
        tax: money,
        total: money,
        slot: bookedSlot.optional(),
        pickupPoint: orderedPoint
          .nullable()
          .meta({ description: "Where the parcel is fetched at a carrier's, as it was then; null: nowhere" }),
      })
      .nullable(),
    totals: z.object({ items: money, discounts: money, delivery: money, tax: money, total: money }),
    due: money.meta({
      description:
        'What has to come from the customer in all: `totals.total` without `cancelled` and `credited`. Less what was captured, it is still to be paid. Nothing once the order is cancelled or expired',
    }),
    credited: money.meta({ description: 'What came back in exchange for something else, and nothing has to come for' }),
    cancelled: money.meta({ description: 'What pieces cost that will never be sent, and that nothing has to come for any more' }),
    addresses: z.object({ shipping: address.nullable(), billing: address.nullable() }),
    note: z.string().nullable(),
    payments: z.array(orderPayment),
    refunds: z.array(
      z.object({
        id: documentId,
        status: z.enum(refundStatuses),
        amount: money,
        cause: z.enum(refundCauses).meta({ description: 'Why it goes back. What staff say of it is the `reason`' }),
        reason: z.string().nullable(),
        failureCode,
        failureReason,
      }),
    ),
    invoices: z
      .array(
        z.object({
          id: documentId,
          kind: z.enum(paperKinds).meta({ description: '`credit_note`: takes something back of the invoice, as for a refund' }),
          number: z.string().meta({ example: 'INV-000001' }),
          total: money,
          issuedAt: instant,
          url: z.string().meta({ description: 'Where its PDF is at the shop, for whoever may read the order' }),
        }),
      )
      .meta({ description: 'The invoice of the order, once it is issued, and its credit notes' }),
    shipments: z.array(shipment),
    returnRequests: z.array(returnRequest),
    timeline: z.array(z.looseObject({ type: z.enum(orderEventTypes), actor: z.enum(actorTypes), at: instant })),
    placedAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Order' });
