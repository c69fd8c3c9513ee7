import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { servedLanguage } from '../../domain/store/served-language';
import { legalKinds, type LegalKind } from '../../domain/store/legal-texts';
import { isShown } from '../catalog/shown-products';
import { preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';

/** What an app shows in a list of them. */
export type LegalText = Readonly<{ id: string; kind: LegalKind; title: string; version: string; url: string | null; updatedAt: string }>;

/** As JSON, in the language `:locale`, the default one standing in. */
export const legalTextsJson = `
  (select coalesce(json_agg(json_build_object('id', l.document_id, 'kind', l.kind, 'title', l.title, 'version', l.version, 'url', l.url,
                                              'updatedAt', to_char(l.updated_at, 'YYYY-MM-DD"T"HH24":"MI":"SS.MS"Z"'))
                            order by array_position('{${legalKinds.join()}}'::text[], l.kind::text), l.document_id), '[]')
     from legal_texts l where ${isShown('l', 'legal_texts')})`;

type BodyRow = Omit<LegalText, 'updatedAt'> & Readonly<{ body: string; updatedAt: Date }>;

/** One of them, whole: one statement. Refuses `LEGAL_TEXT_NOT_FOUND` where none of the kind is published. */
export async function readLegalText(
  strapi: Core.Strapi,
  { kind, locale: asked }: Readonly<{ kind: LegalKind; locale?: string | undefined }>,
): Promise<Readonly<{ text: LegalText & Readonly<{ body: string }>; language: string }>> {
  const settings = await storeSettings(strapi);
  const language = servedLanguage(asked, settings);
  const { rows } = await preparedStatement<BodyRow>(
    strapi.db.connection,
    `select l.document_id as id, l.kind, l.title, l.version, l.body, l.url, l.updated_at as "updatedAt"
       from legal_texts l where l.kind = :kind and ${isShown('l', 'legal_texts')} order by l.document_id limit 1`,
    { kind, locale: language, defaultLocale: settings.defaultLocale },
  );
  const [row] = rows;
  if (!row) throw new DomainError('LEGAL_TEXT_NOT_FOUND', 'The shop has no such text');
  return { text: { ...row, updatedAt: row.updatedAt.toISOString() }, language };
}
