import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { checkLink } from '../../domain/messages/link';
import type { OwnMessageTexts } from '../../domain/messages/write-message';
import { mailKinds } from '../../domain/mails/mail-kinds';
import {
  checkNotification,
  notificationPlaceholders,
  notificationTemplateOf,
  type OwnNotificationTexts,
} from '../../domain/notifications/notification-template';
import type { NotificationKind } from '../../domain/notifications/what-to-notify';
import { writeWords, type NotificationText } from '../../domain/notifications/write-notification';
import { toCheckResult } from '../../domain/pricing/finding';
import { actorText, type Actor } from '../actor';
import { namingField } from '../catalog/desk/name-field';
import { refuseInvalid } from '../content/refuse-invalid';
import { mailValues } from '../mails/mail-values';
import { sampleOrder } from '../mails/sample-order';
import { storeSettings } from '../store/store-settings';

export type OwnNotification = Readonly<{
  isOn: boolean;
  /** Where it leads instead of what it is about. */
  link: string | null;
  texts: OwnNotificationTexts & OwnMessageTexts;
}>;

/** What staff decided and wrote of each kind, automatic messages too; every kind is told until they say otherwise. */
export async function ownNotifications(db: Knex): Promise<(kind: string) => OwnNotification> {
  const kinds = await db('notification_kinds').orderBy('kind');
  const rows = await db('notification_texts').orderBy(['kind', 'language']);
  return (kind) => {
    const decided = kinds.find((each) => each.kind === kind);
    const mine = rows.filter((row) => row.kind === kind);
    return {
      isOn: decided?.is_on ?? true,
      link: decided?.link ?? null,
      texts: Object.fromEntries(
        mine.map(({ language, title, body, mail_subject: subject, mail_body: mail }) => [language, { title, body, subject, mail }]),
      ),
    };
  };
}

type Words = Readonly<{ title: string | null; body: string | null }>;
export type EditedNotification = Readonly<{
  kind: NotificationKind;
  isOn: boolean;
  link: string | null;
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
      const { isOn, link, texts } = own(kind);
      return {
        kind,
        isOn,
        link,
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
  /** Empty or null: the order. Left out, it stays. */
  link?: string | null | undefined;
  /** A language that is left out stays as it is. */
  texts: readonly (Words & Readonly<{ language: string; before?: Words | undefined }>)[];
  actor: Actor;
}>;

/**
 * Refuses `CONTENT_INVALID` with the place of what must be mended in `field`, and `EDIT_CONFLICT` where somebody wrote something else since what is
 * `before` was read.
 */
export async function saveNotificationTemplate(strapi: Core.Strapi, { kind, isOn, link, texts, actor }: Save): Promise<void> {
  const { languages } = await storeSettings(strapi);
  if (link) refuseInvalid(toCheckResult(checkLink(link, 'link')));
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
    const decided = { is_on: isOn, ...(link === undefined ? {} : { link: link || null }) };
    await trx('notification_kinds')
      .insert({ kind, ...decided })
      .onConflict('kind')
      .merge(decided);
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
