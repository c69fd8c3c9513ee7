import { z } from 'zod';
import { bookedSlot } from './slot-schemas';
import { requirementCodes } from '../domain/checkout/requirements';
import { deliveryKinds } from '../domain/delivery/delivery-kind';
import { placedPoint } from './pickup-point-schemas';
import { pricePerMeasure } from './quote-schemas';
import { address, channel, chosenOption, countryCode, currencyCode, deliveryReason, documentId, money, notAppliedReason } from './schemas';
import { picture } from './storefront-schemas';

const lineDiscount = z
  .object({ id: documentId, amount: money })
  .meta({ description: 'Its name and code stand in `discounts` of the cart' });
const cartLine = z.object({
  id: z.string(),
  variant: documentId,
  product: documentId.nullable(),
  sku: z.string().nullable(),
  name: z.string().nullable().meta({ description: 'null when it is no longer sold' }),
  variantName: z.string().nullable(),
  slug: z.string().nullable().meta({ description: "Of its product, in the cart's language" }),
  image: picture.nullable().meta({ description: 'Its own, else the first of its product' }),
  options: z.array(chosenOption),
  quantity: z.number().int(),
  unitPrice: money.nullable(),
  pricePerMeasure: pricePerMeasure.optional(),
  compareAt: money.nullable(),
  taxIncluded: z.boolean().optional(),
  subtotal: money.optional(),
  discounts: z.array(lineDiscount),
  tax: money.nullable(),
  taxBasisPoints: z.number().int().optional(),
  total: money.meta({ description: 'What the customer pays for the line, discounts and tax in' }),
});

export const cart = z
  .object({
    id: documentId,
    token: z.string().optional().meta({ description: 'Only when created: send it as X-Cart-Token' }),
    revision: z.number().int(),
    status: z.enum(['active', 'ordered', 'merged', 'expired']),
    currency: currencyCode,
    country: countryCode,
    channel,
    locale: z.string().meta({ description: 'The language of its texts', example: 'en' }),
    lines: z.array(cartLine),
    codes: z.array(z.string()),
    discounts: z.array(
      z.object({
        id: documentId,
        name: z.string(),
        code: z.string().nullable(),
        amount: money,
        phase: z.enum(['line', 'order', 'delivery']),
      }),
    ),
    notApplied: z.array(z.object({ discount: documentId.optional(), code: z.string().optional(), reason: notAppliedReason })),
    contact: z.object({ email: z.string(), phone: z.string().optional() }).nullable(),
    shippingAddress: address.nullable(),
    billingAddress: address.nullable(),
    delivery: z
      .object({
        method: documentId,
        name: z.string(),
        kind: z.enum(deliveryKinds),
        pickupPoint: placedPoint
          .optional()
          .meta({ description: 'Where the parcel is fetched, where a carrier brings it to a point of its own' }),
        price: money,
        discounts: z.array(lineDiscount),
        tax: money,
        total: money,
        slot: bookedSlot.optional().meta({ description: 'When it is brought, where the customer chose' }),
      })
      .nullable(),
    note: z.string().nullable(),
    totals: z
      .object({ items: money, discounts: money, delivery: money, tax: money, total: money })
      .meta({ description: 'Σ line totals + delivery = total, to the unit' }),
    requirements: z
      .array(
        z.object({ code: z.enum(requirementCodes), field: z.string().optional(), message: z.string(), reason: deliveryReason.optional() }),
      )
      .meta({ description: 'What is missing before checkout' }),
    changes: z.array(
      z.object({
        code: z.enum(['PRICE_CHANGED', 'NOT_FOR_SALE']),
        line: z.string(),
        name: z.string(),
        before: z.unknown().optional(),
        after: z.unknown().optional(),
      }),
    ),
    nextChangeAt: z.string().nullable(),
  })
  .meta({ id: 'Cart' });
