import { literalText } from './literal-text';

type Texts = readonly Readonly<{ locale: string; data: Readonly<Record<string, string>> }>[];

// Whoever signs in waits for it; without a name the words are right too.
const mostMs = 2_000;

async function nameOfShop(): Promise<string | null> {
  try {
    const answer = await fetch('/api/storefront/bootstrap', { signal: AbortSignal.timeout(mostMs) });
    const { data } = (await answer.json()) as Readonly<{ data?: Readonly<{ name?: string }> }>;
    return data?.name?.trim() || null;
  } catch {
    // The shop does not answer, which the form of the sign-in is about to say better.
    return null;
  }
}

const words = (name: string | null): Texts => [
  {
    locale: 'en',
    data: {
      'Auth.form.welcome.title': name === null ? 'Welcome' : `Welcome to ${literalText(name)}`,
      'Auth.form.welcome.subtitle': 'Sign in to run the shop',
    },
  },
  {
    locale: 'uk',
    data: {
      'Auth.form.welcome.title': name === null ? 'Вітаємо' : literalText(name),
      'Auth.form.welcome.subtitle': 'Увійдіть, щоб керувати магазином',
    },
  },
];

/** What the sign-in says, with the name of the shop: nobody is known there yet, so it is asked for as apps do. */
export const signInWords = { registerTrads: async (): Promise<Texts> => words(await nameOfShop()) };
