import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { toMinor, toMinorOrNull } from '../rows';
import { numberWaitingEvents } from './number-events';

/** Where a reader keeps how far it has read: a table of one row. */
type Watched = 'mails_watched' | 'notifications_watched' | 'activity_watched' | 'deliveries_watched';

export type Unread = Readonly<{ since: number; newest: number }>;
type Reading = Readonly<{
  table: Watched;
  /** Reads some of what stands between, and answers how far it came: its work and its place are saved together. Null: there is nothing. */
  read: (trx: Knex.Transaction, unread: Unread) => Promise<number | null>;
  /** A shop that never read begins with what happens from now on, or with all that ever happened. */
  begins?: 'now' | 'start';
  /** What happens meanwhile is passed over. */
  isOff?: boolean;
}>;

/**
 * Reads the events on since it last looked, each once, whatever crashes. In their places, which skip none; a job for each event would cost
 * every checkout. Beside another process, whoever comes second goes on behind it.
 */
export async function readOn(strapi: Core.Strapi, { table, read, begins = 'now', isOff = false }: Reading): Promise<void> {
  const db = strapi.db.connection;
  await numberWaitingEvents(db);
  const newest = toMinor((await db('event_log').max({ position: 'position' }).first())?.position ?? 0);
  const known = toMinorOrNull((await db(table).first())?.position);
  if (isOff || (known === null && begins === 'now')) {
    if (known !== newest) await db(table).insert({ one: true, position: newest }).onConflict('one').merge();
    return;
  }
  if (known === null) await db(table).insert({ one: true, position: 0 }).onConflict('one').ignore();
  for (let since: number | null = known ?? 0; since !== null && since < newest;)
    since = await strapi.db.transaction(({ trx }) => readSome(trx, { table, read, newest }));
}

async function readSome(trx: Knex.Transaction, { table, read, newest }: Pick<Reading, 'table' | 'read'> & Pick<Unread, 'newest'>) {
  const since = toMinorOrNull((await trx(table).forUpdate().first())?.position);
  if (since === null || since >= newest) return null;
  const position = await read(trx, { since, newest });
  if (position !== null) await trx(table).update({ position });
  return position;
}
