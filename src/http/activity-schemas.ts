import { z } from 'zod';
import { doers } from '../domain/activity/timeline';
import { instant } from './schemas';

export const archiveAway = z
  .boolean()
  .meta({ description: 'There may be more that is older, in an archive that does not answer: ask again later, with the same `cursor`' });

/** An entry in the timeline of a customer, as they and staff see it. */
export const activityEntry = z
  .object({
    id: z.uuid(),
    kind: z.string().meta({
      description: 'What happened, as docs/events.md calls it; `product.viewed` and `message.sent` besides',
      example: 'order.placed',
    }),
    by: z.enum(doers).meta({ description: 'Who did it; `shop`: nobody, it happened by itself' }),
    at: instant,
    subject: z
      .object({ type: z.string().meta({ example: 'order' }), id: z.string() })
      .nullable()
      .meta({ description: 'An order, a cart, a product, a request for support or a notification' }),
    details: z.record(z.string(), z.unknown()).meta({ description: 'Such as the number of the order, or the name the product had' }),
  })
  .meta({ id: 'ActivityEntry' });
