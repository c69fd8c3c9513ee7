import type { Middleware } from 'koa';
import { machineOf } from './machine';

/** What everybody else is shown between two instants alone. Of the content that is published for later, nobody reads before. */
const timed = new Set<string>(['api::store.home-section']);

/** Leaves out what is not shown now, whatever else is asked for; machines read all of it. Kept answers are at most a minute old. */
export const onTimeOnly = (uid: string): Middleware[] =>
  timed.has(uid)
    ? [
        async (ctx, next) => {
          if (machineOf(ctx) === null) {
            const now = new Date().toISOString();
            const { filters } = ctx.query as { filters?: unknown };
            const isOnTime = [
              { $or: [{ startsAt: { $null: true } }, { startsAt: { $lte: now } }] },
              { $or: [{ endsAt: { $null: true } }, { endsAt: { $gt: now } }] },
            ];
            ctx.query = { ...ctx.query, filters: { $and: [...(filters === undefined ? [] : [filters]), ...isOnTime] } } as never;
          }
          await next();
        },
      ]
    : [];
