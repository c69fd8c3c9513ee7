import type { Core } from '@strapi/strapi';
import type { SupportAttachmentsRow } from 'knex/types/tables';
import { mostAttachmentBytes } from '../../domain/support/attachments';
import { filesOf } from '../private-files';
import { cameAs, keptAs } from './files';
import { lookAtFile, type Looked } from './look-at-file';

/** Looks at what came with a message: until then nobody is shown it. Begun again after a crash, it looks again. */
export async function checkAttachments(strapi: Core.Strapi, { messageId }: Readonly<{ messageId: string }>): Promise<void> {
  const rows = await strapi.db.connection('support_attachments').where({ message_id: messageId, state: 'waiting' }).orderBy('id');
  // One at a time: each lies in memory.
  for (const row of rows) await check(strapi, row);
}

async function check(strapi: Core.Strapi, { id, type }: SupportAttachmentsRow): Promise<void> {
  const files = filesOf(strapi);
  const content = await files.get(cameAs(id), mostAttachmentBytes);
  const looked: Looked = content === null ? { refused: 'missing' } : await lookAtFile(content, type);
  if ('content' in looked) await files.put(keptAs(id), looked.content, type);
  await strapi.db
    .connection('support_attachments')
    .where({ id })
    .update('content' in looked ? { state: 'ready', size: looked.content.length } : { state: 'refused', reason: looked.refused });
  await files.remove(cameAs(id));
}

const batchSize = 200;
const keptHours = 24;

/** Forgets what was never attached, and takes away the files of whatever is gone, whoever deleted it. Answers how many files. */
export async function sweepAttachments(strapi: Core.Strapi): Promise<number> {
  const db = strapi.db.connection;
  await db('support_attachments').whereNull('message_id').whereRaw('created_at < now() - make_interval(hours => ?)', [keptHours]).delete();
  const gone = await db('support_files_gone').orderBy('id').limit(batchSize).select('id', 'attachment_id');
  const files = filesOf(strapi);
  for (const row of gone) {
    await files.remove(cameAs(row.attachment_id));
    await files.remove(keptAs(row.attachment_id));
    await db('support_files_gone').where({ id: row.id }).delete();
  }
  return gone.length;
}
