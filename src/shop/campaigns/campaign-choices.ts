import type { Core } from '@strapi/strapi';
import { mailSender } from '../mails/mail-sender';
import { storeSettings } from '../store/store-settings';

export type CampaignChoices = Readonly<{
  languages: readonly string[];
  timeZone: string;
  customerGroups: readonly Readonly<{ id: string; name: string }>[];
  canMail: boolean;
}>;

/** What a message can be written in, and sent to. */
export async function campaignChoices(strapi: Core.Strapi): Promise<CampaignChoices> {
  const { languages, defaultLocale, timeZone } = await storeSettings(strapi);
  const groups = await strapi.db.connection('customer_groups').orderBy(['name', 'id']).select('document_id', 'name');
  return {
    languages: [defaultLocale, ...languages.filter((language) => language !== defaultLocale)],
    timeZone,
    customerGroups: groups.map(({ document_id: id, name }) => ({ id, name })),
    canMail: mailSender(strapi) !== null,
  };
}
