import type Stripe from 'stripe';
import { invalidRequest, missing } from './api-failure';
import { text, whole, type Params } from './params';

type Thing = Readonly<{ id: string }>;

/** One page of things that are ordered as they are listed: the newest first. */
export function page<T extends Thing>(things: readonly T[], params: Params, url: string, what: string): Stripe.ApiList<T> {
  const limit = whole(params, 'limit') ?? 10;
  if (limit < 1 || limit > 100)
    throw invalidRequest('limit must be between 1 and 100', { code: 'parameter_invalid_integer', param: 'limit' });
  const indexOf = (param: 'starting_after' | 'ending_before'): number | null => {
    const id = text(params, param);
    if (id === undefined) return null;
    const index = things.findIndex((thing) => thing.id === id);
    if (index === -1) throw missing(what, id, param, 400);
    return index;
  };
  const after = indexOf('starting_after');
  const before = indexOf('ending_before');
  // Those that come right before a thing, not the first ones of all.
  const from = before === null ? (after ?? -1) + 1 : Math.max(0, before - limit);
  const to = before === null ? from + limit : before;
  const data = things.slice(from, to);
  const hasMore = before === null ? to < things.length : from > 0;
  return { object: 'list', data, has_more: hasMore, url };
}

/** `created` as a moment, or as a span of it. */
export function isCreatedWithin(created: number, params: Params): boolean {
  const wanted = params.created;
  if (wanted === undefined) return true;
  if (typeof wanted !== 'object' || wanted === null) return created === Number(wanted);
  const span = wanted as Params;
  const bound = (name: string, otherwise: number) => whole(span, name) ?? otherwise;
  return (
    created > bound('gt', -Infinity) &&
    created >= bound('gte', -Infinity) &&
    created < bound('lt', Infinity) &&
    created <= bound('lte', Infinity)
  );
}
