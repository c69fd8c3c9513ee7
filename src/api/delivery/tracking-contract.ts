import { z } from 'zod';
import { leaveRefusals, trackingStatuses } from '../../domain/delivery/driving/tracking';
import { endpoints } from '../../http/endpoint';
import { documentId, instant } from '../../http/schemas';

const byId = z.object({ id: documentId });
const tracked = z
  .object({
    order: documentId,
    number: z.string().nullable(),
    status: z.enum(trackingStatuses).meta({
      description:
        '`planned`: on a run that has not left. `under_way`: others come first. `next`: the courier drives to them. `failed`: nobody could take it, and it is brought again. `sent`: a carrier has it',
    }),
    window: z.object({ from: instant, to: instant }).nullable().meta({ description: 'When it was promised; null: no slot was chosen' }),
    expectedAt: instant.nullable().meta({ description: 'When the courier should be there, reckoned anew each time' }),
    stopsBefore: z.number().int().nullable().meta({ description: 'How many come first, while it is `under_way`' }),
    courier: z.object({ name: z.string() }).nullable(),
    position: z
      .object({ lat: z.number(), lng: z.number(), at: instant })
      .nullable()
      .meta({ description: 'Where the courier is; told while it is `next` or `arrived`, and never before or after' }),
    code: z.string().nullable().meta({ description: 'Six digits the courier asks for at the door, where the shop wants them' }),
    deliveredAt: instant.nullable(),
    leaveAtDoor: z.object({
      chosen: z.boolean(),
      note: z.string().nullable(),
      mayChange: z.boolean(),
      because: z.enum(leaveRefusals).nullable().meta({ description: 'Why it cannot be left there' }),
    }),
    slot: z.object({ mayChange: z.boolean().meta({ description: 'Whether `POST /orders/{id}/delivery-slot` moves it' }) }),
    parcels: z.array(
      z.object({
        status: z.enum(['prepared', 'shipped', 'delivered', 'failed']),
        carrier: z.string().nullable(),
        trackingNumber: z.string().nullable(),
        trackingUrl: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'OrderTracking' });

/** Where an order is, for its customer. */
export const tracking = endpoints({
  track: {
    method: 'GET',
    path: '/orders/:id/tracking',
    tag: 'Orders',
    summary: 'Where the order is, and when it comes',
    description: 'Ask every half minute while somebody looks at it, and not more often: a courier tells their place four times a minute.',
    params: byId,
    response: tracked,
    refusals: ['ORDER_NOT_FOUND'],
    cartToken: true,
  },
  leaveAtDoor: {
    method: 'POST',
    path: '/orders/:id/leave-at-door',
    tag: 'Orders',
    summary: 'Has the order left at the door where nobody opens',
    description:
      'Until it is handed over, where nothing is paid at the door and no code is asked for. `leave: false` takes it back. Safe to repeat.',
    params: byId,
    body: z.strictObject({
      leave: z.boolean(),
      note: z.string().trim().max(500).nullable().default(null).meta({ description: 'Where to put it' }),
    }),
    example: { leave: true, note: 'Behind the blue bin' },
    response: tracked,
    refusals: ['ORDER_NOT_FOUND', 'LEAVE_AT_DOOR_REFUSED'],
    cartToken: true,
    idempotent: true,
  },
});
