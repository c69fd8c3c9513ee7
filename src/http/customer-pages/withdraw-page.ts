import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isDomainError } from '../../domain/domain-error';
import { leastDays } from '../../domain/orders/withdrawal-periods';
import { beginWithdrawal, confirmWithdrawal } from '../../shop/orders/withdraw';
import { storeSettings } from '../../shop/store/store-settings';
import { isTooOften } from '../rate-limits';
import { limitedWithdrawal } from '../limited-withdrawal';
import { answerPage, fieldsOf, languageOf, type Page } from './page';
import { daysIn, put, withdrawalWords } from './words';

type Words = Readonly<Record<keyof (typeof withdrawalWords)['en'], string>>;

// Which country it is about, is known once they name an order: what everybody has is promised, and no more.
async function wordsFor(strapi: Core.Strapi, ctx: Context): Promise<Words> {
  const language = languageOf(ctx);
  const words = withdrawalWords[language];
  const { withdrawalPeriods } = await storeSettings(strapi);
  return { ...words, what: put(words.what, { days: daysIn(language, leastDays(withdrawalPeriods)) }) };
}
type Fields = Readonly<Record<string, string>>;

const ask = (words: Words, { name = '', number = '', contact = '' }: Fields = {}, alert: string | null = null): Page => ({
  title: words.title,
  text: [words.what],
  alert,
  isRefused: alert !== null,
  form: {
    fields: [
      { name: 'name', label: words.name, value: name, complete: 'name' },
      { name: 'number', label: words.number, value: number, hint: words.numberHint },
      { name: 'contact', label: words.contact, value: contact, complete: 'email' },
    ],
    submit: words.next,
  },
});

async function next(strapi: Core.Strapi, ctx: Context, words: Words): Promise<Page> {
  const fields = fieldsOf(ctx);
  const { id, name = '', number = '', contact = '' } = fields;
  try {
    if (id) {
      const { number: of, declaredAt } = await confirmWithdrawal(strapi, { id });
      const { timeZone } = await storeSettings(strapi);
      const format = new Intl.DateTimeFormat(languageOf(ctx), { dateStyle: 'long', timeStyle: 'long', timeZone });
      return { title: words.title, status: put(words.done, { number: of, at: format.format(new Date(declaredAt ?? '')) }) };
    }
    if (name === '' || number === '' || contact === '') return ask(words, fields, words.missing);
    const who = contact.includes('@') ? { email: contact } : { phone: contact };
    const begun = await limitedWithdrawal(ctx, number, () => beginWithdrawal(strapi, { number, name, language: languageOf(ctx), ...who }));
    return {
      title: words.title,
      text: [
        put(words.check, { number: begun.number }),
        ...(begun.until === null ? [] : [put(words.until, { until: begun.until })]),
        ...(begun.receiptTo === null ? [] : [put(words.receipt, { to: begun.receiptTo })]),
      ],
      form: { fields: [], hidden: { id: begun.id }, submit: words.confirm },
    };
  } catch (error) {
    if (isTooOften(error)) return ask(words, fields, words.tooOften);
    if (!isDomainError(error)) throw error;
    const { reason } = error.details as { reason?: keyof Words };
    if (error.code === 'WITHDRAWAL_NOT_POSSIBLE' && reason) return ask(words, fields, words[reason]);
    return ask(words, fields, error.code === 'ORDER_NOT_FOUND' ? words.notFound : words.tooOld);
  }
}

/** The page on which consumers withdraw from a purchase, without an account and without the app: outside of `/api`, for browsers. */
export function serveWithdrawPage(strapi: Core.Strapi): void {
  strapi.server.router.get('/withdraw', async (ctx: Context) => answerPage(strapi, ctx, ask(await wordsFor(strapi, ctx))));
  strapi.server.router.post('/withdraw', async (ctx: Context) =>
    answerPage(strapi, ctx, await next(strapi, ctx, await wordsFor(strapi, ctx))),
  );
}
