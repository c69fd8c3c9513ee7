import { z } from 'zod';

/** How machines read on from where they were. */
export const feedQuery = {
  since: z.union([z.enum(['start', 'now']), z.uuid()], { error: 'must be what meta.next said, start or now' }).meta({
    description:
      'The last `meta.next`, or the id of the last event that was dealt with; `start` for all there has been, `now` for none of it',
  }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
};

export const feedMeta = z.object({
  next: z.string().nullable().meta({ description: 'Send it as `since` the next time; null while nothing has happened at all' }),
  more: z.boolean().meta({ description: 'Something stands behind this page already' }),
});
