import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { openSealed, sealForLong } from './encryption-keys';
import type { Sealed } from './seal';

type Resealed = Readonly<{ resealed: number; lost: number }>;

/**
 * Seals anew, with the key of today, what keys before it sealed: parameters of integrations, secrets of webhooks, and what sign-in companies are to take back.
 * `lost`: what none of the keys opens. Safe to repeat, and beside a shop that sells.
 */
export async function reseal(strapi: Core.Strapi): Promise<Resealed> {
  const counted = [
    await resealColumn(strapi, { table: 'integration_settings', id: 'id', column: 'secrets', what: 'parameters' }),
    await resealColumn(strapi, { table: 'webhook_endpoints', id: 'id', column: 'secret', what: 'webhook' }),
    await resealColumn(strapi, { table: 'webhook_endpoints', id: 'id', column: 'secret_before', what: 'webhook' }),
    await resealColumn(strapi, { table: 'customer_identities', id: 'subject', column: 'sealed_grant', what: 'grant' }),
    await resealColumn(strapi, { table: 'identity_revocations', id: 'id', column: 'sealed_grant', what: 'grant' }),
  ];
  const sum = (part: keyof Resealed) => counted.reduce((total, each) => total + each[part], 0);
  return { resealed: sum('resealed'), lost: sum('lost') };
}

type Column = Readonly<{ table: string; id: string; column: string; what: Sealed }>;

async function resealColumn(strapi: Core.Strapi, { table, id, column, what }: Column): Promise<Resealed> {
  const db: Knex = strapi.db.connection;
  let resealed = 0;
  let lost = 0;
  const rows: Readonly<Record<string, unknown>>[] = await db(table).whereNotNull(column).select(id, column);
  for (const { [id]: key, [column]: sealed } of rows) {
    const isText = typeof sealed === 'string';
    const opened = openSealed(strapi, isText ? Buffer.from(sealed, 'base64') : (sealed as Buffer), what);
    if (opened === null) {
      lost += 1;
      continue;
    }
    const anew = sealForLong(strapi, opened, what);
    // What was saved meanwhile is sealed with the key of today already.
    resealed += await db(table)
      .where({ [id]: key, [column]: sealed })
      .update({ [column]: isText ? anew.toString('base64') : anew });
  }
  return { resealed, lost };
}
