import type { Core } from '@strapi/strapi';
import type { LegalTextsRow } from 'knex/types/tables';
import { checkFlag } from '../../domain/store/feature-flags';
import { refuse, refuseInvalid } from '../content/refuse-invalid';
import { toJson } from '../rows';

/** Refuses `CONTENT_INVALID` when another flag has the key already. */
export async function checkFlagKey(strapi: Core.Strapi, documentId: string | null, { key }: Readonly<{ key?: unknown }>): Promise<void> {
  if (typeof key !== 'string') return;
  const taken = await strapi.db.transaction(({ trx }) =>
    trx('feature_flags').where({ key }).whereRaw('document_id is distinct from ?', [documentId]).first('id'),
  );
  if (taken) refuse('KEY_TAKEN', 'key', `There is a flag “${key}” already. Change that one, or choose another key.`);
}

/** Refuses `CONTENT_INVALID` when a flag that was just saved cannot be told to apps. */
export async function checkSavedFlag(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const row = await trx('feature_flags').where({ document_id: documentId }).first('key', 'value', 'platforms');
    if (!row) return;
    refuseInvalid(checkFlag({ key: row.key, value: toJson<unknown>(row.value), platforms: toJson<string[] | null>(row.platforms) ?? [] }));
  });
}

/** The same of a legal text that there is another one of its kind of, or that leads to no page. */
export async function checkSavedLegalText(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const rows: Pick<LegalTextsRow, 'kind' | 'url'>[] = await trx('legal_texts').where({ document_id: documentId }).select('kind', 'url');
    const kinds = rows.flatMap(({ kind }) => kind ?? []);
    const taken = await trx('legal_texts').whereIn('kind', kinds).whereNot({ document_id: documentId }).first('title');
    if (taken) refuse('KIND_TAKEN', 'kind', `There is a text of this kind already: “${taken.title}”. Change that one.`);
    if (rows.some(({ url }) => url !== null && !/^https?:\/\/[^\s/]+/.test(url)))
      refuse('URL_INVALID', 'url', 'This is no address of a page. Begin with https://');
  });
}
