import { createHmac, timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CustomerExportsRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import { emit } from '../../../jobs/emit';
import { newDocumentId } from '../../document-id';
import { lockCustomer } from '../sessions';

/** So long what was put together can be fetched. */
const keptDays = 7;

/** `progress`: per cent. `path`: where it is fetched, below the address of the shop, by whoever has it; null until it is ready. */
export type Export = Readonly<{
  id: string;
  status: CustomerExportsRow['state'];
  progress: number;
  path: string | null;
  expiresAt: string;
}>;

/** Asks for everything the shop keeps of a customer. While one is being put together, it is the answer. */
export async function requestExport(strapi: Core.Strapi, { userId }: Readonly<{ userId: number }>): Promise<Export> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    const running = await trx('customer_exports').where({ user_id: userId, state: 'waiting' }).first();
    if (running) return toExport(strapi, running);
    await trx('customer_exports').where({ user_id: userId }).delete();
    const [row] = await trx('customer_exports')
      .insert({ id: newDocumentId(), user_id: userId, expires_at: trx.raw('now() + make_interval(days => ?)', [keptDays]) })
      .returning('*');
    if (!row) throw new Error('An export that was asked for was not answered');
    await emit(trx, [{ type: 'customer.export_requested', aggregateId: String(userId), payload: { userId, exportId: row.id } }]);
    return toExport(strapi, row);
  });
}

/** The one that was asked for last; null where none was, or it is gone. */
export async function readExport(strapi: Core.Strapi, { userId }: Readonly<{ userId: number }>): Promise<Export | null> {
  const row = await strapi.db
    .connection('customer_exports')
    .where({ user_id: userId })
    .where('expires_at', '>', strapi.db.connection.fn.now())
    .orderBy('requested_at', 'desc')
    .first('id', 'state', 'progress', 'expires_at');
  return row ? toExport(strapi, row) : null;
}

/** The file, as it is read piece by piece, for whoever has its address. Refuses `EXPORT_NOT_FOUND`. */
export async function openExport(strapi: Core.Strapi, { id, key }: Readonly<{ id: string; key: string }>): Promise<Readable> {
  const row = isSame(key, keyOf(strapi, id))
    ? await strapi.db
        .connection('customer_exports')
        .where({ id, state: 'ready' })
        .where('expires_at', '>', strapi.db.connection.fn.now())
        .first('id', 'run')
    : undefined;
  if (!row) throw new DomainError('EXPORT_NOT_FOUND', 'There is no such file any more. Ask for another');
  return Readable.from(piecesOf(strapi.db.connection, row), { objectMode: false });
}

async function* piecesOf(db: Knex, { id, run }: Pick<CustomerExportsRow, 'id' | 'run'>): AsyncGenerator<Buffer> {
  // One that was put together before exports had pieces.
  const whole = run === null ? await db('customer_exports').where({ id }).first('file') : undefined;
  if (whole?.file) yield whole.file;
  for (let n = 0; run !== null; n += 1) {
    const piece = await db('customer_export_pieces').where({ export_id: id, run, n }).first('content');
    if (!piece) return;
    yield piece.content;
  }
}

export const sweepExports = (db: Knex): Promise<number> => db('customer_exports').where('expires_at', '<', db.fn.now()).delete();

const toExport = (strapi: Core.Strapi, row: Pick<CustomerExportsRow, 'id' | 'state' | 'progress' | 'expires_at'>): Export => ({
  id: row.id,
  status: row.state,
  progress: row.progress,
  path: row.state === 'ready' ? `/api/exports/${row.id}/${keyOf(strapi, row.id)}` : null,
  expiresAt: row.expires_at.toISOString(),
});

/** Nobody guesses it, and nothing of it is kept. */
const keyOf = (strapi: Core.Strapi, id: string): string =>
  createHmac('sha256', strapi.config.get<string>('plugin::users-permissions.jwtSecret')).update(`export ${id}`).digest('base64url');

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
