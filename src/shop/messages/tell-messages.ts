import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { chooseMessage, writeMessage, type MessageValues } from '../../domain/messages/write-message';
import type { MessageText } from '../../domain/messages/automatic-messages';
import { ownNotifications } from '../notifications/edit-notifications';
import { storeSettings } from '../store/store-settings';
import { servedIn } from './language-sql';
import { tell } from './tell';

/** Whom an automatic message is told. */
export type MessageTo = Readonly<{
  userId: number;
  /** What it is told once for. */
  about: string;
  /** Ids of what it leads to, by what they are of. */
  data: Readonly<Record<string, string>>;
  /** They asked for just this, and need not have agreed to more. */
  isAsked?: boolean;
  /** What its placeholders stand for in their language; null: it is not told in it. */
  values: (language: string) => MessageValues | null;
}>;
type Tell = Readonly<{ kind: string; to: readonly MessageTo[] }>;

/** Whether staff have it told. */
export const isMessageOn = async (db: Knex, kind: string): Promise<boolean> => (await ownNotifications(db))(kind).isOn;

/**
 * Tells customers what brings them back, in the words staff chose, each once for each `about`: who agreed to messages, and nobody where it is
 * switched off. No customer twice about the same in one call. Answers how many are told now.
 */
export async function tellMessages(strapi: Core.Strapi, trx: Knex, { kind, to }: Tell): Promise<number> {
  if (to.length === 0) return 0;
  const { isOn, link, texts: own } = (await ownNotifications(trx))(kind);
  if (!isOn) return 0;
  const { name: shop, languages, defaultLocale } = await storeSettings(strapi);
  const known: { id: number; language: string | null }[] = await trx('up_users')
    .whereIn(
      'id',
      to.map(({ userId }) => userId),
    )
    .select('id', 'language');
  const languageOf = new Map(known.map(({ id, language }) => [id, servedIn(language, languages, defaultLocale)]));
  const words = new Map<string, MessageText>();
  const wordsIn = (language: string): MessageText => {
    const chosen = words.get(language) ?? chooseMessage({ kind, own, language, defaultLanguage: defaultLocale });
    words.set(language, chosen);
    return chosen;
  };
  const rows = to.flatMap(({ userId, about, data, isAsked = false, values }) => {
    const language = languageOf.get(userId);
    const facts = language === undefined ? null : values(language);
    if (language === undefined || facts === null) return [];
    return [
      {
        ...{ user_id: userId, about, is_asked: isAsked, language, facts },
        // Staff may have it open another place: what it is about stays beside.
        data: { ...data, ...(link === null ? {} : { url: link }) },
        ...writeMessage(wordsIn(language), { ...facts, shop }),
      },
    ];
  });
  if (rows.length === 0) return 0;
  const { told } = await tell(trx, {
    kind,
    chosen: `select * from jsonb_to_recordset(:rows::jsonb)
      as r(user_id integer, about text, data jsonb, is_asked boolean, language text, title text, body text, facts jsonb)`,
    values: { rows: JSON.stringify(rows) },
  });
  return told;
}
