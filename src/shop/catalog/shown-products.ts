/** Expressions of SQL for the language something is told in, and for the shop's default one. */
export type LanguageSql = Readonly<{ locale: string; defaultLocale: string }>;
export const askedLanguages: LanguageSql = { locale: ':locale', defaultLocale: ':defaultLocale' };

/**
 * The condition that a row of `products`, or of another table whose rows are published by language, is what customers see in a language: it is published in
 * it; or nobody has begun to translate it, and it is published in the default language. What staff took back in a language,
 * or have not published in it yet, is not shown in it, and not in the words of another language either.
 */
export const isShown = (
  alias: string,
  table: 'products' | 'home_sections' | 'legal_texts' = 'products',
  { locale, defaultLocale }: LanguageSql = askedLanguages,
): string => `(
  ${alias}.published_at is not null and (
    ${alias}.locale = ${locale}
    or (${alias}.locale = ${defaultLocale}
        and not exists (select 1 from ${table} translated where translated.document_id = ${alias}.document_id and translated.locale = ${locale}))))`;

type Version = Readonly<{ locale: string; isPublished: boolean }>;
type Languages = Readonly<{ locale: string; defaultLocale: string }>;

/** The same for the rows of one product, all of them: the one that is shown in the language, if one is. */
export function shownVersion<V extends Version>(versions: readonly V[], { locale, defaultLocale }: Languages): V | undefined {
  const told = versions.some((version) => version.locale === locale) ? locale : defaultLocale;
  return versions.find((version) => version.isPublished && version.locale === told);
}

/** The published row that says what a product is, in whatever language it is shown: the default language's, where there is one. */
export function canonicalVersion<V extends Version>(versions: readonly V[], { locale, defaultLocale }: Languages): V | undefined {
  const published = versions.filter(({ isPublished }) => isPublished).sort((a, b) => (a.locale < b.locale ? -1 : 1));
  return (
    published.find((version) => version.locale === defaultLocale) ?? published.find((version) => version.locale === locale) ?? published[0]
  );
}
