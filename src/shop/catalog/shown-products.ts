/**
 * The condition that a row of `products` is what customers see of a product in the language `:locale`: it is published in
 * it; or nobody has begun to translate it, and it is published in the default language. What staff took back in a language,
 * or have not published in it yet, is not shown in it, and not in the words of another language either.
 */
export const isShown = (alias: string): string => `(
  ${alias}.published_at is not null and (
    ${alias}.locale = :locale
    or (${alias}.locale = :defaultLocale
        and not exists (select 1 from products translated where translated.document_id = ${alias}.document_id and translated.locale = :locale))))`;
