import { z } from 'zod';
import { endpoints } from '../../http/endpoint';
import { addressParts, countryCode, currencyCode, degrees, documentId } from '../../http/schemas';
import { deliverySlot, slotDays } from '../../http/slot-schemas';

const { city, postalCode } = addressParts.shape;

/** When something can be brought, before there is a cart. */
export const slots = endpoints({
  find: {
    method: 'GET',
    path: '/delivery/slots',
    tag: 'Delivery',
    open: true,
    summary: 'When a delivery method brings something to a place',
    description:
      'Empty where it lets nobody choose. Say of the place what is known: a postal code or a city, or `lat` and `lng`. Whether there is room is asked again when the order is placed.',
    query: slotDays
      .extend({
        method: documentId,
        country: countryCode,
        city: city.optional(),
        postalCode: postalCode.optional(),
        lat: degrees(90),
        lng: degrees(180),
        pieces: z.coerce.number().int().min(1).max(9_999).default(1).meta({ description: 'How many the order would have' }),
        currency: currencyCode.optional(),
      })
      .superRefine(({ lat, lng }, context) => {
        if ((lat === undefined) !== (lng === undefined))
          context.addIssue({ code: 'custom', path: [lat === undefined ? 'lat' : 'lng'], message: 'is missing beside the other' });
      }),
    response: z.array(deliverySlot),
    limited: true,
    refusals: ['DELIVERY_METHOD_UNKNOWN', 'CURRENCY_NOT_OFFERED'],
  },
});
