import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CustomerExportsRow } from 'knex/types/tables';
import { ZipFile } from 'yazl';
import { DomainError } from '../../../domain/domain-error';
import { emit } from '../../../jobs/emit';
import { newDocumentId } from '../../document-id';
import { lockCustomer } from '../sessions';
import { exportParts } from './export-parts';

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

/** Puts it together, part by part. Begun again after a crash, it begins anew. */
export async function writeExport(strapi: Core.Strapi, { exportId }: Readonly<{ exportId: string }>): Promise<void> {
  const db = strapi.db.connection;
  const row = await db('customer_exports').where({ id: exportId, state: 'waiting' }).first('user_id');
  if (!row) return;
  const zip = new ZipFile();
  const chunks: Buffer[] = [];
  const written = new Promise<void>((resolve, reject) => {
    zip.outputStream
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', resolve)
      .on('error', reject);
  });
  for (const [index, { name, read }] of exportParts.entries()) {
    const json = JSON.stringify((await read(strapi, row.user_id)) ?? null, null, 2);
    zip.addBuffer(Buffer.from(json), `${name}.json`);
    await db('customer_exports')
      .where({ id: exportId })
      .update({ progress: Math.floor((100 * (index + 1)) / (exportParts.length + 1)) });
  }
  zip.end();
  await written;
  await db('customer_exports')
    .where({ id: exportId })
    .update({ state: 'ready', progress: 100, file: Buffer.concat(chunks) });
}

/** The file, for whoever has its address. Refuses `EXPORT_NOT_FOUND`. */
export async function openExport(strapi: Core.Strapi, { id, key }: Readonly<{ id: string; key: string }>): Promise<Buffer> {
  const row = isSame(key, keyOf(strapi, id))
    ? await strapi.db
        .connection('customer_exports')
        .where({ id, state: 'ready' })
        .where('expires_at', '>', strapi.db.connection.fn.now())
        .first('file')
    : undefined;
  if (!row?.file) throw new DomainError('EXPORT_NOT_FOUND', 'There is no such file any more. Ask for another');
  return row.file;
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
