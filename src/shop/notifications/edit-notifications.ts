import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { mailKinds } from '../../domain/mails/mail-kinds';
import {
  checkNotification,
  notificationPlaceholders,
  notificationTemplateOf,
  type OwnNotificationTexts,
} from '../../domain/notifications/notification-template';
import type { NotificationKind } from '../../domain/notifications/what-to-notify';
import { writeWords, type NotificationText } from '../../domain/notifications/write-notification';
import { actorText, type Actor } from '../actor';
import { namingField } from '../catalog/desk/name-field';
import { refuseInvalid } from '../content/refuse-invalid';
import { mailValues } from '../mails/mail-values';
import { sampleOrder } from '../mails/sample-order';
import { storeSettings } from '../store/store-settings';

export type OwnNotification = Readonly<{ isOn: boolean; texts: OwnNotificationTexts }>;

/** What staff decided and wrote of each kind; every kind is told until they say otherwise. */
export async function ownNotifications(db: Knex): Promise<(kind: NotificationKind) => OwnNotification> {
  const kinds = await db('notification_kinds').orderBy('kind');
  const rows = await db('notification_texts').orderBy(['kind', 'language']);
  return (kind) => ({
    isOn: kinds.find((each) => each.kind === kind)?.is_on ?? true,
    texts: Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ language, title, body }) => [language, { title, body }])),
  });
}

type Words = Readonly<{ title: string | null; body: string | null }>;
export type EditedNotification = Readonly<{
  kind: NotificationKind;
  isOn: boolean;
  placeholders: readonly string[];
  texts: readonly (Words & Readonly<{ language: string; usual: NotificationText }>)[];
}>;

/** All of them as staff edit them, in each language of the shop, its own first. */
export async function readNotificationTemplates(strapi: Core.Strapi): Promise<Readonly<{ templates: EditedNotification[] }>> {
  const { languages, defaultLocale } = await storeSettings(strapi);
  const own = await ownNotifications(strapi.db.connection);
  const inOrder = [defaultLocale, ...languages.filter((language) => language !== defaultLocale)];
  return {
    templates: mailKinds.map((kind) => {
      const { isOn, texts } = own(kind);
      return {
        kind,
        isOn,
        placeholders: notificationPlaceholders(kind),
        texts: inOrder.map((language) => ({
          language,
          title: texts[language]?.title || null,
          body: texts[language]?.body || null,
          usual: notificationTemplateOf(kind, language),
        })),
      };
    }),
  };
}

type Save = Readonly<{
  kind: NotificationKind;
  isOn: boolean;
  /** A language that is left out stays as it is. */
  texts: readonly (Words & Readonly<{ language: string; before?: Words | undefined }>)[];
  actor: Actor;
}>;

/**
 * Refuses `CONTENT_INVALID` with the place of what must be mended in `field`, and `EDIT_CONFLICT` where somebody wrote something else since what is
 * `before` was read.
 */
export async function saveNotificationTemplate(strapi: Core.Strapi, { kind, isOn, texts, actor }: Save): Promise<void> {
  const { languages } = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`notification-texts:${kind}`]);
    const own = (await ownNotifications(trx))(kind);
    for (const [index, { language, before, title, body }] of texts.entries()) {
      if (!languages.includes(language)) continue;
      if (before && !isSame(before, own.texts[language]))
        throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this meanwhile. Compare, then save again.', { language });
      await namingField(`texts[${index}]`, async () => refuseInvalid(checkNotification(kind, { title: title ?? '', body: body ?? '' })));
      const words = { title: title || null, body: body || null, changed_by: actorText(actor), changed_at: new Date() };
      await trx('notification_texts')
        .insert({ kind, language, ...words })
        .onConflict(['kind', 'language'])
        .merge(words);
    }
    await trx('notification_kinds').insert({ kind, is_on: isOn }).onConflict('kind').merge(['is_on']);
  });
}

/** Empty, null and not there are the same: what is told otherwise. */
const isSame = (one: Words, other: Words | undefined): boolean =>
  (['title', 'body'] as const).every((part) => (one[part] || null) === (other?.[part] || null));

type Tried = Readonly<{ kind: NotificationKind; language: string; title: string; body: string }>;

/** How it would read, of an order nobody placed. Refuses `CONTENT_INVALID` with its field. */
export async function previewNotification(strapi: Core.Strapi, { kind, language, title, body }: Tried): Promise<NotificationText> {
  const usual = notificationTemplateOf(kind, language);
  const words = { title: title || usual.title, body: body || usual.body };
  refuseInvalid(checkNotification(kind, words));
  const { name: shop, timeZone, defaultCurrency } = await storeSettings(strapi);
  return writeWords(words, mailValues({ ...sampleOrder(defaultCurrency), shop, language, timeZone }));
}
