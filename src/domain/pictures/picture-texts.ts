/** What is seen on a picture, by language. */
export type PictureTexts = Readonly<Record<string, string>>;
/** As it is stored: Strapi's own field is for the shop's default language, ours for the others. */
export type StoredTexts = Readonly<{ own: string | null; others: PictureTexts | null }>;
export type Languages = Readonly<{ all: readonly string[]; default: string }>;

export const longestPictureText = 500;

/** What is said in each language of the shop; empty where nobody wrote it yet. */
export const toldTexts = ({ own, others }: StoredTexts, languages: Languages): PictureTexts =>
  Object.fromEntries(languages.all.map((code) => [code, (code === languages.default ? own : others?.[code])?.trim() ?? '']));

/** With what was written; languages it does not name stay as they are, those that left the shop too. */
export function withTexts(before: StoredTexts, written: PictureTexts, { default: own }: Languages): StoredTexts {
  const changes = Object.entries(written).map(([code, text]) => [code, text.trim()] as const);
  const others = Object.entries({ ...before.others, ...Object.fromEntries(changes.filter(([code]) => code !== own)) });
  const kept = others.filter(([, text]) => text !== '');
  const ownText = new Map(changes).get(own);
  return {
    own: ownText === undefined ? before.own : ownText || null,
    others: kept.length > 0 ? Object.fromEntries(kept) : null,
  };
}
