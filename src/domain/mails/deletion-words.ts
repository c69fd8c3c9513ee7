const words = {
  en: {
    subject: 'Your account will be deleted',
    text: 'You, or somebody with your phone, asked to delete your account. On {day} it is deleted, with your addresses, wish lists and all that says who you are.',
    stay: 'To keep it, sign in before that day. Orders on their way arrive all the same; the account waits for them.',
  },
  uk: {
    subject: 'Ваш обліковий запис буде видалено',
    text: 'Ви або хтось із вашим телефоном попросили видалити ваш обліковий запис. {day} його буде видалено разом з адресами, списками бажань і всім, що вказує на вас.',
    stay: 'Щоб зберегти його, увійдіть до цього дня. Замовлення, що вже в дорозі, надійдуть; обліковий запис зачекає на них.',
  },
} as const;

type Facts = Readonly<{ at: Date; timeZone: string; language: string | null; shop: string | null }>;

/** The mail that says when an account will be gone, and how it stays. */
export function deletionMail({ at, timeZone, language, shop }: Facts): { subject: string; text: string } {
  const isUkrainian = language?.toLowerCase().startsWith('uk') === true;
  const said = words[isUkrainian ? 'uk' : 'en'];
  const day = new Intl.DateTimeFormat(isUkrainian ? 'uk' : 'en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(
    at,
  );
  return {
    subject: shop ? `${shop}: ${said.subject}` : said.subject,
    text: [said.text.replace('{day}', day), said.stay, ...(shop ? [shop] : [])].join('\n\n'),
  };
}
