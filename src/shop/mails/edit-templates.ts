import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { templateOf } from '../../domain/mails/choose-template';
import { mailKinds, placeholdersOf, type MailKind, type MailTemplate } from '../../domain/mails/mail-kinds';
import type { Actor } from '../actor';
import { editorOf, makerOf } from '../catalog/desk/save-desk-product';
import { namingField } from '../catalog/desk/name-field';
import { storeSettings } from '../store/store-settings';
import { mailSender } from './mail-sender';
import { ownTemplates } from './mail-templates';

export type EditedTemplate = Readonly<{
  kind: MailKind;
  isOn: boolean;
  placeholders: readonly string[];
  /** In each language of the shop: what staff wrote, where they did, and what is written otherwise. */
  texts: readonly Readonly<{ language: string; subject: string | null; body: string | null; usual: MailTemplate }>[];
}>;

/** All mails about orders as staff edit them, and whether any can be sent at all. */
export async function readTemplates(strapi: Core.Strapi): Promise<Readonly<{ canSend: boolean; templates: EditedTemplate[] }>> {
  const { languages, defaultLocale } = await storeSettings(strapi);
  const own = await ownTemplates(strapi.db.connection);
  const inOrder = [defaultLocale, ...languages.filter((language) => language !== defaultLocale)];
  return {
    canSend: mailSender(strapi) !== null,
    templates: mailKinds.map((kind) => {
      const { isOn, texts } = own(kind);
      return {
        kind,
        isOn,
        placeholders: placeholdersOf(kind),
        texts: inOrder.map((language) => ({
          language,
          subject: texts[language]?.subject || null,
          body: texts[language]?.body || null,
          usual: templateOf(kind, language),
        })),
      };
    }),
  };
}

type Words = Readonly<{ subject: string | null; body: string | null }>;

type SaveTemplate = Readonly<{
  kind: MailKind;
  isOn: boolean;
  /** Empty or null: what is written otherwise. A language that is left out stays as it is. */
  texts: readonly (Readonly<{ language: string }> & Words & Readonly<{ before?: Words | undefined }>)[];
  actor: Actor;
}>;

const uid = 'api::store.message-template';

/**
 * Saves a template by the rules content is saved by. Refuses `CONTENT_INVALID` with the place of what must be mended in `field`, and
 * `EDIT_CONFLICT` where somebody wrote something else since what is `before` was read.
 */
export async function saveTemplate(strapi: Core.Strapi, { kind, isOn, texts, actor }: SaveTemplate): Promise<void> {
  const { languages, defaultLocale } = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`message-template:${kind}`]);
    const own = (await ownTemplates(trx))(kind);
    for (const { language, before } of texts) if (before) assertAsRead(language, before, own.texts[language]);
    let { id } = own;
    const wanted: SaveTemplate['texts'] = texts.filter(({ language }) => languages.includes(language));
    // What is the same in all languages needs one to stand in.
    const written = wanted.length > 0 ? wanted : [{ language: defaultLocale }];
    for (const [index, { language, ...text }] of written.entries()) {
      const data = { kind, enabled: isOn, ...('subject' in text ? { subject: text.subject, body: text.body } : {}) };
      await namingField(`texts[${index}]`, async () => {
        const documents = strapi.documents(uid);
        if (id === null) id = (await documents.create({ locale: language, data: { ...data, ...makerOf(actor) } as never })).documentId;
        else await documents.update({ documentId: id, locale: language, data: { ...data, ...editorOf(actor) } as never });
      });
    }
  });
}

/** Empty, null and not there are the same: what is written otherwise. */
function assertAsRead(language: string, before: Words, now: Partial<Words> | undefined): void {
  if ((['subject', 'body'] as const).every((part) => (now?.[part] || null) === (before[part] || null))) return;
  throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this mail meanwhile. Compare, then save again.', { language });
}
