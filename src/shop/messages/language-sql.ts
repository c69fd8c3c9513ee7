/** The language of `texts` (JSON by language) that the customer of the row `u` is told in: theirs, in any country, else the shop's. */
export const languageIn = (texts: string): string =>
  `case when jsonb_exists(${texts}, coalesce(u.language, '')) then u.language
        when jsonb_exists(${texts}, split_part(coalesce(u.language, ''), '-', 1)) then split_part(u.language, '-', 1)
        else :usual::text end`;

/** The same for who writes each text of its own. */
export function servedIn(language: string | null, languages: readonly string[], usual: string): string {
  const wanted = [language ?? '', (language ?? '').split('-')[0] ?? ''].find((each) => languages.includes(each));
  return wanted ?? usual;
}
