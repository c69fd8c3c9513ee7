import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { StrapiSessionsRow, UpUsersRow } from 'knex/types/tables';
import { sign, verify } from 'jsonwebtoken';
import { DomainError } from '../../domain/domain-error';
import { emit } from '../../jobs/emit';
import { strapiColumns } from '../document-id';
import { cancelDeletion } from './cancel-deletion';
import { toJson } from '../rows';

/** What an app keeps: an access token for ten minutes, and a refresh token that can be used once. */
export type Tokens = Readonly<{ jwt: string; refreshToken: string }>;

type Session = Readonly<{ sessionId: string; userId: string; family: string; createdAt: Date; expiresAt: Date; absoluteExpiresAt: Date }>;
type Config = Readonly<{ secret: string; accessSeconds: number; idleSeconds: number; mostSeconds: number }>;

const origin = 'users-permissions';
const algorithm = 'HS256';
// An app that asked and never got its answer asks again within this time.
const graceSeconds = 30;

/** Begins a session, the first of a family: all that come of it by refreshing end together. */
export async function openSession(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { userId, deviceId }: { userId: number; deviceId?: string },
): Promise<Tokens> {
  const config = configOf(strapi);
  const now = new Date();
  const sessionId = newSessionId();
  const session: Session = {
    sessionId,
    userId: String(userId),
    family: sessionId,
    createdAt: now,
    expiresAt: after(now, config.idleSeconds),
    absoluteExpiresAt: after(now, config.mostSeconds),
  };
  await insert(trx, session, deviceId ?? null);
  await cancelDeletion(trx, userId);
  await emit(trx, [{ type: 'customer.signed_in', aggregateId: String(userId), payload: { userId, deviceId: deviceId ?? null } }]);
  return tokensOf(session, config);
}

/**
 * The customer, locked until the transaction ends. Whatever begins, goes on or ends sessions takes this lock first: a session that
 * is just being refreshed would slip through a sign-out or a new password otherwise.
 */
export const lockCustomer = (trx: Knex, userId: number): Promise<UpUsersRow | undefined> =>
  trx('up_users').where({ id: userId }).forNoKeyUpdate().first();

/**
 * New tokens for a refresh token. The same token again within 30 seconds is answered the same, because its answer may have been
 * lost; used again later, or after the new one was used, it has been stolen, and the whole family ends.
 * Refuses `REFRESH_TOKEN_INVALID`.
 */
export async function refreshSession(strapi: Core.Strapi, refreshToken: string): Promise<Tokens> {
  const config = configOf(strapi);
  const claimed = readRefreshToken(refreshToken, config);
  const outcome = await strapi.db.transaction(async ({ trx }): Promise<Session | null> => {
    // Requests with one token take turns: the first makes the new session, the others find it.
    const user = await lockCustomer(trx, Number(claimed.userId));
    const row = await trx('strapi_sessions').where({ session_id: claimed.sessionId, user_id: claimed.userId, origin }).first();
    if (!row) return null;
    const now = new Date();
    const session = toSession(row);
    if (!user || user.blocked === true || session.absoluteExpiresAt <= now) {
      await endFamily(trx, session);
      return null;
    }
    if (row.status === 'active') return session.expiresAt <= now ? null : rotate(trx, session, config, row.device_id, now);

    const child = row.child_id ? await trx('strapi_sessions').where({ session_id: row.child_id, status: 'active' }).first() : undefined;
    const isAnswerLost = child !== undefined && row.updated_at.getTime() + graceSeconds * 1_000 > now.getTime();
    if (isAnswerLost) return toSession(child);
    await endFamily(trx, session);
    return null;
  });
  if (!outcome) throw invalidToken();
  return tokensOf(outcome, config);
}

/** Ends the session of one device: the family its access or refresh token belongs to. */
export async function endSession(strapi: Core.Strapi, { userId, sessionId }: { userId: number; sessionId: string }): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    const row = await trx('strapi_sessions')
      .where({ session_id: sessionId, user_id: String(userId), origin })
      .first();
    if (row) await endFamily(trx, toSession(row));
  });
}

/** Ends every session of a customer. */
export async function endAllSessions(strapi: Core.Strapi, { userId }: { userId: number }): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    await endAllWithin(trx, userId);
  });
}

/** The same in the caller's transaction, which has locked the customer. */
export async function endAllWithin(trx: Knex, userId: number): Promise<void> {
  await trx('strapi_sessions')
    .where({ user_id: String(userId), origin })
    .delete();
}

