import type { Core } from '@strapi/strapi';
import { sendMail } from '../mails/mail-sender';

type Row = Readonly<{
  id: string;
  subject: string;
  text: string;
  order_number: string | null;
  email: string | null;
  files: number;
  is_of_customer: boolean;
}>;

/**
 * What customers ask reaches people: it is mailed to the address for support of the settings, and an answer to the mail goes to the customer.
 * Sent again after a crash, it may come twice.
 */
export async function mailToSupport(strapi: Core.Strapi, { messageId }: Readonly<{ messageId: string }>): Promise<void> {
  const db = strapi.db.connection;
  const row: Row | undefined = await db('support_messages as m')
    .join('support_requests as r', 'r.id', 'm.request_id')
    .leftJoin('orders as o', 'o.id', 'r.order_id')
    .leftJoin('up_users as u', 'u.id', 'r.user_id')
    .where({ 'm.id': messageId, 'm.kind': 'customer' })
    .first(
      'r.id',
      'r.subject',
      'm.text',
      'o.number as order_number',
      db.raw('coalesce(r.email, u.email, o.email) as email'),
      db.raw('(select count(*)::int from support_attachments a where a.message_id = m.id) as files'),
      db.raw('r.user_id is not null as is_of_customer'),
    );
  if (!row) return;
  const settings = await db('store_settings').first('support_email', 'name');
  if (!settings?.support_email) {
    strapi.log.error('What customers ask reaches nobody: set an address for support in the settings');
    return;
  }
  const facts = [
    `From: ${row.email ?? 'no e-mail'}${row.is_of_customer ? '' : ' (guest)'}`,
    ...(row.order_number === null ? [] : [`Order: ${row.order_number}`]),
    ...(row.files === 0 ? [] : [`Files: ${row.files}`]),
  ];
  const mail = {
    to: settings.support_email,
    subject: row.subject,
    text: `${facts.join('\n')}\n\n${row.text}\n\nAnswer it in the panel: ${strapi.get('panelAddress') as string}/support/${row.id}\n`,
    ...(row.email === null ? {} : { replyTo: row.email }),
  };
  await sendMail(strapi, mail, 'what a customer asked');
}
