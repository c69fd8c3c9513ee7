const words = {
  en: {
    subject: (code: string) => `${code} is your code`,
    mail: (code: string) => `Enter this code in the app within ten minutes:\n\n${code}`,
    ignore: 'Nobody of the shop asks for it. If it was not you who wanted it, do nothing.',
    sms: (code: string) => `${code} is your code, for ten minutes. Tell it to nobody.`,
  },
  uk: {
    subject: (code: string) => `${code} – ваш код`,
    mail: (code: string) => `Введіть цей код у застосунку протягом десяти хвилин:\n\n${code}`,
    ignore: 'Ніхто з магазину про нього не питає. Якщо це були не ви, нічого не робіть.',
    sms: (code: string) => `${code} – ваш код на десять хвилин. Нікому його не кажіть.`,
  },
} as const;

type Facts = Readonly<{ code: string; language: string | null; shop: string | null }>;
const wordsOf = (language: string | null) => words[language?.toLowerCase().startsWith('uk') ? 'uk' : 'en'];

/** The mail with a code to sign in with. The code stands in its subject, where a phone shows it without opening the mail. */
export function codeMail({ code, language, shop }: Facts): { subject: string; text: string } {
  const { subject, mail, ignore } = wordsOf(language);
  return {
    subject: shop ? `${shop}: ${subject(code)}` : subject(code),
    text: [mail(code), ignore, ...(shop ? [shop] : [])].join('\n\n'),
  };
}

const longestShop = 20;

/** The same as a message: short, because each part is paid for. */
export const codeSms = ({ code, language, shop }: Facts): string =>
  `${shop ? `${[...shop].slice(0, longestShop).join('')}: ` : ''}${wordsOf(language).sms(code)}`;
