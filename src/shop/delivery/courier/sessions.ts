import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CouriersRow, CourierSessionsRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import { actorText, type Actor } from '../../actor';
import { preparedStatement } from '../../prepared-statement';
import { sha256 } from '../../sha256';

/** A link is for the phone of one person, who is told of it now. */
const linkHours = 72;
const idleDays = 30;
// Who is seen each minute need not be written down each second.
const seenEverySeconds = 60;

/** Of a session, in SQL. */
export const isOpenSession = `last_seen_at > now() - interval '${idleDays} days'`;

export type SignedInCourier = Readonly<{ rowId: CouriersRow['id']; id: string; name: string; sessionRowId: CourierSessionsRow['id'] }>;
export type CourierSession = Readonly<{ session: string; expiresAt: string; courier: Readonly<{ id: string; name: string }> }>;
type Linking = Readonly<{ courierId: string; endSessions: boolean; actor: Actor }>;

const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * A link a courier signs in by, once; the one before opens nothing any more. Phones stay signed in unless `endSessions`. Refuses `COURIER_NOT_FOUND`, also
 * for who works here no more.
 */
export async function linkCourier(
  strapi: Core.Strapi,
  { courierId, endSessions, actor }: Linking,
): Promise<Readonly<{ token: string; expiresAt: string }>> {
  const token = newSecret();
  return strapi.db.transaction(async ({ trx }) => {
    const { id } = await lockedCourier(trx, courierId, { active: true });
    const { rows } = await preparedStatement<{ expires_at: Date }>(
      trx,
      `insert into courier_links (courier_id, token_hash, made_by, expires_at) values (:id::bigint, :hash, :by, now() + make_interval(hours => :hours::int))
       on conflict (courier_id) do update
         set token_hash = excluded.token_hash, made_by = excluded.made_by, made_at = now(), expires_at = excluded.expires_at, opened_at = null
       returning expires_at`,
      { id, hash: sha256(token), by: actorText(actor), hours: linkHours },
    );
    if (endSessions) await trx('courier_sessions').where({ courier_id: id }).delete();
    return { token, expiresAt: (rows[0]?.expires_at ?? new Date()).toISOString() };
  });
}

/** No phone of theirs is signed in any more, and their link opens nothing. Refuses `COURIER_NOT_FOUND`. */
export const endCourierSessions = async (strapi: Core.Strapi, courierId: string): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => signOutEverywhere(trx, (await lockedCourier(trx, courierId)).id));

/** The same within another change of the courier. */
export async function signOutEverywhere(trx: Knex.Transaction, courierRowId: CouriersRow['id']): Promise<void> {
  await trx('courier_links').where({ courier_id: courierRowId }).delete();
  await trx('courier_sessions').where({ courier_id: courierRowId }).delete();
}

async function lockedCourier(trx: Knex.Transaction, courierId: string, more: Readonly<{ active?: true }> = {}): Promise<CouriersRow> {
  const row = await trx('couriers')
    .where({ document_id: courierId, ...more })
    .forUpdate()
    .first();
  if (!row) throw new DomainError('COURIER_NOT_FOUND', 'There is no such courier, or they work here no more', { courier: courierId });
  return row;
}

/**
 * A session for whoever opens the link first. Of two phones at once one is; the other, and whoever comes later, is refused `COURIER_LINK_USED`. A link that
 * is wrong, has expired or was replaced: `COURIER_LINK_UNKNOWN`.
 */
export async function signInCourier(strapi: Core.Strapi, token: string): Promise<CourierSession> {
  const session = newSecret();
  return strapi.db.transaction(async ({ trx }) => {
    const { rows } = await preparedStatement<Readonly<{ courier_id: CouriersRow['id']; name: string; document_id: string }>>(
      trx,
      `update courier_links l set opened_at = now() from couriers c
        where c.id = l.courier_id and c.active and l.token_hash = :hash and l.opened_at is null and l.expires_at > now()
       returning l.courier_id, c.name, c.document_id`,
      { hash: sha256(token) },
    );
    const [opened] = rows;
    if (!opened) throw await whyNot(trx, token);
    await trx('courier_sessions').insert({ courier_id: opened.courier_id, token_hash: sha256(session) });
    const expiresAt = new Date(Date.now() + idleDays * 86_400_000).toISOString();
    return { session, expiresAt, courier: { id: opened.document_id, name: opened.name } };
  });
}

async function whyNot(trx: Knex.Transaction, token: string): Promise<DomainError> {
  const used = await trx('courier_links')
    .where({ token_hash: sha256(token) })
    .whereNotNull('opened_at')
    .first('opened_at');
  return used
    ? new DomainError('COURIER_LINK_USED', 'The link was opened on a phone already. Ask for another')
    : new DomainError('COURIER_LINK_UNKNOWN', 'The link is wrong, has expired or was replaced. Ask for another');
}

/** Who sends this session; null where there is none, it ended, or they work here no more. */
export async function courierOfSession(db: Knex, session: string): Promise<SignedInCourier | null> {
  if (session === '') return null;
  const { rows } = await preparedStatement<
    Readonly<{ id: CourierSessionsRow['id']; courier_id: CouriersRow['id']; document_id: string; name: string; is_stale: boolean }>
  >(
    db,
    `select s.id, s.courier_id, c.document_id, c.name, s.last_seen_at < now() - make_interval(secs => :every::int) as is_stale
       from courier_sessions s join couriers c on c.id = s.courier_id
      where s.token_hash = :hash and c.active and s.${isOpenSession}`,
    { hash: sha256(session), every: seenEverySeconds },
  );
  const [row] = rows;
  if (!row) return null;
  if (row.is_stale) await db('courier_sessions').where({ id: row.id }).update({ last_seen_at: new Date() });
  return { rowId: row.courier_id, id: row.document_id, name: row.name, sessionRowId: row.id };
}

export const signOutCourier = async (strapi: Core.Strapi, { sessionRowId }: SignedInCourier): Promise<void> => {
  await strapi.db.connection('courier_sessions').where({ id: sessionRowId }).delete();
};

/** Forgets what nobody used for so long that it opens nothing any more. */
export async function sweepCourierSessions(db: Knex): Promise<void> {
  await db('courier_sessions').whereRaw('last_seen_at < now() - make_interval(days => ?)', [idleDays]).delete();
  await db('courier_links').whereRaw('expires_at < now() - make_interval(days => ?)', [idleDays]).delete();
}
