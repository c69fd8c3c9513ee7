import type { Core } from '@strapi/strapi';
import { chooseTemplate } from '../../domain/mails/choose-template';
import type { MailKind, MailTemplate } from '../../domain/mails/mail-kinds';
import { writeMail, type WrittenMail } from '../../domain/mails/write-mail';
import { storeSettings } from '../store/store-settings';
import { ownTemplates } from './mail-templates';
import { mailValues, type MailFacts, type MailOrder } from './mail-values';

type Asked = Readonly<{ kind: MailKind; order: MailOrder; language: string | null; facts: MailFacts }>;

/** The mail of an order, in the words staff chose for its language, and which language that is. */
export async function writeOrderMail(
  strapi: Core.Strapi,
  { kind, order, language, facts }: Asked,
): Promise<WrittenMail & Readonly<{ language: string }>> {
  const { defaultLocale } = await storeSettings(strapi);
  const { texts } = (await ownTemplates(strapi.db.connection))(kind);
  const template = chooseTemplate({ kind, own: texts, language, defaultLanguage: defaultLocale });
  return { ...(await writeWith(strapi, template, { order, facts, language: template.language })), language: template.language };
}

/** The same in given words. */
export async function writeWith(
  strapi: Core.Strapi,
  template: MailTemplate,
  { order, facts, language }: Readonly<{ order: MailOrder; facts: MailFacts; language: string }>,
): Promise<WrittenMail> {
  const { name, timeZone } = await storeSettings(strapi);
  return writeMail(template, mailValues({ order, facts, shop: name, language, timeZone }), language);
}
