import { z } from 'zod';
import { activityTopics } from '../../domain/activity/timeline';
import { activityEntry, archiveAway } from '../../http/activity-schemas';
import { endpoints } from '../../http/endpoint';
import { documentId, instant } from '../../http/schemas';
import { shared } from './shared';

/** An app that was offline tells of it later, but not of last year. */
const oldestDays = 7;
const at = instant.optional().meta({ description: `When, if not now: at most ${oldestDays} days ago` });

export const activityEndpoints = endpoints({
  listActivity: {
    ...shared,
    method: 'GET',
    path: '/me/activity',
    summary: 'What the customer did, and what happened to their orders',
    description:
      'Their timeline, the newest first: sign-ins, what they looked at, orders with all that became of them, messages. What just happened may take a minute.',
    query: z.strictObject({
      topic: z.enum(activityTopics).optional().meta({ description: '`products`: what they looked at' }),
      cursor: z.uuid().optional().meta({ description: '`meta.nextCursor` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.array(activityEntry),
    meta: z.object({ nextCursor: z.string().nullable(), archiveAway }),
    refusals: ['CURSOR_UNKNOWN'],
  },
  recordViews: {
    ...shared,
    method: 'POST',
    path: '/me/views',
    summary: 'Tells which products the customer looked at',
    description: 'Together, once in a while. The same product within half an hour is one look; products nobody sells are passed over.',
    body: z.strictObject({
      views: z
        .array(z.strictObject({ product: documentId, at }))
        .min(1)
        .max(50)
        .superRefine(within),
    }),
    example: { views: [{ product: 'd4f7g0h3j6k9l2z5x8c1v4b7', at: '2026-11-27T10:00:00.000Z' }] },
    response: z.object({ recorded: z.number().int() }),
  },
});

/** The clock of a phone may be a little fast. */
function within(views: readonly Readonly<{ at?: string | undefined }>[], context: z.RefinementCtx): void {
  const [oldest, newest] = [Date.now() - oldestDays * 24 * 60 * 60 * 1000, Date.now() + 5 * 60 * 1000];
  for (const [index, { at: said }] of views.entries()) {
    const time = said === undefined ? newest : Date.parse(said);
    if (time < oldest || time > newest)
      context.addIssue({ code: 'custom', path: [index, 'at'], message: `must be within the last ${oldestDays} days` });
  }
}
