import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { appleAssociation, assetLinks, type AppLinks } from '../domain/store/app-links';
import { storeSettings } from '../shop/store/store-settings';

// Both systems come again after a day or so; a wrong file must not stand in caches for longer than an hour.
const cacheControl = 'public, max-age=3600';

const files: Readonly<Record<string, (links: AppLinks) => object | null>> = {
  '/.well-known/apple-app-site-association': appleAssociation,
  '/.well-known/assetlinks.json': assetLinks,
};

/** The files by which iOS and Android know which apps open the shop's links. They ask for them without an account, and follow no redirect. */
export function serveAppLinkFiles(strapi: Core.Strapi): void {
  for (const [path, write] of Object.entries(files))
    strapi.server.router.get(path, async (ctx: Context) => {
      const file = write((await storeSettings(strapi)).appLinks);
      if (!file) {
        ctx.status = 404;
        return;
      }
      ctx.set('Cache-Control', cacheControl);
      ctx.type = 'application/json';
      ctx.body = JSON.stringify(file);
    });
}
