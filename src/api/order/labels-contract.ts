import { z } from 'zod';
import { orderedPoint } from '../../http/pickup-point-schemas';
import { documentId, file, instant, money } from '../../http/schemas';
import type { StaffAction } from '../../http/staff-actions';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id } from '../../http/staff-schemas';

const tag = 'Orders';
const reading = ['api::orders.read', 'api::orders.handle', 'api::orders.money', 'api::orders.ship'] as const satisfies StaffAction[];
const shipping = ['api::orders.handle', 'api::orders.ship'] as const satisfies StaffAction[];

const labels = z
  .object({
    labels: z.array(
      z.object({
        id: documentId,
        carrier: z.string(),
        state: z.enum(['asked', 'made', 'cancelled', 'cancelled_there']).meta({
          description: '`asked`: nobody knows yet whether the carrier made it; `cancelled_there`: somebody cancelled it at the carrier',
        }),
        number: z.string().nullable().meta({ description: 'What the parcel is followed by' }),
        grams: z.number().int(),
        places: z.number().int(),
        cashOnDelivery: money.nullable().meta({ description: 'What the carrier collects' }),
        collectsAmiss: z.boolean().meta({
          description:
            'It is to collect something else than is owed by now: make another, or, where it is sent, have the carrier change it',
        }),
        price: money.nullable().meta({ description: 'What it costs the shop, where the carrier says' }),
        askedAt: instant,
        sent: z.boolean().meta({ description: 'Whether a parcel was sent with it' }),
      }),
    ),
    next: z
      .object({
        carriers: z.array(z.object({ name: z.string(), title: z.string() })),
        carrier: z.string(),
        grams: z.number().int().meta({ description: 'What the goods weigh that wait; 0 where nobody said' }),
        toCollect: money.meta({ description: 'What is still to be paid, no other parcel collects, and the carrier would' }),
        point: orderedPoint.nullable().meta({ description: 'Where the customer fetches it' }),
      })
      .nullable()
      .meta({ description: 'What the next label would be; null where none can be made now' }),
  })
  .meta({ id: 'OrderLabels' });

const parcel = {
  carrier: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the code of a carrier'),
  grams: z.number().int().min(1).max(1_000_000),
  places: z.number().int().min(1).max(50).default(1),
};

/** Labels of parcels, made by carriers. */
export const labelEndpoints = staffEndpoints({
  readLabels: {
    method: 'GET',
    path: '/orders/:id/labels',
    tag,
    action: reading,
    summary: 'The labels of an order',
    params: byId,
    response: labels,
    refusals: ['ORDER_NOT_FOUND'],
  },
  rateLabel: {
    method: 'POST',
    path: '/orders/:id/labels/preview',
    tag,
    action: shipping,
    safe: true,
    summary: 'What a label would cost, before it is made',
    params: byId,
    body: z.strictObject(parcel),
    response: z.object({
      price: money.nullable().meta({ description: 'What it would cost the shop; null where the carrier does not say, or does not answer' }),
    }),
    refusals: ['ORDER_NOT_FOUND', 'CARRIER_UNKNOWN'],
  },
  makeLabel: {
    method: 'POST',
    path: '/orders/:id/labels',
    tag,
    action: shipping,
    summary: 'Has a carrier make a label for the next parcel of an order',
    description:
      'One label waits at a time: asked again it is the answer, until its parcel is sent or it is cancelled. After `CARRIER_UNAVAILABLE` ask again: it is the same label.',
    params: byId,
    body: z.strictObject({
      ...parcel,
      collect: z.boolean().default(false).meta({ description: 'Whether the carrier collects what is still to be paid' }),
    }),
    response: labels,
    refusals: [
      'ORDER_NOT_FOUND',
      'ORDER_ILLEGAL_TRANSITION',
      'CARRIER_UNKNOWN',
      'RECIPIENT_INCOMPLETE',
      'LABEL_IN_PROGRESS',
      'LABEL_REFUSED',
      'CARRIER_UNAVAILABLE',
    ],
  },
  cancelLabel: {
    method: 'POST',
    path: '/orders/:id/labels/:label/cancel',
    tag,
    action: shipping,
    summary: 'Takes a label back at its carrier',
    params: byId.extend({ label: id }),
    response: labels,
    refusals: [
      'ORDER_NOT_FOUND',
      'LABEL_NOT_FOUND',
      'CARRIER_UNKNOWN',
      'LABEL_IN_PROGRESS',
      'LABEL_ON_ITS_WAY',
      'LABEL_REFUSED',
      'CARRIER_UNAVAILABLE',
    ],
  },
  openLabel: {
    method: 'GET',
    path: '/orders/:id/labels/:label/pdf',
    tag,
    action: reading,
    summary: 'A label, to be printed',
    params: byId.extend({ label: id }),
    file: 'application/pdf',
    response: file,
    refusals: ['LABEL_NOT_FOUND', 'CARRIER_UNKNOWN', 'LABEL_REFUSED', 'CARRIER_UNAVAILABLE'],
  },
});
