import type { Core } from '@strapi/strapi';
import { withdrawalReceipt } from '../../domain/mails/withdrawal-receipt';
import type { LineQuantity } from '../../domain/orders/fulfilment';
import { sendMail } from '../mails/mail-sender';
import { toJson } from '../rows';
import { storeSettings } from '../store/store-settings';

/** The receipt the law asks for, with the second of the declaration. What was sent is not sent again. */
export async function sendWithdrawalReceipt(strapi: Core.Strapi, { id }: Readonly<{ id: string }>): Promise<void> {
  const db = strapi.db.connection;
  const row = await db('order_withdrawals as w')
    .join('orders as o', 'o.id', 'w.order_id')
    .where({ 'w.id': id })
    .first('w.*', 'o.number', 'o.email', 'o.document_id as order');
  if (!row || row.declared_at === null || row.receipt_sent_at !== null) return;
  const to: string | null = row.contact.includes('@') ? row.contact : row.email;
  if (to === null) {
    strapi.log.error(`The receipt of a withdrawal from order ${row.order} cannot be sent: it has no e-mail`);
    return;
  }
  const { timeZone, name: shop } = await storeSettings(strapi);
  const named = await db('order_lines').where({ order_id: row.order_id }).select('line_id', 'name');
  const items = (toJson<LineQuantity[] | null>(row.lines) ?? []).map(
    ({ line, quantity }) => `${quantity} × ${named.find(({ line_id: known }) => known === line)?.name ?? ''}`,
  );
  const words = withdrawalReceipt({
    number: row.number ?? '',
    name: row.name,
    at: row.declared_at,
    timeZone,
    language: row.language,
    items,
    shop,
  });
  if (!(await sendMail(strapi, { to, ...words }, `a withdrawal from order ${row.order}`))) return;
  await db('order_withdrawals').where({ id }).update({ receipt_sent_at: new Date() });
}
