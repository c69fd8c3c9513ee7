import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DeliveryFilesRow } from 'knex/types/tables';
import sharp from 'sharp';
import { mostPixels } from '../../../domain/pictures/picture-sizes';
import { mostProofFiles, type ProofKind } from '../../../domain/delivery/driving/reports';
import { DomainError } from '../../../domain/domain-error';
import { typeOf } from '../../../domain/support/attachments';
import { newDocumentId } from '../../document-id';
import { filesOf } from '../../private-files';
import type { SignedInCourier } from '../courier/sessions';
import { assertUnderway, lockStop } from './locked-drive';

const widest = 1_600;
const type = 'image/jpeg';
const pictures: readonly unknown[] = ['image/jpeg', 'image/png', 'image/webp'];
const keyOf = (id: string): string => `deliveries/${id}`;

export type StopFile = Readonly<{ id: string; kind: ProofKind }>;
type OfStop = Readonly<{ stopId: string; courier: SignedInCourier }>;

/** Before a file is read at all. Refuses as `arriveAtStop` does, and `DELIVERY_PROOF_REFUSED` for more files than a stop may have. */
export async function assertTakesFile(strapi: Core.Strapi, asked: OfStop): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => openStop(trx, asked));
}

/** Keeps a picture of a stop, written anew. Refuses as `assertTakesFile` does, and `DELIVERY_PROOF_REFUSED` for what is no picture. */
export async function keepStopFile(
  strapi: Core.Strapi,
  { kind, content, ...asked }: OfStop & Readonly<{ kind: ProofKind; content: Buffer }>,
): Promise<StopFile> {
  const picture = await asPicture(content);
  const id = newDocumentId();
  // Named before it lies there, so that whatever becomes of this process it is taken away again.
  await strapi.db.transaction(async ({ trx }) => {
    await trx('delivery_files').insert({ id, stop_id: await openStop(trx, asked), kind, size: picture.length });
  });
  await filesOf(strapi).put(keyOf(id), picture, type);
  return { id, kind };
}

async function openStop(trx: Knex.Transaction, asked: OfStop): Promise<DeliveryFilesRow['stop_id']> {
  const { run, stop } = await lockStop(trx, asked);
  assertUnderway(run, stop);
  const files = await trx('delivery_files').where({ stop_id: stop.id }).select('id');
  if (files.length >= mostProofFiles) throw refused('too_many', `A stop has ${mostProofFiles} files at most`);
  return stop.id;
}

const refused = (reason: 'other_type' | 'broken' | 'too_many', message: string) =>
  new DomainError('DELIVERY_PROOF_REFUSED', message, { reason });

/** A JPEG of it, upright, no larger than a page, and without what the camera noted. What is drawn on nothing is drawn on white. */
async function asPicture(content: Buffer): Promise<Buffer> {
  if (!pictures.includes(typeOf(content))) throw refused('other_type', 'This is no JPEG, PNG or WebP');
  try {
    return await sharp(content, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 80 })
      .toBuffer();
  } catch {
    throw refused('broken', 'The picture cannot be read, or has too many pixels');
  }
}

/** A file for staff. `url`: where it is read for some minutes; null where it is read through the shop. Refuses `DELIVERY_FILE_NOT_FOUND`. */
export async function readStopFile(strapi: Core.Strapi, id: string): Promise<StopFile & Readonly<{ url: string | null }>> {
  const { kind } = await fileRow(strapi, id);
  return { id, kind, url: await filesOf(strapi).readUrl(keyOf(id), { type, name: nameOfStopFile(id, kind) }) };
}

/** Its content; null where it is gone. */
export const contentOfStopFile = (strapi: Core.Strapi, { id, size }: Pick<DeliveryFilesRow, 'id' | 'size'>): Promise<Buffer | null> =>
  filesOf(strapi).get(keyOf(id), size);

/** The same through the shop. */
export async function openStopFile(strapi: Core.Strapi, id: string): Promise<Readonly<{ name: string; bytes: Buffer }>> {
  const row = await fileRow(strapi, id);
  const bytes = await contentOfStopFile(strapi, row);
  if (!bytes) throw noFile();
  return { name: nameOfStopFile(id, row.kind), bytes };
}

export const nameOfStopFile = (id: string, kind: ProofKind): string => `${kind}-${id}.jpg`;
const noFile = () => new DomainError('DELIVERY_FILE_NOT_FOUND', 'There is no such file');

async function fileRow(strapi: Core.Strapi, id: string): Promise<DeliveryFilesRow> {
  const row = await strapi.db.connection('delivery_files').where({ id }).first();
  if (!row) throw noFile();
  return row;
}

const batchSize = 200;

/** Takes away the content of files whose row is gone, whoever deleted it. */
export async function sweepStopFiles(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const files = filesOf(strapi);
  for (const { id, file_id: file } of await db('delivery_files_gone').orderBy('id').limit(batchSize).select('id', 'file_id')) {
    await files.remove(keyOf(file));
    await db('delivery_files_gone').where({ id }).delete();
  }
}
