import { z } from 'zod';
import { deliveryKinds } from '../domain/delivery/delivery-kind';
import { openDay } from './opening-hours-schemas';
import { pickupPoint } from './pickup-point-schemas';
import { countryCode, deliveryReason, documentId, instant, money } from './schemas';
import { deliverySlot } from './slot-schemas';

const deliveryKind = z.enum(deliveryKinds);
/** A way something can be delivered. */
export const deliveryOption = z
  .object({
    id: documentId.meta({ description: 'What `set_delivery` takes as `method`' }),
    name: z.string(),
    kind: deliveryKind,
    price: money,
    estimate: z.string().optional(),
    slots: z.array(deliverySlot).optional().meta({
      description:
        'When it can be brought in the next two weeks: one of them has to be chosen. Left out where nobody chooses. Later days: `GET /delivery/slots`',
    }),
    carrier: z
      .string()
      .optional()
      .meta({ description: 'Whose pickup points the customer chooses from, where the kind is `carrier_point`' }),
    pickupPoints: z.array(pickupPoint).optional().meta({
      description: "The five that are nearest to the cart's address, or in its city; find others with `GET /delivery/pickup-points`",
    }),
    pickupAt: z
      .object({
        name: z.string(),
        city: z.string().nullable(),
        line1: z.string().nullable(),
        postalCode: z.string().nullable(),
        country: countryCode,
        location: z.object({ lat: z.number(), lng: z.number() }).nullable().meta({ description: 'null where staff have not placed it' }),
        timeZone: z.string().meta({ description: 'On whose clocks the hours stand', example: 'Europe/Kyiv' }),
        hours: z
          .array(openDay)
          .meta({ description: 'Of today and the six days after it, holidays considered. Empty where nobody said its hours' }),
        isOpen: z.boolean().nullable().meta({ description: 'Now; null where nobody said its hours' }),
        opensAt: instant.nullable().meta({ description: 'When it opens next; null while it is open, and where nobody knows' }),
        distanceMetres: z
          .number()
          .int()
          .min(0)
          .nullable()
          .meta({ description: "As the crow flies from the `location` of the cart's address; null without one" }),
      })
      .optional(),
  })
  .meta({ id: 'DeliveryOption' });

/** What is not offered here, and why. */
export const notOffered = z.array(z.object({ id: documentId, name: z.string(), kind: deliveryKind, reason: deliveryReason }));
