type Languages = Readonly<{ languages: readonly string[]; defaultLocale: string }>;

/**
 * The language of the shop somebody is answered in who asks for `asked` (BCP 47): that one; else one of the same language, as `uk` for
 * `uk-UA`; else the default one.
 */
export function servedLanguage(asked: string | undefined, { languages, defaultLocale }: Languages): string {
  if (asked === undefined) return defaultLocale;
  const wanted = asked.toLowerCase();
  const base = baseOf(wanted);
  return (
    languages.find((language) => language.toLowerCase() === wanted) ??
    languages.find((language) => language.toLowerCase() === base) ??
    languages.find((language) => baseOf(language.toLowerCase()) === base) ??
    defaultLocale
  );
}

const baseOf = (language: string): string => language.split('-')[0] ?? language;
