import type { Context, Middleware } from 'koa';
import { z } from 'zod';
import type { AggregateType } from '../domain/events';
import { changedAggregates } from '../shop/events/changed-aggregates';
import { feedQuery } from './feed-schemas';
import { parseInput } from './parse-input';
import { invalidRequest } from './validate-request';

// Strapi reads no more entries at once (config/api.ts).
export const sinceQuery = z.object({ since: feedQuery.since.optional(), limit: z.coerce.number().int().min(1).max(100).default(100) });

/** With these a page would not be what has changed, or not in its order. */
const notBeside = ['filters', 'sort', 'pagination', '_q'];

type Query = Readonly<Record<string, unknown>>;
type Entry = Readonly<{ documentId: string }>;

/**
 * A list that can be read on from an event: with `since`, those of its entries that something happened to afterwards, in the order of the
 * last of it, each once and as it is now.
 */
export const changedSince =
  (aggregate: AggregateType): Middleware =>
  async (ctx, next) => {
    const { since, limit, ...rest } = ctx.query as Query;
    if (since === undefined && limit === undefined) return next();
    if (since === undefined) throw invalidRequest([{ path: ['limit'], message: 'goes with since only' }]);
    const besides = notBeside.find((name) => name in rest);
    if (besides !== undefined) throw invalidRequest([{ path: [besides], message: 'cannot be given beside since' }]);
    const { data: asked, issues } = parseInput(sinceQuery.required({ since: true }), { since, limit });
    if (issues) throw invalidRequest(issues);

    const { found, meta } = await changedAggregates(strapi.db.connection, { aggregate, ...asked });
    const ids = found.map(({ id }) => id);
    ctx.body = { data: ids.length === 0 ? [] : await entriesOf(ctx, { ids, rest, next }), meta };
  };

/** What Strapi answers for these entries, in their order. */
async function entriesOf(
  ctx: Context,
  { ids, rest, next }: Readonly<{ ids: readonly string[]; rest: Query; next: () => Promise<unknown> }>,
): Promise<Entry[]> {
  ctx.query = { ...rest, filters: { documentId: { $in: ids } }, pagination: { pageSize: ids.length, withCount: false } } as never;
  await next();
  const { data } = ctx.body as { data: Entry[] };
  const places = new Map(ids.map((id, place) => [id, place]));
  return data.toSorted((one, other) => (places.get(one.documentId) ?? 0) - (places.get(other.documentId) ?? 0));
}
