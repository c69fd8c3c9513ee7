import { errors } from '@strapi/utils';
import type { IdempotencyKeysRow } from 'knex/types/tables';
import type { Context, Middleware } from 'koa';
import { courierOf } from './courier-auth';
import { cartTokenOf, customerOf } from './customer-auth';
import { machineOf } from './machine';
import { underRequestKey } from '../shop/mark-committed-once';
import type { Result } from '../shop/prepared-statement';
import type { Endpoint } from './endpoint';
import { problem, toProblem, type Problem } from './problem';
import { seal, unseal } from '../shop/seal';
import { sha256 } from '../shop/sha256';

// Answers that say "try again" must not be kept: the next try may well succeed.
const neverStored = (status: number) => status >= 500 || [401, 408, 409, 425, 429].includes(status);
// A claim this old was left by a process that died. Should its request be alive and slow, work that must not be done twice
// is not (src/shop/mark-committed-once.ts).
const claimSeconds = 120;
const keptFor = '24 hours';

export const secretHeader = 'X-Device-Secret';
// 22 characters of base64url hold 128 bits. What was typed by hand has few different ones.
const isRandomSecret = (secret: string) => /^[\w+/=.~-]{22,200}$/.test(secret) && new Set(secret).size >= 8;

type KeyedEndpoint = Pick<Endpoint, 'path' | 'isFinal' | 'cartToken'> & Readonly<{ method: string }>;
type Claim = Pick<IdempotencyKeysRow, 'state' | 'fingerprint' | 'status' | 'answer'>;
type Key = Readonly<{ scope: string; route: string; key: string; fingerprint: string; secret: string }>;
/** A key that is ours until then, unless the answer takes longer and somebody else claims it. */
type Held = Key & Readonly<{ claimedUntil: string }>;

/**
 * `Idempotency-Key` as draft-ietf-httpapi-idempotency-key-header describes it, per caller and route: the first request
 * claims the key by inserting it, the same request again gets the stored answer, another body gets 422 and one that
 * comes while the first is running gets 409. Answers are kept 24 hours, sealed with the key itself: a cart token in an
 * answer cannot be read from the table. What was done without an answer, because the process died or something failed
 * later, is not done again: the next request under the key is answered what stands there then.
 */
export const idempotency =
  (endpoint: KeyedEndpoint): Middleware =>
  async (ctx, next) => {
    const given = ctx.get('Idempotency-Key');
    if (given === '') return next();
    if (given.length > 255 || !/^[\x21-\x7e]+$/.test(given)) {
      throw new errors.ValidationError('Idempotency-Key must be 1 to 255 visible ASCII characters', {
        code: 'IDEMPOTENCY_KEY_INVALID',
        issues: [{ path: ['Idempotency-Key'], message: 'must be 1 to 255 visible ASCII characters' }],
      });
    }
    const key = keyOf(ctx, endpoint, given);

    const { held, earlier } = await claim(key);
    if (!held) return send(ctx, answerAgain(earlier, key));

    try {
      await underRequestKey({ scope: key.scope, route: key.route, key: key.key }, next);
    } catch (error) {
      const refused = toProblem(error);
      await (refused && !neverStored(refused.status) ? store(held, refused.status, refused.body) : release(held));
      throw error;
    }
    const isFinal = endpoint.isFinal?.((ctx.body as { data?: unknown } | null)?.data) ?? true;
    await (neverStored(ctx.status) || !isFinal ? release(held) : store(held, ctx.status, ctx.body));
  };

function keyOf(ctx: Context, endpoint: KeyedEndpoint, given: string): Key {
  const caller = callerOf(ctx, endpoint);
  return {
    scope: sha256(caller),
    route: `${endpoint.method} ${endpoint.path}`,
    key: sha256(given),
    // Of Strapi's own doors, the query says in which language, and whether as a draft.
    fingerprint: sha256(`${ctx.path}${ctx.search}\n${sentBody(ctx)}`),
    secret: `${caller}\n${given}`,
  };
}

/**
 * Whose keys these are. Only a credential nobody else has keeps two callers apart: those behind one address, with the same app
 * on the same phone, are many. A guest who has no cart yet shows the secret their app made for itself.
 */
