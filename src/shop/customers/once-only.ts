import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { sha256 } from '../sha256';

/** What counts once and for a short time. */
export type OncePurpose = 'nonce' | 'used_token' | 'notice' | 'passkey_sign_in' | 'passkey_add';
type Kept = Readonly<{ purpose: OncePurpose; secret: string; userId?: number | null; until: Date }>;

/** Keeps that it was given out, or used; false where it is kept already. */
export async function keepOnce(db: Knex, { purpose, secret, userId = null, until }: Kept): Promise<boolean> {
  const kept = await db('sign_in_secrets')
    .insert({ purpose, hash: sha256(secret), user_id: userId, expires_at: until })
    .onConflict(['purpose', 'hash'])
    .ignore()
    .returning('hash');
  return kept.length > 0;
}

/** Uses up what was given out; false where it was not, is used, or too old. Of somebody alone where it was given to them. */
export async function takeOnce(db: Knex, { purpose, secret, userId = null }: Omit<Kept, 'until'>): Promise<boolean> {
  const taken = await db('sign_in_secrets')
    .where({ purpose, hash: sha256(secret) })
    .whereRaw('user_id is not distinct from ?::int and expires_at > now()', [userId])
    .delete();
  return taken > 0;
}

const nonceMinutes = 5;
// Tells the shop's own nonces from those an app made up, also once they are used.
const ownNonce = 'shop.';

/** A nonce for one sign-in with a provider, good for five minutes. */
export async function giveNonce(strapi: Core.Strapi): Promise<Readonly<{ nonce: string; expiresAt: string }>> {
  const nonce = `${ownNonce}${randomBytes(24).toString('base64url')}`;
  const until = new Date(Date.now() + nonceMinutes * 60_000);
  await keepOnce(strapi.db.connection, { purpose: 'nonce', secret: nonce, until });
  return { nonce, expiresAt: until.toISOString() };
}

/** Uses up a nonce the shop gave; one that the app made up is the app's to watch over. */
export const takeNonce = async (db: Knex, nonce: string | undefined): Promise<boolean> =>
  nonce?.startsWith(ownNonce) === true ? takeOnce(db, { purpose: 'nonce', secret: nonce }) : true;
