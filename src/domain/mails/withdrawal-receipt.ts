type Words = Readonly<{ subject: string; hello: string; what: string; of: string; all: string; next: string }>;

const words: Readonly<Record<'en' | 'uk', Words>> = {
  en: {
    subject: 'We received your withdrawal from order {number}',
    hello: 'Dear {name},',
    what: 'on {at} you declared that you withdraw from your purchase, order {number}.',
    of: 'It is about:',
    all: 'It is about the whole order.',
    next: 'You need give no reason. We will write to you how the goods come back and your money goes back. Keep this mail: it is your receipt.',
  },
  uk: {
    subject: 'Ми отримали вашу відмову від замовлення {number}',
    hello: 'Вітаємо, {name}!',
    what: '{at} ви заявили про відмову від покупки, замовлення {number}.',
    of: 'Відмова стосується:',
    all: 'Відмова стосується всього замовлення.',
    next: 'Пояснювати причину не потрібно. Ми напишемо вам, як повернути товар і як ми повернемо гроші. Збережіть цей лист: це ваше підтвердження.',
  },
};

export type Receipt = Readonly<{
  number: string;
  name: string;
  at: Date;
  timeZone: string;
  language: string | null;
  /** What it is about, as `2 × Blue mug`; none: all of it. */
  items: readonly string[];
  shop: string | null;
}>;

/** The receipt of a withdrawal: of which purchase, and when it was declared, to the second. */
export function withdrawalReceipt({ number, name, at, timeZone, language, items, shop }: Receipt): { subject: string; text: string } {
  const isUkrainian = language?.toLowerCase().startsWith('uk') === true;
  const said = words[isUkrainian ? 'uk' : 'en'];
  const values: Readonly<Record<string, string>> = { number, name, at: momentOf(at, timeZone, isUkrainian ? 'uk' : 'en-GB') };
  const put = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  return {
    subject: shop ? `${shop}: ${put(said.subject)}` : put(said.subject),
    text: [
      put(said.hello),
      put(said.what),
      items.length === 0 ? said.all : [said.of, ...items.map((item) => `- ${item}`)].join('\n'),
      said.next,
      ...(shop ? [shop] : []),
    ].join('\n\n'),
  };
}

const momentOf = (at: Date, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  }).format(at);
