export type SignInChange = 'provider_linked' | 'provider_unlinked' | 'passkey_added' | 'passkey_removed' | 'email_changed';

const words: Readonly<Record<'en' | 'uk', Readonly<Record<SignInChange | 'ignore' | 'subject', string>>>> = {
  en: {
    subject: 'How you sign in was changed',
    provider_linked: 'From now on you can sign in to your account with {provider}.',
    provider_unlinked: '{provider} no longer signs in to your account.',
    passkey_added: 'A passkey was added to your account.',
    passkey_removed: 'A passkey was removed from your account.',
    email_changed: 'Your account has another e-mail from now on. This one no longer signs in to it.',
    ignore: 'If it was not you, set a new password, look at the ways to sign in of your account, and write to us.',
  },
  uk: {
    subject: 'Змінено спосіб входу',
    provider_linked: 'Відтепер до вашого облікового запису можна увійти через {provider}.',
    provider_unlinked: 'Через {provider} до вашого облікового запису більше не увійти.',
    passkey_added: 'До вашого облікового запису додано ключ доступу.',
    passkey_removed: 'З вашого облікового запису вилучено ключ доступу.',
    email_changed: 'Відтепер ваш обліковий запис має іншу електронну адресу. З цією до нього більше не увійти.',
    ignore: 'Якщо це були не ви, встановіть новий пароль, перегляньте способи входу до облікового запису й напишіть нам.',
  },
};

type Facts = Readonly<{ change: SignInChange; provider: string | null; language: string | null; shop: string | null }>;

/** The mail that tells a customer that another way opens their account now, or one no longer does. */
export function signInMail({ change, provider, language, shop }: Facts): { subject: string; text: string } {
  const said = words[language?.toLowerCase().startsWith('uk') ? 'uk' : 'en'];
  const name = provider === null ? '' : provider.charAt(0).toUpperCase() + provider.slice(1);
  return {
    subject: shop ? `${shop}: ${said.subject}` : said.subject,
    text: [said[change].replace('{provider}', name), said.ignore, ...(shop ? [shop] : [])].join('\n\n'),
  };
}
