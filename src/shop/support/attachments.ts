import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SupportAttachmentsRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { isOfType, mostUnattached, type AttachmentRefusal, type AttachmentType } from '../../domain/support/attachments';
import type { CartCaller } from '../cart/stored-cart';
import { newDocumentId } from '../document-id';
import { filesOf } from '../private-files';
import { cameAs, keptAs } from './files';
import { orderOfCaller, requestOfCaller } from './their-request';

export type Attachment = Readonly<{
  id: string;
  name: string;
  type: AttachmentType;
  size: number;
  status: SupportAttachmentsRow['state'];
  reason: AttachmentRefusal | null;
}>;
const shown = ['id', 'name', 'type', 'size', 'state', 'reason'] as const;
type Shown = Pick<SupportAttachmentsRow, (typeof shown)[number]>;
const toAttachment = ({ id, name, type, size, state, reason }: Shown): Attachment => ({ id, name, type, size, status: state, reason });

type Told = Readonly<{ caller: CartCaller; name: string; type: AttachmentType; size: number; order?: string | undefined }>;

/**
 * A customer is about to send a file, or a guest of an order. `uploadUrl`: where to; null: to the shop. Refuses `ORDER_NOT_FOUND`,
 * `SUPPORT_LIMIT_REACHED`.
 */
export async function tellAttachment(
  strapi: Core.Strapi,
  { caller, name, type, size, order }: Told,
): Promise<Attachment & Readonly<{ uploadUrl: string | null }>> {
  const db = strapi.db.connection;
  const userId = caller.customer?.userId ?? null;
  const orderRow = order === undefined ? null : await orderOfCaller(db, { orderId: order, caller });
  const owner = userId === null ? { order_id: orderRow?.id ?? null } : { user_id: userId };
  const counted = await db('support_attachments').where(owner).whereNull('message_id').count({ count: '*' }).first();
  if (Number(counted?.count ?? 0) >= mostUnattached)
    throw new DomainError('SUPPORT_LIMIT_REACHED', `${mostUnattached} files at most wait to be attached`, {
      limit: 'attachments',
      most: mostUnattached,
    });
  const row = { id: newDocumentId(), name, type, size, state: 'waiting' as const, reason: null };
  await db('support_attachments').insert({ ...row, ...owner });
  return { ...toAttachment(row), uploadUrl: await filesOf(strapi).uploadUrl(cameAs(row.id), { type, size }) };
}

const notFound = () => new DomainError('SUPPORT_ATTACHMENT_NOT_FOUND', 'There is no such file, or it is not yours');

/** One that waits for its content, and is the caller's. Refuses `SUPPORT_ATTACHMENT_NOT_FOUND`. */
export async function waitingAttachment(
  db: Knex,
  { id, caller }: Readonly<{ id: string; caller: CartCaller }>,
): Promise<SupportAttachmentsRow> {
  const row = await db('support_attachments').where({ id, state: 'waiting', message_id: null }).first();
  if (!row || !(await isTheirFile(db, row, caller))) throw notFound();
  return row;
}

async function isTheirFile(db: Knex, row: SupportAttachmentsRow, caller: CartCaller): Promise<boolean> {
  if (row.user_id !== null) return row.user_id === caller.customer?.userId;
  const order = await db('orders')
    .where({ id: row.order_id ?? 0 })
    .first('document_id');
  if (!order) return false;
  return orderOfCaller(db, { orderId: order.document_id, caller }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof DomainError) return false;
      throw error;
    },
  );
}

/** Its content comes through the shop. What is plainly something else is not kept. Refuses `SUPPORT_ATTACHMENT_REFUSED`. */
export async function putAttachment(
  strapi: Core.Strapi,
  { row, content }: Readonly<{ row: SupportAttachmentsRow; content: Buffer }>,
): Promise<Attachment> {
  if (!isOfType(content, row.type)) throw new DomainError('SUPPORT_ATTACHMENT_REFUSED', `This is no ${row.type}`, { reason: 'other_type' });
  await filesOf(strapi).put(cameAs(row.id), content, row.type);
  return toAttachment(row);
}

/** Hangs files of the caller on a message, in its transaction. Refuses `SUPPORT_ATTACHMENT_NOT_FOUND`. */
export async function attach(
  trx: Knex.Transaction,
  { ids, messageId, caller }: Readonly<{ ids: readonly string[]; messageId: string; caller: CartCaller }>,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await trx('support_attachments').whereIn('id', ids).whereNull('message_id').orderBy('id').forUpdate();
  if (rows.length !== ids.length) throw notFound();
  for (const row of rows) if (!(await isTheirFile(trx, row, caller))) throw notFound();
  await trx('support_attachments').whereIn('id', ids).update({ message_id: messageId });
}

/** Those of each message of a request, in the order they were told of. */
export async function attachmentsOf(db: Knex, requestId: string): Promise<ReadonlyMap<string, Attachment[]>> {
  const rows = await db('support_attachments as a')
    .join('support_messages as m', 'm.id', 'a.message_id')
    .where({ 'm.request_id': requestId })
    .orderBy(['a.created_at', 'a.id'])
    .select(...shown.map((column) => `a.${column}` as const), 'm.id as message');
  const grouped = Map.groupBy(rows as (Shown & { message: string })[], ({ message }) => message);
  return new Map([...grouped].map(([message, all]) => [message, all.map(toAttachment)]));
}

type Seen = Attachment & Readonly<{ url: string | null }>;

/**
 * One whose request the caller may read. `url`: where it is read for some minutes; null until somebody looked at it, and where it is read
 * through the shop. Refuses `SUPPORT_ATTACHMENT_NOT_FOUND`.
 */
export async function readAttachment(strapi: Core.Strapi, asked: Asking): Promise<Seen> {
  const row = await seenBy(strapi.db.connection, asked);
  const url = row.state === 'ready' ? await filesOf(strapi).readUrl(keptAs(row.id), row) : null;
  return { ...toAttachment(row), url };
}

/** The same through the shop. */
export async function openAttachment(strapi: Core.Strapi, asked: Asking): Promise<Readonly<{ name: string; bytes: Buffer }>> {
  const { id, name, state, size } = await seenBy(strapi.db.connection, asked);
  const bytes = state === 'ready' ? await filesOf(strapi).get(keptAs(id), size) : null;
  if (!bytes) throw notFound();
  return { name, bytes };
}

/** `caller`: the customer; null: staff, who may read every request. */
type Asking = Readonly<{ id: string; caller: CartCaller | null }>;

async function seenBy(db: Knex, { id, caller }: Asking): Promise<SupportAttachmentsRow> {
  const row = await db('support_attachments').where({ id }).whereNotNull('message_id').first();
  const message =
    row &&
    (await db('support_messages')
      .where({ id: row.message_id ?? '' })
      .first('request_id'));
  if (!row || !message) throw notFound();
  if (caller === null) return row;
  await requestOfCaller(db, { id: message.request_id, caller }).catch((error: unknown) => {
    throw error instanceof DomainError ? notFound() : error;
  });
  return row;
}
