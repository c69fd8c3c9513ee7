import type { Core } from '@strapi/strapi';
import type { CampaignDraft } from '../../domain/campaigns/campaign';
import { messageMail } from '../../domain/messages/message-mail';
import type { Actor } from '../actor';
import { refuse } from '../content/refuse-invalid';
import { sendOrRefuse } from '../mails/send-or-refuse';
import { linkOf } from '../messages/link-of';
import { tellStaff, tryingOf } from '../messages/tell-staff';
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
  const trying = await tryingOf(strapi, actor);
  const { email } = trying;
  const data: Record<string, string> = link ? { [link.kind]: link.value } : {};
  if (ways.mail && email !== null) {
    const { name: shop } = await storeSettings(strapi);
    const stop = unsubscribeUrl(strapi, trying.userId ?? 0);
    const mail = messageMail({ text, language, shop, link: await linkOf(strapi, { data, language }), stop });
    await sendOrRefuse(strapi, { to: email, ...mail });
  }
  const isInApp = await tellStaff(strapi, trying, { kind: 'campaign_test', text, language, data, push: ways.push });
  return { mailedTo: ways.mail ? email : null, isInApp };
}
