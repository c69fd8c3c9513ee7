import { z } from 'zod';
import { endpoints } from '../../http/endpoint';
import { pickupPoint } from '../../http/pickup-point-schemas';
import { deliveryOption, notOffered } from '../../http/delivery-option-schemas';
import { addressParts, channel, countryCode, currencyCode, documentId, localeCode, quantity } from '../../http/schemas';

const near = z
  .string()
  .regex(/^-?\d{1,2}(\.\d{1,12})?,-?\d{1,3}(\.\d{1,12})?$/, 'must be a latitude and a longitude, such as 50.45,30.52')
  .transform((text) => {
    const [lat = Number.NaN, lng = Number.NaN] = text.split(',').map(Number);
    return { lat, lng };
  })
  .refine(({ lat, lng }) => Math.abs(lat) <= 90 && Math.abs(lng) <= 180, 'must be on the earth');

/** How and when things are brought, before there is a cart. */
export const delivery = endpoints({
  quoteDelivery: {
    method: 'POST',
    path: '/delivery/quote',
    tag: 'Delivery',
    open: true,
    limited: true,
    summary: 'How goods could be delivered to a place, when, and for how much',
    description:
      'Without a cart, such as on the page of a product. It keeps nothing. Say of the place what is known; the more, the fewer options turn out otherwise later.',
    body: z.strictObject({
      currency: currencyCode.optional().meta({ description: "The shop's default currency when left out" }),
      country: countryCode.optional(),
      locale: localeCode.optional(),
      channel: channel.default('app'),
      lines: z
        .array(z.strictObject({ variant: documentId, quantity }))
        .min(1)
        .max(100),
      address: addressParts.partial().optional(),
    }),
    example: {
      ...{ currency: 'EUR', country: 'UA', lines: [{ variant: 'kx2fz0y1n5m9q4t8c3b7v6aw', quantity: 2 }] },
      address: { city: 'Lviv', postalCode: '79000' },
    },
    bodyBytes: 32 * 1_024,
    response: z.array(deliveryOption),
    meta: z.object({ notOffered }),
    refusals: ['CURRENCY_NOT_OFFERED', 'VARIANT_UNKNOWN', 'AMOUNT_TOO_LARGE'],
  },
  findPickupPoints: {
    method: 'GET',
    path: '/delivery/pickup-points',
    tag: 'Delivery',
    open: true,
    summary: 'Where carriers hand parcels out',
    description:
      'Near a place, in a city, or by words of the name and address: at least one of these. The nearest first where `near` is sent, else as they are numbered. `set_delivery` of a cart takes the `id` as `pickupPoint`, with a delivery method of the kind `carrier_point` and the same `carrier`.',
    query: z
      .strictObject({
        carrier: z
          .string()
          .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the code of a carrier')
          .optional()
          .meta({ description: 'As `delivery-options` of the cart name it; of every carrier without', example: 'swift-post' }),
        near: near.optional().meta({ description: 'Latitude and longitude, WGS84', example: '50.4501,30.5234' }),
        city: z.string().trim().min(1).max(100).optional().meta({ example: 'Київ' }),
        country: countryCode.optional().meta({ description: 'Only in this country' }),
        text: z.string().trim().min(1).max(100).optional().meta({ description: 'Words, or parts of them', example: 'Хрещатик' }),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      })
      .superRefine(({ near: place, city, text }, context) => {
        if (place === undefined && city === undefined && text === undefined)
          context.addIssue({ code: 'custom', path: ['near'], message: 'is missing: this, `city` or `text` is needed' });
      }),
    response: z.array(pickupPoint),
    limited: true,
  },
});
