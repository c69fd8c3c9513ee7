import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { ZipFile } from 'yazl';
import { newDocumentId } from '../../document-id';
import { preparedStatement } from '../../prepared-statement';
import { exportFolders, exportParts } from './export-parts';

const pieceBytes = 1024 * 1024;

/**
 * Puts an export together, part by part, and keeps it piece by piece: there may be more files in it than fit into memory. Begun again after a
 * crash, it begins anew, and whoever is still at it stops.
 */
export async function writeExport(strapi: Core.Strapi, { exportId }: Readonly<{ exportId: string }>): Promise<void> {
  const db = strapi.db.connection;
  const run = newDocumentId();
  const [row] = await db('customer_exports').where({ id: exportId, state: 'waiting' }).update({ run, progress: 0 }).returning('user_id');
  if (!row) return;
  await db('customer_export_pieces').where({ export_id: exportId }).delete();
  const zip = new ZipFile();
  const ending = new AbortController();
  const writing = { exportId, run, zip, signal: ending.signal };
  try {
    await Promise.all([keepPieces(strapi, writing), fill(strapi, { ...writing, userId: row.user_id })]);
  } catch (error) {
    // Where one of the two failed, the other would wait for ever.
    ending.abort();
    (zip.outputStream as Readable).destroy();
    throw error;
  }
  await db('customer_exports').where({ id: exportId, run }).update({ state: 'ready', progress: 100 });
}

type Writing = Readonly<{ exportId: string; run: string; zip: ZipFile; signal: AbortSignal }>;

async function fill(strapi: Core.Strapi, { exportId, run, zip, signal, userId }: Writing & Readonly<{ userId: number }>): Promise<void> {
  const json = (name: string, value: unknown) => zip.addBuffer(Buffer.from(JSON.stringify(value ?? null, null, 2)), `${name}.json`);
  const folders = await Promise.all(exportFolders.map(async ({ name, list }) => ({ name, files: await list(strapi, userId) })));
  const steps = exportParts.length + folders.reduce((sum, { files }) => sum + files.length, 1);
  let done = 0;
  const goOn = () =>
    strapi.db
      .connection('customer_exports')
      .where({ id: exportId, run })
      .update({ progress: Math.floor((100 * (done += 1)) / steps) });
  for (const { name, read } of exportParts) {
    json(name, await read(strapi, userId));
    await goOn();
  }
  for (const { name, files } of folders) {
    const told: object[] = [];
    for (const [index, file] of files.entries()) {
      const content = await file.open();
      // In their order, and under names no program that unpacks them stumbles over.
      const path = `${name}/${String(index + 1).padStart(4, '0')} ${file.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}`;
      told.push({ ...file.told, path: content ? path : null });
      if (content) {
        const stream = Readable.from([content], { objectMode: false });
        // Pictures and documents are compressed already.
        zip.addReadStream(stream, path, { compress: false });
        // Not before it is in: one file at a time lies in memory.
        await finished(stream, { writable: false, signal });
      }
      await goOn();
    }
    json(name, told);
  }
  zip.end();
}

async function keepPieces(strapi: Core.Strapi, { exportId, run, zip }: Writing): Promise<void> {
  let n = 0;
  let waiting: Buffer[] = [];
  let bytes = 0;
  const keep = async () => {
    const { rowCount } = await preparedStatement(
      strapi.db.connection,
      `insert into customer_export_pieces (export_id, run, n, content)
       select id, run, :n::integer, :content::bytea from customer_exports where id = :exportId::text and run = :run::text`,
      { exportId, run, n, content: Buffer.concat(waiting) },
    );
    if (rowCount === 0) throw new Error('This export was begun anew, or is not wanted any more');
    n += 1;
    waiting = [];
    bytes = 0;
  };
  for await (const chunk of zip.outputStream as Readable) {
    waiting.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes >= pieceBytes) await keep();
  }
  if (bytes > 0) await keep();
}
