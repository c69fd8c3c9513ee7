import type { Core } from '@strapi/strapi';
import type { CampaignDraft } from '../../domain/campaigns/campaign';
import { messageMail } from '../../domain/messages/message-mail';
import type { Actor } from '../actor';
import { refuse } from '../content/refuse-invalid';
import { newDocumentId } from '../document-id';
import { sendOrRefuse } from '../mails/send-or-refuse';
import { linkOf } from '../messages/link-of';
import { tell } from '../messages/tell';
import { unsubscribeUrl } from '../messages/unsubscribe';
import { storeSettings } from '../store/store-settings';

type Try = Readonly<{ draft: Pick<CampaignDraft, 'texts' | 'link' | 'ways'>; language: string; actor: Actor }>;

/**
 * Sends it to the member of staff who asks: by mail, and to the app where they have an account with the same, proved e-mail. Refuses
 * `MAIL_UNAVAILABLE` where mails cannot be sent, `MAIL_REFUSED` where theirs was, and `CONTENT_INVALID` where nothing is written in the language.
 */
export async function tryCampaign(
  strapi: Core.Strapi,
  { draft: { texts, link, ways }, language, actor }: Try,
): Promise<Readonly<{ mailedTo: string | null; isInApp: boolean }>> {
  const text = texts[language];
  if (!text || text.title.trim() === '' || text.body.trim() === '') {
    refuse('TITLE_MISSING', `texts.${language}.title`, 'Write a title: phones show it in bold.');
    throw new Error('A text that is missing was not refused');
  }
  const db = strapi.db.connection;
  const staff =
    actor.type === 'staff' && actor.id !== null
      ? await db('admin_users')
          .where({ id: Number(actor.id) })
          .first('email')
      : undefined;
  const email = staff?.email ?? null;
  const customer =
    email === null ? undefined : await db('up_users').whereRaw('lower(email) = lower(?) and confirmed', [email]).orderBy('id').first('id');
  const data: Record<string, string> = link ? { [link.kind]: link.value } : {};
  if (ways.mail && email !== null) {
    const { name: shop } = await storeSettings(strapi);
    const stop = unsubscribeUrl(strapi, customer?.id ?? 0);
    const mail = messageMail({ text, language, shop, link: await linkOf(strapi, { data, language }), stop });
    await sendOrRefuse(strapi, { to: email, ...mail });
  }
  if (customer)
    await tell(db, {
      kind: 'campaign_test',
      ways: { push: ways.push, mail: false },
      chosen: `select :user::integer as user_id, :about::text as about, :data::jsonb as data, true as is_asked,
                      :language::text as language, :title::text as title, :body::text as body`,
      values: { user: customer.id, about: newDocumentId(), data: JSON.stringify(data), language, ...text },
    });
  return { mailedTo: ways.mail ? email : null, isInApp: customer !== undefined };
}
