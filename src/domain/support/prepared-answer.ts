import { refusal, toCheckResult, type CheckResult } from '../pricing/finding';

/** Answers that are prepared: at most so many, and each at most as long as a message. */
export const mostAnswers = 200;
export const longestAnswer = 5_000;

export const answerPlaceholders = ['customer', 'order', 'shop'] as const;
export type AnswerValues = Readonly<Record<(typeof answerPlaceholders)[number], string>>;
type Texts = Readonly<Record<string, string>>;

// Without spaces of its own around the name, which is trimmed: else a brace and many spaces take hours.
const placeholder = /\{([^{}\n]*)\}/g;
const isKnown = (name: string): name is keyof AnswerValues => (answerPlaceholders as readonly string[]).includes(name);

/** Puts in what placeholders stand for; what is put in is never read as one again. */
export const fillAnswer = (text: string, values: AnswerValues): string =>
  text
    .replace(placeholder, (whole, spaced: string) => {
      const name = spaced.trim();
      return isKnown(name) ? values[name] : whole;
    })
    // Nobody is greeted by no name: “Hello ,” reads as “Hello,”.
    .replace(/(?<![ \t])[ \t]+([,.!?;:])/g, '$1')
    // No longer than can be sent: thousands of long names are megabytes. Half a character is none.
    .slice(0, longestAnswer)
    .replace(/[\ud800-\udbff]$/, '');

/** The text in the language of the customer, else in one of the shop, else in the first somebody wrote. */
export function answerIn(texts: Texts, languages: readonly (string | null)[]): string {
  const written = Object.keys(texts).toSorted();
  const chosen = languages.find((language) => language !== null && texts[language]) ?? written.find((language) => texts[language]);
  return chosen ? (texts[chosen] ?? '') : '';
}

/** What must be mended before it is kept: a text in no language, or a placeholder that stands for nothing. */
export function checkAnswer(texts: readonly Readonly<{ language: string; text: string }>[]): CheckResult {
  const known = answerPlaceholders.map((name) => `{${name}}`).join(', ');
  const unknown = texts.flatMap(({ text }, index) =>
    [...text.matchAll(placeholder)]
      .map(([, name = '']) => name.trim())
      .filter((name) => !isKnown(name))
      .map((name) =>
        refusal(
          'PLACEHOLDER_UNKNOWN',
          `texts[${index}].text`,
          `{${name.slice(0, 60)}} stands for nothing in an answer. There are: ${known}`,
        ),
      ),
  );
  const isEmpty = texts.every(({ text }) => text.trim() === '');
  return toCheckResult([...(isEmpty ? [refusal('TEXT_MISSING', 'texts', 'Write the answer in one language at least.')] : []), ...unknown]);
}
