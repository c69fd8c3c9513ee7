import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { toCheckResult } from '../../domain/pricing/finding';
import { checkPhrases, checkSynonym } from '../../domain/search/synonyms';
import { refuse, refuseInvalid } from '../content/refuse-invalid';

/** Refuses `CONTENT_INVALID` when synonyms that were just saved say nothing, or too much, or in a language the shop does not have. */
export async function checkSavedSynonym(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const row = await trx('synonyms').where({ document_id: documentId }).first('language', 'words', 'means');
    if (!row) return;
    await checkLanguage(trx, row.language);
    refuseInvalid(checkSynonym(row));
  });
}

/** The same of a pinned search; and when it ends before it starts. */
export async function checkSavedPin(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const row = await trx('pinned_searches').where({ document_id: documentId }).first('language', 'phrases', 'starts_at', 'ends_at');
    if (!row) return;
    await checkLanguage(trx, row.language);
    refuseInvalid(toCheckResult(checkPhrases(row.phrases, 'phrases', 1)));
    if (row.starts_at && row.ends_at && row.ends_at <= row.starts_at)
      refuse('ENDS_BEFORE_START', 'endsAt', 'It ends before it starts, so it never holds. Choose an end after the start.');
  });
}

async function checkLanguage(trx: Knex.Transaction, language: string): Promise<void> {
  const spoken = await trx('i18n_locale').orderBy('id').pluck('code');
  if (!spoken.includes(language))
    refuse('LANGUAGE_UNKNOWN', 'language', `The shop does not speak “${language}”. Enter one of these: ${spoken.join(', ')}.`);
}
