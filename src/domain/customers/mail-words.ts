export type MailPurpose = 'password_reset' | 'confirmation';

type Words = Readonly<{ subject: string; why: string; press: string; type: string; ignore: string }>;

const words: Readonly<Record<'en' | 'uk', Readonly<Record<MailPurpose, Words>>>> = {
  en: {
    password_reset: {
      subject: 'A new password',
      why: 'Somebody, we hope you, wants to set a new password for your account.',
      press: 'Open this link on the phone with the app, within an hour:',
      type: 'Enter this code in the app, within an hour:',
      ignore: 'If it was not you, do nothing: your password stays as it is.',
    },
    confirmation: {
      subject: 'Confirm your e-mail',
      why: 'This address was given for a new account.',
      press: 'Open this link on the phone with the app, within three days, to confirm that it is yours:',
      type: 'Enter this code in the app, within three days, to confirm that it is yours:',
      ignore: 'If it was not you, do nothing: without you it stays unconfirmed.',
    },
  },
  uk: {
    password_reset: {
      subject: 'Новий пароль',
      why: 'Хтось, сподіваємося, ви, хоче встановити новий пароль до вашого облікового запису.',
      press: 'Відкрийте це посилання на телефоні із застосунком протягом години:',
      type: 'Введіть цей код у застосунку протягом години:',
      ignore: 'Якщо це були не ви, нічого не робіть: пароль залишиться тим самим.',
    },
    confirmation: {
      subject: 'Підтвердьте свою електронну адресу',
      why: 'Цю адресу вказали для нового облікового запису.',
      press: 'Щоб підтвердити, що вона ваша, відкрийте це посилання на телефоні із застосунком протягом трьох днів:',
      type: 'Щоб підтвердити, що вона ваша, введіть цей код у застосунку протягом трьох днів:',
      ignore: 'Якщо це були не ви, нічого не робіть: без вас вона залишиться непідтвердженою.',
    },
  },
};
const pathOf: Readonly<Record<MailPurpose, string>> = { password_reset: 'reset-password', confirmation: 'confirm-email' };

type Facts = Readonly<{ purpose: MailPurpose; language: string | null; code: string; appLink: string | null; shop: string | null }>;

/** The mail with a code, in the customer's language or English: as a link that opens the app, where the shop has one. */
export function mailWords({ purpose, language, code, appLink, shop }: Facts): { subject: string; text: string } {
  const { subject, why, press, type, ignore } = words[language?.toLowerCase().startsWith('uk') ? 'uk' : 'en'][purpose];
  const link = appLink === null ? null : `${appLink.replace(/\/+$/, '')}/${pathOf[purpose]}?code=${encodeURIComponent(code)}`;
  return {
    subject: shop ? `${shop}: ${subject}` : subject,
    text: [why, link ? `${press}\n${link}` : `${type}\n${code}`, ignore, ...(shop ? [shop] : [])].join('\n\n'),
  };
}
