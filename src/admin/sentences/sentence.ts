export type Sentences = Readonly<Record<string, string>>;

type Pattern = Readonly<{ shape: RegExp; said: string }>;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** `There are two prices in {1}.` fits whatever stands in the place of {1}. */
const patternOf = ([english, said]: readonly [string, string]): Pattern => ({
  shape: new RegExp(
    `^${english
      .split(/\{\d\}/)
      .map(escaped)
      .join('(.*?)')}$`,
    's',
  ),
  said,
});
const isPattern = ([english]: readonly [string, string]) => /\{\d\}/.test(english);
const byLength = ([a]: readonly [string, string], [b]: readonly [string, string]) => b.length - a.length;

/**
 * Says a sentence of the server in another language: the server says it in English, with what it is about filled in. What is filled in is
 * looked for too. A sentence nobody translated stays as it is.
 */
export function sayingIn(sentences: Sentences): (sentence: string) => string {
  // The more of a sentence is given, the better it fits.
  const patterns = Object.entries(sentences).filter(isPattern).sort(byLength).map(patternOf);
  return (sentence) => {
    const plain = Object.hasOwn(sentences, sentence) ? sentences[sentence] : undefined;
    if (plain !== undefined) return plain;
    for (const { shape, said } of patterns) {
      const [, ...filled] = shape.exec(sentence) ?? [];
      if (filled.length > 0)
        return said.replace(/\{(\d)\}/g, (_whole, place) => {
          const value = filled[Number(place) - 1] ?? '';
          return Object.hasOwn(sentences, value) ? (sentences[value] ?? value) : value;
        });
    }
    return sentence;
  };
}
