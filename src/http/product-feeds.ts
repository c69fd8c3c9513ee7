import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { tokenOf } from '../domain/feeds/feed-address';
import { isKnown } from './cached-answers/negotiation';
import { findFeed } from '../shop/feeds/find-feed';
import { openFeed } from '../shop/feeds/open-feed';
import { addressOf, always, limited, type Use } from './rate-limits';

/**
 * Feeds for marketplaces, each at an address nobody guesses. `publicUrl`: where the shop is found, where the operator said. What is not
 * there and what is switched off answer alike. Nobody reads one as often as they like.
 */
export function serveProductFeeds(strapi: Core.Strapi, { publicUrl }: Readonly<{ publicUrl?: string | undefined }>): void {
  strapi.server.router.get('/feeds/:file', async (ctx: Context) => {
    const token = tokenOf(ctx.params.file);
    const feed = token === null ? null : await findFeed(strapi, token);
    if (!feed) {
      ctx.status = 404;
      return;
    }
    const origin = publicUrl ?? ctx.request.origin;
    if (!URL.canParse(origin)) {
      // Whoever asks says which host they mean; no link can be made of this one.
      ctx.status = 400;
      return;
    }
    const reading: Use[] = [{ limit: 'feed_address', key: `${feed.id}:${addressOf(ctx)}` }];
    const { tag, text } = await limited(reading, { wrong: always }, () => openFeed(strapi, feed, origin));
    // Weak: what says when it was written differs from time to time.
    ctx.set('ETag', `W/"${tag}"`);
    // Whoever keeps it asks first: prices and stock change at any time.
    ctx.set('Cache-Control', 'private, no-cache');
    ctx.set('X-Robots-Tag', 'noindex');
    ctx.vary('Accept-Encoding');
    ctx.status = 200;
    if (isKnown(ctx.headers['if-none-match'], `"${tag}"`)) {
      ctx.status = 304;
      return;
    }
    ctx.type = 'application/xml; charset=utf-8';
    const packed = ctx.acceptsEncodings('gzip', 'identity') === 'gzip';
    if (packed) ctx.set('Content-Encoding', 'gzip');
    if (ctx.method === 'HEAD') return;
    // One batch waits, and one is being read, however slow the reader is.
    const written = Readable.from(text(), { highWaterMark: 1 });
    const failed = (error: unknown) => {
      // Who went away before the end is no failure of ours. Anybody else is cut off, so that half a feed passes for no whole one.
      if (!error || ctx.res.destroyed) return;
      strapi.log.error('A feed could not be written to its end', { error, feed: feed.id });
      if (ctx.headerSent) ctx.res.destroy();
    };
    if (packed) ctx.body = pipeline(written, createGzip({ level: 5 }), failed);
    else ctx.body = written.on('error', failed);
  });
}
