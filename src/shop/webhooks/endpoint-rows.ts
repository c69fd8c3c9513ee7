import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { toldTypes } from '../../domain/events-for-machines';
import type { EventType } from '../../domain/events';
import { openSealed, sealForLong } from '../encryption-keys';

/** Everything there is, and whatever comes to be. */
export const everything = '*';

export const wantedTypes = (events: readonly string[]): readonly EventType[] =>
  events.includes(everything) ? toldTypes : toldTypes.filter((type) => events.includes(type));

/** As it was made, in the form of Standard Webhooks: `whsec_` and 32 random bytes. */
export const newSecret = (): string => `whsec_${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')}`;

export const sealedSecret = (strapi: Core.Strapi, secret: string): string => sealForLong(strapi, secret, 'webhook').toString('base64');

type Sealed = Readonly<{ secret: string; secret_before: string | null; before_until: Date | null }>;

/** What it is signed with: the newest first, and the one before while it still holds. Null where none of the shop's keys opens it. */
export function secretsOf(strapi: Core.Strapi, { secret, secret_before: before, before_until: until }: Sealed): string[] | null {
  const own = openSealed(strapi, Buffer.from(secret, 'base64'), 'webhook');
  if (own === null) return null;
  const other =
    before !== null && until !== null && until > new Date() ? openSealed(strapi, Buffer.from(before, 'base64'), 'webhook') : null;
  return other === null ? [own] : [own, other];
}

export const endpointRow = (db: Knex, id: string) => db('webhook_endpoints').where({ id }).first();
