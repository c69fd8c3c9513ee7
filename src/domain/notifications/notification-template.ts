import { refusal, toCheckResult, type CheckResult } from '../pricing/finding';
import type { MailValues, Placeholder } from '../mails/mail-kinds';
import type { NotificationKind } from './what-to-notify';
import { knowsNotifications, notificationWords } from './words';
import { longestBody, longestTitle, writeWords, type NotificationText } from './write-notification';

/** What staff wrote of one kind, by language; where they left a part empty, the words of the shop hold. */
export type OwnNotificationTexts = Readonly<Record<string, Readonly<{ title: string | null; body: string | null }>>>;

const always = ['order', 'shop', 'total'] as const;
const more: Readonly<Partial<Record<NotificationKind, readonly Placeholder[]>>> = {
  slot_changed: ['delivery'],
  parcel_sent: ['carrier', 'tracking_number'],
  on_the_way: ['expected_time'],
  courier_near: ['expected_time'],
  order_refunded: ['amount'],
};

/** What stands for something in a notification of this kind: nothing that says who somebody is. */
export const notificationPlaceholders = (kind: NotificationKind): readonly Placeholder[] =>
  kind === 'support_replied' ? ['shop', 'order'] : [...always, ...(more[kind] ?? [])];

/** What is told where staff wrote nothing. */
export const notificationTemplateOf = (kind: NotificationKind, language: string): NotificationText => notificationWords(language)[kind];

type Write = Readonly<{
  kind: NotificationKind;
  own: OwnNotificationTexts;
  language: string | null;
  defaultLanguage: string;
  values: (language: string) => MailValues;
}>;

/** What somebody of this language is told, and in which one it is: theirs where somebody wrote it, else the shop's, else English. */
export function chooseNotification({
  kind,
  own,
  language,
  defaultLanguage,
  values,
}: Write): NotificationText & Readonly<{ language: string }> {
  const wanted = [language ?? defaultLanguage, defaultLanguage].find(
    (each) => own[each]?.title || own[each]?.body || knowsNotifications(each),
  );
  const chosen = wanted ?? 'en';
  const usual = notificationTemplateOf(kind, chosen);
  const words = { title: own[chosen]?.title || usual.title, body: own[chosen]?.body || usual.body };
  return { language: chosen, ...writeWords(words, values(chosen)) };
}

/** What must be mended before it can be told. */
export const checkNotification = (kind: NotificationKind, text: NotificationText): CheckResult =>
  checkPhoneWords(notificationPlaceholders(kind), text);

/** The same of anything a phone shows. */
export function checkPhoneWords(known: readonly string[], text: NotificationText): CheckResult {
  const names = (part: string) => [...part.matchAll(/\{([^{}\n]*)\}/g)].map(([, name = '']) => name.trim());
  const unknown = (['title', 'body'] as const).flatMap((field) =>
    names(text[field])
      .filter((name) => !known.includes(name))
      .map((name) =>
        refusal(
          'PLACEHOLDER_UNKNOWN',
          field,
          `{${name.slice(0, 60)}} stands for nothing on the phone. There are: ${known.map((each) => `{${each}}`).join(', ')}`,
        ),
      ),
  );
  const long = [
    ...(text.title.length > longestTitle ? [refusal('TEXT_TOO_LONG', 'title', 'The title is too long for a phone. Make it shorter.')] : []),
    ...(text.body.length > longestBody ? [refusal('TEXT_TOO_LONG', 'body', 'The message is too long for a phone. Make it shorter.')] : []),
  ];
  return toCheckResult([...long, ...unknown]);
}
