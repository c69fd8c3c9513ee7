import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { packedAs, toAnswer, type Answer } from '../http/cached-answers/answer-store';
import { cacheControl, encodingFor, isKnown, keyOf } from '../http/cached-answers/negotiation';
import { mayBeShared, sharedAnswers, sharedContent, whenKnown, type Shared } from '../http/cached-answers/shared-answers';

/** What customers do changes no more of the catalogue than how many are left, and there are many of them. */
const isCustomers = (path: string): boolean => /^\/api\/(?:carts|orders|payments|auth|storefront|webhooks)(?:\/|$)/.test(path);

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const isGuest = (ctx: Context): boolean => ctx.get('Authorization') === '';

type Made = Readonly<{ answer: Answer; shared: Shared }>;

/** The answer behind this, kept under `key`; null where it is for nobody else. */
async function makeAnswer(ctx: Context, next: Next, key: string | null): Promise<Made | null> {
  const keep = sharedAnswers.begin();
  await next();
  // Machines and customers read content by rights of their own, and it goes out as it is.
  const { shared: told, fingerprint } = ctx.state as { shared?: Shared; fingerprint?: string };
  const shared = told ?? (isGuest(ctx) ? sharedContent(ctx.path) : null);
  if (!shared || ctx.status !== 200 || !ctx.body) return null;
  const answer = toAnswer(Buffer.isBuffer(ctx.body) ? ctx.body : Buffer.from(JSON.stringify(ctx.body)), shared.until, fingerprint);
  if (key !== null) keep(key, answer, shared.tags);
  return { answer, shared };
}

/**
 * Answers what everybody is answered alike with its tag, packed, and keeps it for the next who asks (strapi/answer-in-front.ts). A
 * customer who is signed in may be told prices of their own: that is kept by nobody else.
 */
const keepSharedAnswers: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx: Context, next) => {
    if (changing.has(ctx.method)) {
      await next();
      // Who changed something sees it in the next list they ask this process for.
      if (ctx.status < 400 && !isCustomers(ctx.path)) await strapi.get('heardChanges')();
      return undefined;
    }
    if (ctx.method !== 'GET' || !mayBeShared(ctx.path)) return next();
    const made = await makeAnswer(ctx, next, isGuest(ctx) ? keyOf(ctx.req.url ?? '') : null).finally(() => whenKnown.get(ctx.req)?.());
    if (!made) return undefined;

    const { answer, shared } = made;
    ctx.vary('Authorization, Accept-Encoding');
    ctx.set({ ETag: answer.etag, 'Cache-Control': isGuest(ctx) ? cacheControl(shared.until) : 'private, no-cache' });
    if (isKnown(ctx.get('If-None-Match') || undefined, answer.etag)) {
      ctx.status = 304;
      return undefined;
    }
    const encoding = encodingFor(ctx.get('Accept-Encoding'));
    if (encoding) ctx.set('Content-Encoding', encoding);
    ctx.type = 'application/json';
    ctx.body = encoding ? await packedAs(answer, encoding) : answer.body;
    return undefined;
  };
export default keepSharedAnswers;