/** Forgets sessions nobody can go on with and codes nobody can use. Refreshed ones stay as long: a stolen token is known by them. */
export async function sweepSessions(db: Knex): Promise<void> {
  await db('strapi_sessions').where({ origin }).where('expires_at', '<', new Date()).delete();
  await db('account_codes').where('expires_at', '<', db.fn.now()).delete();
  await db('sign_in_codes').where('expires_at', '<', db.fn.now()).delete();
  await db('sign_in_secrets').where('expires_at', '<', db.fn.now()).delete();
}

/** Whether access tokens of this session still count: it was not ended, and its customer is neither blocked nor gone. */
export async function isSessionLive(db: Knex, { userId, sessionId }: { userId: number; sessionId: string }): Promise<boolean> {
  const found = await db('strapi_sessions as s')
    .join('up_users as u', 'u.id', db.raw('?::int', [userId]))
    .where({ 's.session_id': sessionId, 's.user_id': String(userId), 's.origin': origin })
    .whereRaw('u.blocked is not true')
    .first('s.id');
  return found !== undefined;
}

/** The session a refresh token belongs to, as far as its signature says. Refuses `REFRESH_TOKEN_INVALID`. */
export const sessionOfRefreshToken = (strapi: Core.Strapi, token: string) => readRefreshToken(token, configOf(strapi));

async function rotate(trx: Knex, parent: Session, config: Config, deviceId: string | null, now: Date): Promise<Session> {
  const idleEnd = after(now, config.idleSeconds);
  const child: Session = {
    ...parent,
    sessionId: newSessionId(),
    createdAt: now,
    expiresAt: idleEnd < parent.absoluteExpiresAt ? idleEnd : parent.absoluteExpiresAt,
  };
  await insert(trx, child, deviceId);
  await trx('strapi_sessions')
    .where({ session_id: parent.sessionId })
    .update({ status: 'rotated', child_id: child.sessionId, updated_at: now });
  return child;
}

async function insert(db: Knex, session: Session, deviceId: string | null): Promise<void> {
  const { sessionId, userId, family, createdAt, expiresAt, absoluteExpiresAt } = session;
  await db('strapi_sessions').insert({
    ...strapiColumns(createdAt),
    session_id: sessionId,
    user_id: userId,
    device_id: deviceId,
    origin,
    status: 'active',
    type: 'refresh',
    metadata: JSON.stringify({ family }),
    expires_at: expiresAt,
    absolute_expires_at: absoluteExpiresAt,
  });
}

const endFamily = (db: Knex, { userId, family, sessionId }: Session) =>
  db('strapi_sessions')
    .where({ user_id: userId, origin })
    .whereRaw("(metadata->>'family' = ? or session_id = ?)", [family, sessionId])
    .delete();

const toSession = (row: StrapiSessionsRow): Session => {
  const metadata = toJson<{ family?: string } | null>(row.metadata);
  return {
    sessionId: row.session_id,
    userId: row.user_id,
    // Sessions from before families are one each.
    family: metadata?.family ?? row.session_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    absoluteExpiresAt: row.absolute_expires_at ?? row.expires_at,
  };
};

/** The same for the same session: whoever lost the answer is answered it again. */
function tokensOf({ sessionId, userId, createdAt, expiresAt }: Session, { secret, accessSeconds }: Config): Tokens {
  const inSeconds = (time: Date) => Math.floor(time.getTime() / 1_000);
  const refresh = { userId, sessionId, type: 'refresh', iat: inSeconds(createdAt), exp: inSeconds(expiresAt) };
  return {
    jwt: sign({ userId, sessionId, type: 'access' }, secret, { algorithm, expiresIn: accessSeconds }),
    refreshToken: sign(refresh, secret, { algorithm, noTimestamp: true }),
  };
}

function readRefreshToken(token: string, { secret }: Config): { userId: string; sessionId: string } {
  try {
    const payload = verify(token, secret, { algorithms: [algorithm] });
    if (typeof payload === 'object' && payload.type === 'refresh' && typeof payload.sessionId === 'string')
      return { userId: String(payload.userId), sessionId: payload.sessionId };
  } catch {
    // Whatever is wrong with it: nobody is told which.
  }
  throw invalidToken();
}

const invalidToken = () => new DomainError('REFRESH_TOKEN_INVALID', 'The session has ended. Sign in again');
const newSessionId = () => randomBytes(16).toString('hex');
const after = (time: Date, seconds: number) => new Date(time.getTime() + seconds * 1_000);

function configOf(strapi: Core.Strapi): Config {
  const config = <T>(key: string) => strapi.config.get<T>(`plugin::users-permissions.${key}`);
  return {
    secret: config<string>('jwtSecret'),
    accessSeconds: config<number>('sessions.accessTokenLifespan'),
    idleSeconds: config<number>('sessions.idleRefreshTokenLifespan'),
    mostSeconds: config<number>('sessions.maxRefreshTokenLifespan'),
  };
}
