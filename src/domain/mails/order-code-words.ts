type Words = Readonly<{ subject: string; why: string; press: string; type: string; ignore: string }>;

const words: Readonly<Record<'en' | 'uk', Words>> = {
  en: {
    subject: 'Your order {number}',
    why: 'Somebody, we hope you, wants to see order {number} in the app.',
    press: 'Open this link on the phone with the app, within an hour:',
    type: 'Enter this code in the app, within an hour:',
    ignore: 'If it was not you, do nothing: without the code nobody sees the order.',
  },
  uk: {
    subject: 'Ваше замовлення {number}',
    why: 'Хтось, сподіваємося, ви, хоче переглянути замовлення {number} у застосунку.',
    press: 'Відкрийте це посилання на телефоні із застосунком протягом години:',
    type: 'Введіть цей код у застосунку протягом години:',
    ignore: 'Якщо це були не ви, нічого не робіть: без коду замовлення ніхто не побачить.',
  },
};

type Facts = Readonly<{ number: string; code: string; language: string | null; appLink: string | null; shop: string | null }>;

/** The mail by which a guest finds an order again: a link that opens the app, where the shop has one, and the code in any case. */
export function orderCodeMail({ number, code, language, appLink, shop }: Facts): { subject: string; text: string } {
  const said = words[language?.toLowerCase().startsWith('uk') ? 'uk' : 'en'];
  const put = (text: string) => text.replace('{number}', () => number);
  const query = `number=${encodeURIComponent(number)}&code=${encodeURIComponent(code)}`;
  const link = appLink === null ? [] : [`${said.press}\n${appLink.replace(/\/+$/, '')}/order?${query}`];
  return {
    subject: shop ? `${shop}: ${put(said.subject)}` : put(said.subject),
    text: [put(said.why), ...link, `${said.type}\n${code}`, said.ignore, ...(shop ? [shop] : [])].join('\n\n'),
  };
}
