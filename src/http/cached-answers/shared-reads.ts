import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import type { JsonPieces } from '../../shop/json-pieces';
import { LruCache } from '../../shop/lru-cache';
import { customerOf, type Customer } from '../customer-auth';
import { isDatabaseOutage, markOutage } from '../database-outage';
import type { Endpoint } from '../endpoint';
import { parseInput } from '../parse-input';
import { replyJson, type Answer } from '../reply';
import { inputOf, type Input } from '../validate-request';
import { share, type Shared } from './shared-answers';

/** A request that fits the contract of its endpoint, of a customer or a guest. */
export type Asked<E extends Endpoint> = Pick<Input<E>, 'params' | 'query'> & Readonly<{ customer: Customer | null }>;
/** What is answered, in pieces of JSON, and how long it stays so for whoever asks the same. */
export type Told<E extends Endpoint> = Readonly<{ data: JsonPieces; shared: Shared }> &
  (E['meta'] extends z.ZodType ? Readonly<{ meta: Answer<E['meta']> }> : Readonly<{ meta?: undefined }>);
export type SharedRead<E extends Endpoint> = (strapi: Core.Strapi, asked: Asked<E>) => Promise<Told<E>>;

// What a read came to that was tried in front of Koa, for Koa to make an answer of: nothing is done twice.
const failures = new WeakMap<IncomingMessage, unknown>();

/** Has a request answered by its controller with what went wrong. */
export const failedInFront = (request: IncomingMessage, error: unknown): unknown => failures.set(request, error);

/** Answers a request that came to a controller, and says how long its answer stays as it is. */
export async function replyShared<E extends Endpoint>(ctx: Context, endpoint: E, read: SharedRead<E>): Promise<void> {
  if (failures.has(ctx.req)) {
    const error = failures.get(ctx.req);
    if (isDatabaseOutage(error)) markOutage(ctx);
    throw error;
  }
  const { params, query } = inputOf(ctx, endpoint);
  const { data, meta, shared } = await read(strapi, { params, query, customer: customerOf(ctx) });
  share(ctx, shared);
  replyJson(ctx, endpoint, data, ...([meta] as never));
}

type AnyTold = Readonly<{ data: JsonPieces; shared: Shared; meta?: unknown }>;
/** A request as it came: its address, and the query that is read of it. */
export type GuestAsks = Readonly<{ url: string; query: () => unknown }>;
/** What a guest is answered; null where the request does not fit the contract. */
type GuestRead = (strapi: Core.Strapi, asks: GuestAsks) => Promise<AnyTold> | null;
/** Finds what reads the answer to a path, which is given as it came. */
export type GuestReads = (path: string) => GuestRead | null;

/** Requests that were read before, by their address: most ask what others asked. */
const readBefore = new LruCache<Asked<Endpoint>>(512 * 1_024, () => 1_024);

/** What reads the answers of an endpoint for guests, if it is asked at `path`. */
export function guestReads<E extends Endpoint>(endpoint: E, read: SharedRead<E>): GuestReads {
  const [before = '', name] = `/api${endpoint.path}`.split(':');
  return (path) => {
    if (name === undefined ? path !== before : !path.startsWith(before) || path.includes('/', before.length)) return null;
    return (strapi, { url, query }) => {
      let asked = readBefore.find(url);
      if (!asked) {
        const read = {
          params: parsed(endpoint.params, name === undefined ? {} : { [name]: decoded(path.slice(before.length)) }),
          query: parsed(endpoint.query, query()),
        };
        if (read.params === null || read.query === null) return null;
        asked = { ...(read as Pick<Asked<Endpoint>, 'params' | 'query'>), customer: null };
        readBefore.keep(url, asked);
      }
      return read(strapi, asked as Asked<E>);
    };
  };
}

/** Undefined where there is nothing to parse, null where it does not fit. */
const parsed = (schema: z.ZodType | undefined, value: unknown): unknown => (schema ? parseInput(schema, value).data : undefined);

/** As the router reads it; undefined where it is not what addresses are made of. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
