type Words = Readonly<{
  subject: string;
  hello: (name: string | null) => string;
  why: (shop: string | null) => string;
  press: string;
  ignore: string;
}>;

const words: Readonly<Record<'en' | 'uk', Words>> = {
  en: {
    subject: 'You are invited to work in the admin panel',
    hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
    why: (shop) =>
      shop ? `you are invited to work in the admin panel of ${shop}.` : 'you are invited to work in the admin panel of a shop.',
    press: 'Open this link on a computer and choose a password:',
    ignore: 'If you did not expect this, do nothing. The link is yours alone: pass it on to nobody.',
  },
  uk: {
    subject: 'Запрошення до панелі керування',
    hello: (name) => (name ? `Вітаємо, ${name}!` : 'Вітаємо!'),
    why: (shop) =>
      shop ? `Вас запрошено працювати в панелі керування магазину ${shop}.` : 'Вас запрошено працювати в панелі керування магазину.',
    press: 'Відкрийте це посилання на комп’ютері й оберіть пароль:',
    ignore: 'Якщо ви цього не чекали, нічого не робіть. Посилання лише для вас: нікому його не передавайте.',
  },
};

type Facts = Readonly<{ name: string | null; language: string | null; link: string; shop: string | null }>;

/** The mail that invites a member of staff: in their language, and in both where nobody knows which is theirs. */
export function invitationWords({ name, language, link, shop }: Facts): { subject: string; text: string } {
  const known = (['en', 'uk'] as const).filter((each) => language?.toLowerCase().startsWith(each));
  const told = (known.length > 0 ? known : (['en', 'uk'] as const)).map((each) => words[each]);
  const subject = told.map((each) => each.subject).join(' / ');
  return {
    subject: shop ? `${shop}: ${subject}` : subject,
    text: told
      .map(({ hello, why, press, ignore }) => [hello(name), why(shop), `${press}\n${link}`, ignore].join('\n\n'))
      .join('\n\n--\n\n'),
  };
}
