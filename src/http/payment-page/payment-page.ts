import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { exponentOf, type Money } from '../../domain/money/money';
import { openPaymentPage, type PaymentPage } from '../../shop/phone-orders/payment-page';
import { storeSettings } from '../../shop/store/store-settings';
import { addressOf, always, limited, type Use } from '../rate-limits';
import { escaped, pageHtml } from './html';
import { paymentPageWords, type PaymentPageWords } from './words';

const shown = ({ amount, currency }: Money, language: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount / 10 ** exponentOf(currency));

function row(label: string, value: string, isSum = false): string {
  const marked = isSum ? ' class="sum"' : '';
  return `<dt dir="auto"${marked}>${escaped(label)}</dt><dd${marked}>${escaped(value)}</dd>`;
}
const paragraph = (text: string, role: 'alert' | 'status' | 'note' = 'note'): string => `<p role="${role}">${escaped(text)}</p>`;

/** What the order comes to, line by line; tax where it is on top of the prices. */
function sums({ order, toPay, language }: PaymentPage, words: PaymentPageWords): string {
  const { lines, totals, cancelled, credited } = order;
  // Of a placed order: pieces that will not be sent or came back in exchange, and what was paid.
  const paid = totals.total.amount - cancelled.amount - credited.amount - toPay.amount;
  const isRest = order.number !== null && toPay.amount > 0;
  const less = (label: string, amount: number) => (isRest && amount > 0 ? [row(label, `− ${shown({ ...toPay, amount }, language)}`)] : []);
  const onTop = lines.some(({ taxIncluded }) => !taxIncluded);
  const rows = [
    ...lines.map(({ quantity, name, subtotal }) => row(`${quantity} × ${name}`, shown(subtotal, language))),
    ...(totals.discounts.amount > 0 ? [row(words.discounts, `− ${shown(totals.discounts, language)}`)] : []),
    row(words.delivery, shown(totals.delivery, language)),
    ...(onTop ? [row(words.tax, shown(totals.tax, language))] : []),
    ...less(words.lessGoods, cancelled.amount + credited.amount),
    ...less(words.alreadyPaid, paid),
    row(words.total, shown(isRest ? toPay : totals.total, language), true),
  ];
  return `<dl>${rows.join('')}</dl>`;
}

/** Below the sums: what is to be done, or what has become of it. */
function standing(page: PaymentPage, words: PaymentPageWords, timeZone: string): string {
  const { order, until, language, form, isDeclined } = page;
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(until);
  const said: Readonly<Record<PaymentPage['standing'], () => string>> = {
    paid: () => paragraph(words.paid, 'status') + (order.number ? paragraph(words.number.replace('{number}', order.number)) : ''),
    processing: () => paragraph(words.processing, 'status'),
    over: () => paragraph(words.over, 'alert'),
    away: () => paragraph(words.away, 'alert'),
    open: () =>
      [
        isDeclined ? paragraph(words.declined, 'alert') : '',
        `<form method="post">${form?.markup ?? ''}<button>${escaped(words.pay.replace('{total}', shown(page.toPay, language)))}</button></form>`,
        paragraph((order.number === null ? words.until : words.open).replace('{until}', at)),
        `<p><a href="">${escaped(words.look)}</a></p>`,
      ].join(''),
  };
  return said[page.standing]();
}

/**
 * The pages on which orders are paid that staff took on the phone: outside of `/api`, for browsers. What is not there and what never
 * was answer alike. GET shows the order and looks what has become of its payment; POST leads to the page of the provider.
 */
export function servePaymentPages(strapi: Core.Strapi): void {
  const answer = async (ctx: Context, isPaying: boolean): Promise<void> => {
    const token = String(ctx.params.token);
    const looking: Use[] = [{ limit: 'payment_page', key: addressOf(ctx) }];
    const page = await limited(looking, { wrong: always }, () => openPaymentPage(strapi, { token, isPaying }));
    ctx.set('Cache-Control', 'no-store');
    ctx.set('Referrer-Policy', 'no-referrer');
    if (page?.goTo) {
      ctx.redirect(page.goTo);
      // Whatever was posted here is not posted there.
      ctx.status = 303;
      return;
    }
    const { name, timeZone } = await storeSettings(strapi);
    const language = page?.language ?? String(ctx.acceptsLanguages('en', 'uk') || 'en');
    const words = paymentPageWords(language);
    const heading = `<h1 dir="auto">${escaped(name)}</h1>`;
    const body = page ? sums(page, words) + standing(page, words, timeZone) : paragraph(words.none, 'alert');
    const { html, policy } = pageHtml({ language, title: `${words.title} · ${name}`, body: heading + body, form: page?.form ?? null });
    ctx.status = page ? 200 : 404;
    ctx.set('Content-Security-Policy', policy);
    ctx.type = 'text/html; charset=utf-8';
    ctx.body = html;
  };
  strapi.server.router.get('/pay/:token', (ctx: Context) => answer(ctx, false));
  strapi.server.router.post('/pay/:token', (ctx: Context) => answer(ctx, true));
}
