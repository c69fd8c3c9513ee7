import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import {
  automaticMessages,
  isAutomaticMessage,
  messageNames,
  messageParts,
  messagePlaceholders,
  usualMessage,
  type MessagePart,
  type MessageText,
} from '../../domain/messages/automatic-messages';
import { checkLink } from '../../domain/messages/link';
import { checkMessage } from '../../domain/messages/write-message';
import { toCheckResult } from '../../domain/pricing/finding';
import { actorText, type Actor } from '../actor';
import { namingField } from '../catalog/desk/name-field';
import { refuse, refuseInvalid } from '../content/refuse-invalid';
import { mailSender } from '../mails/mail-sender';
import { ownNotifications } from '../notifications/edit-notifications';
import { saveSettings } from '../store/edit-settings';
import { storeSettings } from '../store/store-settings';

type Words = Readonly<Record<MessagePart, string | null>>;
export type EditedMessage = Readonly<{
  kind: string;
  names: Readonly<Record<'en' | 'uk', string>>;
  isOn: boolean;
  /** Of what waits for hours, how many; else null. */
  afterHours: number | null;
  /** Whether it waits for hours. */
  waits: boolean;
  link: string | null;
  placeholders: readonly string[];
  /** In each language of the shop, its own first: what staff wrote, where they did, and what is told otherwise. */
  texts: readonly (Words & Readonly<{ language: string; usual: MessageText }>)[];
}>;

const waitsForHours = (kind: string): boolean => kind === 'cart_left';

/** All messages the shop sends by itself, as staff edit them. */
export async function readMessages(strapi: Core.Strapi): Promise<Readonly<{ canMail: boolean; messages: EditedMessage[] }>> {
  const { languages, defaultLocale, cartMessageAfterHours } = await storeSettings(strapi);
  const own = await ownNotifications(strapi.db.connection);
  const inOrder = [defaultLocale, ...languages.filter((language) => language !== defaultLocale)];
  return {
    canMail: mailSender(strapi) !== null,
    messages: automaticMessages().map((kind) => {
      const { isOn, link, texts } = own(kind);
      const waits = waitsForHours(kind);
      const afterHours = waits ? cartMessageAfterHours : null;
      return {
        ...{ kind, names: messageNames(kind), isOn: isOn && (!waits || afterHours !== null), afterHours, waits, link },
        placeholders: messagePlaceholders(kind),
        texts: inOrder.map((language) => ({ language, ...wordsOf(texts[language]), usual: usualMessage(kind, language) })),
      };
    }),
  };
}

const wordsOf = (text: Words | undefined): Words => ({
  title: text?.title || null,
  body: text?.body || null,
  subject: text?.subject || null,
  mail: text?.mail || null,
});

type Save = Readonly<{
  kind: string;
  isOn: boolean;
  /** Of what waits for hours. Left out, they stay; null: it is not told. */
  afterHours?: number | null | undefined;
  /** Empty or null: what it is about. Left out, it stays. */
  link?: string | null | undefined;
  /** Empty or null: what is told otherwise. A language that is left out stays as it is. */
  texts: readonly (Words & Readonly<{ language: string; before?: Words | undefined }>)[];
  actor: Actor;
}>;

/**
 * Refuses `MESSAGE_KIND_NOT_FOUND`, `CONTENT_INVALID` with the place of what must be mended in `field`, and `EDIT_CONFLICT` where somebody wrote
 * something else since what is `before` was read.
 */
export async function saveMessage(strapi: Core.Strapi, { kind, isOn, afterHours, link, texts, actor }: Save): Promise<void> {
  assertKind(kind);
  const { languages, cartMessageAfterHours } = await storeSettings(strapi);
  if (link) refuseInvalid(toCheckResult(checkLink(link, 'link')));
  if (afterHours !== undefined && !waitsForHours(kind))
    refuse('HOURS_UNKNOWN', 'afterHours', 'Only the reminder of a cart waits for hours.');
  const hours = afterHours === undefined ? cartMessageAfterHours : afterHours;
  if (isOn && waitsForHours(kind) && hours === null)
    refuse('HOURS_MISSING', 'afterHours', 'Enter after how many hours customers are reminded.');
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`notification-texts:${kind}`]);
    const own = (await ownNotifications(trx))(kind);
    for (const [index, { language, before, ...words }] of texts.entries()) {
      if (!languages.includes(language)) continue;
      if (before && !isSame(before, own.texts[language]))
        throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this meanwhile. Compare, then save again.', { language });
      await namingField(`texts[${index}]`, async () => refuseInvalid(checkMessage(kind, asText(words))));
      await write(trx, { kind, language, words, actor });
    }
    const decided = { is_on: isOn, ...(link === undefined ? {} : { link: link || null }) };
    await trx('notification_kinds')
      .insert({ kind, ...decided })
      .onConflict('kind')
      .merge(decided);
    // As a change of the settings, which its history tells, and which is undone there.
    if (afterHours !== undefined) await saveSettings(strapi, { changes: { cartMessageAfterHours: afterHours }, seen: {}, actor });
  });
}

const asText = ({ title, body, subject, mail }: Words): MessageText => ({
  ...{ title: title ?? '', body: body ?? '', subject: subject ?? '', mail: mail ?? '' },
});

type Written = Readonly<{ kind: string; language: string; words: Words; actor: Actor }>;
async function write(trx: Knex, { kind, language, words, actor }: Written): Promise<void> {
  const { title, body, subject: mail_subject, mail: mail_body } = wordsOf(words);
  const row = { title, body, mail_subject, mail_body, changed_by: actorText(actor), changed_at: new Date() };
  await trx('notification_texts')
    .insert({ kind, language, ...row })
    .onConflict(['kind', 'language'])
    .merge(row);
}

/** Refuses `MESSAGE_KIND_NOT_FOUND`. */
export function assertKind(kind: string): void {
  if (!isAutomaticMessage(kind)) throw new DomainError('MESSAGE_KIND_NOT_FOUND', 'The shop tells no such message by itself');
}

/** Empty, null and not there are the same: what is told otherwise. */
const isSame = (one: Words, other: Words | undefined): boolean =>
  messageParts.every((part) => (one[part] || null) === (other?.[part] || null));