function callerOf(ctx: Context, endpoint: KeyedEndpoint): string {
  if (ctx.state.auth?.strategy?.name === 'admin') return `staff:${(ctx.state.user as { id: number }).id}`;
  const machine = machineOf(ctx);
  if (machine) return `machine:${machine.id}`;
  const courier = courierOf(ctx);
  if (courier) return `courier:${courier.id}`;
  const customer = customerOf(ctx);
  if (customer) return `user:${customer.userId}`;
  // Elsewhere nobody looks at it, and anybody can make one up.
  const cartToken = endpoint.cartToken ? cartTokenOf(ctx) : null;
  if (cartToken) return `cart:${cartToken}`;
  const secret = ctx.get(secretHeader);
  if (isRandomSecret(secret)) return `device:${secret}`;
  throw new errors.ValidationError(
    `Without an account or a cart, an Idempotency-Key counts only beside ${secretHeader}: at least 22 random characters (128 bits) that your app made once and keeps to itself. Send both, or neither`,
    {
      code: 'IDEMPOTENCY_SECRET_MISSING',
      issues: [{ path: [secretHeader], message: 'must be at least 22 random characters' }],
    },
  );
}

/** As it came: what is nested deeply enough can be read and not be written again. */
function sentBody(ctx: Context): string {
  const { body } = ctx.request as { body?: unknown };
  return String((body as Record<symbol, unknown> | undefined)?.[Symbol.for('unparsedBody')] ?? JSON.stringify(body) ?? '');
}

/** Claims the key for this request; answers what stands there when somebody else has it. */
async function claim(key: Key): Promise<{ held: Held; earlier: null } | { held: null; earlier: Claim }> {
  const { scope, route, fingerprint } = key;
  const db = strapi.db.connection;
  const claimed = await db.raw<Result<{ claimed_until: string }>>(
    `insert into idempotency_keys as known (scope, route, key, fingerprint, state, claimed_until, expires_at)
     values (:scope, :route, :key, :fingerprint, 'in_flight', now() + make_interval(secs => :claimSeconds), now() + interval '${keptFor}')
     on conflict (scope, route, key) do update
       set fingerprint = excluded.fingerprint, state = 'in_flight', status = null, answer = null,
           is_committed = known.is_committed and known.expires_at >= now(),
           claimed_until = excluded.claimed_until, expires_at = excluded.expires_at
       where known.expires_at < now()
          or (known.state = 'in_flight' and known.claimed_until < now() and known.fingerprint = excluded.fingerprint)
     returning claimed_until::text`,
    { scope, route, key: key.key, fingerprint, claimSeconds },
  );
  const [ours] = claimed.rows;
  if (ours) return { held: { ...key, claimedUntil: ours.claimed_until }, earlier: null };
  const found = await db.raw<Result<Claim>>(
    'select state, fingerprint, status, answer from idempotency_keys where scope = ? and route = ? and key = ?',
    [scope, route, key.key],
  );
  // Released between the two statements: whoever had it did not finish, so the client may try again.
  return { held: null, earlier: found.rows[0] ?? { state: 'in_flight', fingerprint, status: null, answer: null } };
}

const ours = ({ scope, route, key, claimedUntil }: Held) =>
  strapi.db.connection('idempotency_keys').where({ scope, route, key, state: 'in_flight', claimed_until: claimedUntil });

const store = (held: Held, status: number, body: unknown) =>
  ours(held).update({ state: 'done', status, answer: seal(JSON.stringify(body ?? null), held.secret) });

/** The next request under the key begins anew, but does not do again what was committed. */
async function release(held: Held): Promise<void> {
  const removed = await ours(held).where({ is_committed: false }).delete();
  if (removed === 0) await ours(held).update({ claimed_until: new Date(0) });
}

function answerAgain({ state, fingerprint, status, answer }: Claim, key: Key): Pick<Problem, 'status' | 'headers'> & { body: unknown } {
  if (fingerprint !== key.fingerprint)
    return problem(422, 'IdempotencyError', 'This Idempotency-Key was used for another request', { code: 'IDEMPOTENCY_KEY_REUSED' });
  if (state === 'in_flight' || status === null || !answer) {
    return {
      ...problem(409, 'IdempotencyError', 'The first request with this Idempotency-Key is still running', {
        code: 'IDEMPOTENCY_KEY_IN_USE',
      }),
      headers: { 'Retry-After': '1' },
    };
  }
  return { status, body: JSON.parse(unseal(answer, key.secret)), headers: { 'Idempotent-Replayed': 'true' } };
}

function send(ctx: Context, { status, body, headers = {} }: Pick<Problem, 'status' | 'headers'> & { body: unknown }): void {
  ctx.status = status;
  ctx.body = body;
  for (const [name, value] of Object.entries(headers)) ctx.set(name, value);
}
