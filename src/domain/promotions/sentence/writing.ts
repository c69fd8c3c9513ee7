import { currencyExponents } from '../../money/currencies';
import type { Money } from '../../money/money';
import type { Targets } from '../discount';
import { sentenceWords, type KindSentence, type SentenceLanguage, type SentenceWords } from './words';

/** What a sentence is written with: whose names it has, and where the clock hangs. */
export type SentenceContext = Readonly<{
  language: SentenceLanguage;
  /** The clock of the shop. */
  timeZone: string;
  /** What products, categories and the like are called, by their ids. */
  nameOf: (id: string) => string | undefined;
  /** What the kinds of plugins read like. */
  kindSentence: (kind: string) => KindSentence | undefined;
  /** What a way to pay is called. */
  providerName: (provider: string) => string;
}>;

/** How parts of a sentence are written in one language. */
export type Writing = Readonly<{
  words: SentenceWords;
  percent: (basisPoints: number) => string;
  count: (number: number) => string;
  /** One amount for each currency: `5 € or 6 $`. */
  amounts: (amounts: readonly Money[]) => string;
  moment: (at: Date) => string;
  /** Names behind each other, with how many more there are. */
  names: (names: readonly string[], word?: 'and' | 'or') => string;
  goods: (targets: Targets) => string;
  named: (ids: readonly string[]) => readonly string[];
}>;

const mostNames = 3;

const numberIn = (language: SentenceLanguage, digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** `5,000 €`, `9.99 €`: a whole amount without its digits after the point. What is no currency is written as it stands. */
function amountIn(language: SentenceLanguage, { amount, currency }: Money): string {
  const exponent = currencyExponents.get(currency);
  if (exponent === undefined) return `${amount} ${currency}`;
  const value = amount / 10 ** exponent;
  const symbol = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value;
  return `${numberIn(language, Number.isInteger(value) ? 0 : exponent).format(value)} ${symbol ?? currency}`;
}

export function writingIn({ language, timeZone, nameOf }: SentenceContext): Writing {
  const words = sentenceWords[language];
  const names = (all: readonly string[], word: 'and' | 'or' = 'and'): string => {
    const shown = all.length > mostNames ? [...all.slice(0, mostNames), words.more(all.length - mostNames)] : all;
    // What nobody chose yet is seen to lack: without it, it would read as if it held always.
    const last = shown.at(-1) ?? '…';
    return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${words[word]} ${last}`;
  };
  const named = (ids: readonly string[]) => ids.map((id) => words.name(nameOf(id) ?? '…'));
  return {
    words,
    percent: (basisPoints) => `${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(basisPoints / 100)} %`,
    count: (number) => numberIn(language, 0).format(number),
    amounts: (amounts) =>
      names(
        amounts.map((money) => amountIn(language, money)),
        'or',
      ),
    moment: (at) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone }).format(at),
    names,
    named,
    goods: ({ products, variants, categories, brands }) => names(named([...categories, ...brands, ...products, ...variants])),
  };
}
