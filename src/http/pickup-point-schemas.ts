import { z } from 'zod';
import { countryCode } from './schemas';

export const pickupPointId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}:[^\p{Cc}]{1,100}$/u, 'must be the id of a pickup point')
  .meta({ description: 'Of a pickup point (`GET /delivery/pickup-points`)', example: 'swift-post:KY-001' });

/** Where a parcel is fetched, as an order keeps it. */
export const orderedPoint = z.object({
  id: pickupPointId,
  carrier: z.string().meta({ example: 'swift-post' }),
  code: z.string().meta({ description: 'What the carrier calls it', example: 'KY-001' }),
  name: z.string(),
  address: z.string(),
  city: z.string(),
  postalCode: z.string().nullable(),
  country: countryCode,
});

export const placedPoint = orderedPoint.extend({
  location: z.object({ lat: z.number(), lng: z.number() }).nullable().meta({ description: 'null where the carrier does not say' }),
  hours: z.string().nullable().meta({ description: 'When it is open, as the carrier says it', example: '08:00–20:00' }),
});

export const pickupPoint = placedPoint
  .extend({
    mostGrams: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'The heaviest parcel it takes, in grams; null: as heavy as the carrier takes any' }),
    distanceMetres: z.number().int().min(0).nullable().meta({ description: 'As the crow flies; null where nobody knows from or to where' }),
  })
  .meta({ id: 'PickupPoint' });
