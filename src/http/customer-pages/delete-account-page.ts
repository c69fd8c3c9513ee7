import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isDomainError } from '../../domain/domain-error';
import { contactOf } from '../../domain/customers/contact';
import { isEmail } from '../../domain/customers/is-email';
import { requestCode } from '../../shop/customers/codes/request-code';
import { deleteByCode } from '../../shop/customers/personal-data/delete-by-code';
import { storeSettings } from '../../shop/store/store-settings';
import { forgetSessions } from '../customer-auth';
import { accountKey, addressOf, always, isTooOften, limited } from '../rate-limits';
import { answerPage, fieldsOf, languageOf, type Page } from './page';
import { daysIn, deletionWords, put } from './words';

type Words = Readonly<Record<keyof (typeof deletionWords)['en'], string>>;

async function wordsFor(strapi: Core.Strapi, ctx: Context): Promise<Words> {
  const language = languageOf(ctx);
  const words = deletionWords[language];
  const { accountDeletionDays } = await storeSettings(strapi);
  return { ...words, grace: put(words.grace, { days: daysIn(language, accountDeletionDays) }) };
}

const ask = (words: Words, email = '', alert: string | null = null): Page => ({
  title: words.title,
  text: [words.what, words.grace],
  alert,
  isRefused: alert !== null,
  form: { fields: [{ name: 'email', label: words.email, type: 'email', value: email, complete: 'email' }], submit: words.send },
});

const prove = (words: Words, email: string, alert: string | null = null): Page => ({
  title: words.title,
  text: [put(words.sent, { email }), words.grace],
  alert,
  isRefused: alert !== null,
  form: { fields: [{ name: 'code', label: words.code, complete: 'one-time-code' }], hidden: { email }, submit: words.remove },
});

async function next(strapi: Core.Strapi, ctx: Context, words: Words): Promise<Page> {
  const { email = '', code } = fieldsOf(ctx);
  if (!isEmail(email)) return ask(words, email, words.wrongEmail);
  const contact = contactOf({ email });
  try {
    if (code === undefined) {
      const uses = [{ limit: 'mail_account', key: accountKey(email) } as const, { limit: 'mail_address', key: addressOf(ctx) } as const];
      await limited(uses, { wrong: always }, () => requestCode(strapi, { contact, language: languageOf(ctx) }));
      return prove(words, email);
    }
    const wrong = (outcome: object) => ('error' in outcome ? 1 : 0);
    const dueAt = await limited([{ limit: 'mail_code_address', key: addressOf(ctx) }], { wrong }, () =>
      deleteByCode(strapi, { contact, code }),
    );
    forgetSessions();
    const { timeZone } = await storeSettings(strapi);
    const day = new Intl.DateTimeFormat(languageOf(ctx), { dateStyle: 'long', timeZone }).format(dueAt);
    return { title: words.title, status: put(words.done, { day }) };
  } catch (error) {
    if (isTooOften(error)) return ask(words, email, words.tooOften);
    if (isDomainError(error) && error.code === 'ACCOUNT_CODE_INVALID') return prove(words, email, words.wrongCode);
    throw error;
  }
}

/** The page on which an account is deleted without the app, as Google Play asks: outside of `/api`, for browsers. */
export function serveDeleteAccountPage(strapi: Core.Strapi): void {
  strapi.server.router.get('/account/delete', async (ctx: Context) => answerPage(strapi, ctx, ask(await wordsFor(strapi, ctx))));
  strapi.server.router.post('/account/delete', async (ctx: Context) =>
    answerPage(strapi, ctx, await next(strapi, ctx, await wordsFor(strapi, ctx))),
  );
}
