import type { Core } from '@strapi/strapi';
import { toActor } from '../actor';
import { sendMail } from '../mails/mail-sender';
import { raiseAlert } from '../staff/raise-alert';

export type OffBecause = 'gone' | 'failing';

const sentences: Readonly<Record<OffBecause, string>> = {
  gone: 'It answered that it is gone for good (410).',
  failing: 'It has taken nothing for five days.',
};

/** Switches an endpoint off that cannot be reached, once, and tells staff: by an alert, and whoever made it by mail. */
export async function switchOff(strapi: Core.Strapi, id: string, because: OffBecause): Promise<void> {
  const now = new Date();
  const endpoint = await strapi.db.transaction(async ({ trx }) => {
    const [row] = await trx('webhook_endpoints')
      .where({ id, is_on: true })
      .update({ is_on: false, off_because: because, off_at: now })
      .returning(['url', 'made_by']);
    if (row) {
      const host = new URL(row.url).host;
      await raiseAlert(trx, { kind: 'webhook_off', about: `${id}:${now.toISOString()}`, details: { host, because }, now });
    }
    return row;
  });
  if (!endpoint) return;
  const to = await mailOf(strapi, endpoint.made_by);
  if (to === null) return;
  const text = [
    `Nothing is sent to ${endpoint.url} any more. ${sentences[because]}`,
    'What waited for it is kept. Mend the receiver, then switch it on again:',
    `${strapi.get('panelAddress') as string}/outgoing-webhooks`,
  ].join('\n\n');
  await sendMail(strapi, { to, subject: 'A webhook was switched off', text }, 'that a webhook was switched off').catch((error: unknown) =>
    strapi.log.error('Nobody could be mailed that a webhook was switched off', { error }),
  );
}

/** Whoever made it, while they work here; else the address for support. */
async function mailOf(strapi: Core.Strapi, madeBy: string): Promise<string | null> {
  const db = strapi.db.connection;
  const { type, id } = toActor(madeBy);
  const person =
    type === 'staff' && id !== null
      ? await db('admin_users')
          .where({ id: Number(id), is_active: true })
          .first('email')
      : null;
  if (person?.email) return person.email;
  return (await db('store_settings').first('support_email'))?.support_email ?? null;
}
