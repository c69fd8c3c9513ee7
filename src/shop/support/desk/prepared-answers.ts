import type { Core } from '@strapi/strapi';
import type { SupportAnswersRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import { answerIn, checkAnswer, fillAnswer, mostAnswers } from '../../../domain/support/prepared-answer';
import { actorText, type Actor } from '../../actor';
import { refuseInvalid } from '../../content/refuse-invalid';
import { newDocumentId } from '../../document-id';
import { toJson } from '../../rows';
import { storeSettings } from '../../store/store-settings';
import { readRequest } from './read-request';

type Text = Readonly<{ language: string; text: string }>;
export type PreparedAnswer = Readonly<{ id: string; title: string; revision: number; texts: readonly Text[] }>;
export type FilledAnswer = Readonly<{ id: string; title: string; text: string }>;

const textsOf = ({ texts }: SupportAnswersRow): Readonly<Record<string, string>> => toJson(texts);
const rowsOf = (strapi: Core.Strapi): Promise<SupportAnswersRow[]> =>
  strapi.db.connection('support_answers').orderByRaw('lower(title), id');

export type PreparedAnswers = Readonly<{ languages: readonly string[]; answers: readonly PreparedAnswer[] }>;

/** All answers that are prepared, by title, with a text for each language of the shop. */
export async function readAnswers(strapi: Core.Strapi): Promise<PreparedAnswers> {
  const { languages, defaultLocale } = await storeSettings(strapi);
  const inOrder = [defaultLocale, ...languages.filter((language) => language !== defaultLocale)];
  const answers = (await rowsOf(strapi)).map((row) => {
    const texts = textsOf(row);
    const all = [...inOrder, ...Object.keys(texts).filter((language) => !inOrder.includes(language))];
    return {
      id: row.id,
      title: row.title,
      revision: row.revision,
      texts: all.map((language) => ({ language, text: texts[language] ?? '' })),
    };
  });
  return { languages: inOrder, answers };
}

/** The same for one request: in the language of its customer, with what placeholders stand for. Refuses `SUPPORT_REQUEST_NOT_FOUND`. */
export async function answersFor(strapi: Core.Strapi, { id }: Readonly<{ id: string }>): Promise<FilledAnswer[]> {
  const { language, customer, order } = await readRequest(strapi, { id });
  const { name: shop, defaultLocale } = await storeSettings(strapi);
  const values = { customer: customer.name ?? '', order: order?.number ?? '', shop };
  return (await rowsOf(strapi)).map((row) => ({
    id: row.id,
    title: row.title,
    text: fillAnswer(answerIn(textsOf(row), [language, defaultLocale]), values),
  }));
}

type Save = Readonly<{ title: string; texts: readonly Text[]; actor: Actor }>;
const written = ({ title, texts, actor }: Save) => ({
  title,
  texts: JSON.stringify(Object.fromEntries(texts.filter(({ text }) => text.trim() !== '').map(({ language, text }) => [language, text]))),
  changed_by: actorText(actor),
  changed_at: new Date(),
});

/** Prepares an answer. Refuses `CONTENT_INVALID` with its field, `SUPPORT_LIMIT_REACHED`. */
export async function addAnswer(strapi: Core.Strapi, save: Save): Promise<void> {
  refuseInvalid(checkAnswer(save.texts));
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('support-answers', 0))");
    const counted = await trx('support_answers').count({ count: '*' }).first();
    if (Number(counted?.count ?? 0) >= mostAnswers)
      throw new DomainError('SUPPORT_LIMIT_REACHED', `${mostAnswers} answers at most are prepared: delete one`, {
        limit: 'answers',
        most: mostAnswers,
      });
    await trx('support_answers').insert({ id: newDocumentId(), ...written(save) });
  });
}

const notFound = () => new DomainError('SUPPORT_ANSWER_NOT_FOUND', 'There is no such answer');

/** Refuses `SUPPORT_ANSWER_NOT_FOUND`, `CONTENT_INVALID`, and `EDIT_CONFLICT` where somebody else changed it since it was read. */
export async function changeAnswer(
  strapi: Core.Strapi,
  { id, revision, ...save }: Save & Readonly<{ id: string; revision: number }>,
): Promise<void> {
  refuseInvalid(checkAnswer(save.texts));
  await strapi.db.transaction(async ({ trx }) => {
    const row = await trx('support_answers').where({ id }).forUpdate().first();
    if (!row) throw notFound();
    if (row.revision !== revision)
      throw new DomainError('EDIT_CONFLICT', 'Somebody else changed this answer meanwhile. Compare, then save again.', {
        revision: row.revision,
      });
    await trx('support_answers')
      .where({ id })
      .update({ ...written(save), revision: revision + 1 });
  });
}

/** Refuses `SUPPORT_ANSWER_NOT_FOUND`. */
export async function deleteAnswer(strapi: Core.Strapi, { id }: Readonly<{ id: string }>): Promise<void> {
  if ((await strapi.db.connection('support_answers').where({ id }).delete()) === 0) throw notFound();
}
