import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { openUnsubscribe, unsubscribe } from '../../shop/messages/unsubscribe';
import { answerPage, languageOf, type Page } from './page';
import { unsubscribeWords } from './words';

async function answer(strapi: Core.Strapi, ctx: Context, pageFor: (userId: number) => Promise<Page> | Page): Promise<void> {
  const words = unsubscribeWords[languageOf(ctx)];
  const userId = openUnsubscribe(strapi, String(ctx.params.token));
  await answerPage(strapi, ctx, userId === null ? { title: words.title, alert: words.unknown } : await pageFor(userId));
  if (userId === null) ctx.status = 404;
}

/**
 * The page at which mails that bring customers back are stopped, without signing in. Looking at it changes nothing, because scanners of mails
 * follow links; the one button does, and so do the mail programs that post what RFC 8058 says.
 */
export function serveUnsubscribePage(strapi: Core.Strapi): void {
  strapi.server.router.get('/unsubscribe/:token', (ctx: Context) => {
    const words = unsubscribeWords[languageOf(ctx)];
    return answer(strapi, ctx, () => ({ title: words.title, text: [words.what], form: { fields: [], submit: words.stop } }));
  });
  strapi.server.router.post('/unsubscribe/:token', (ctx: Context) =>
    answer(strapi, ctx, async (userId) => {
      await unsubscribe(strapi, { userId });
      const words = unsubscribeWords[languageOf(ctx)];
      return { title: words.title, status: words.done };
    }),
  );
}
