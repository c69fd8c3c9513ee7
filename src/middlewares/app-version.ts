import type { Core } from '@strapi/strapi';
import { DomainError } from '../domain/domain-error';
import { isTooOld } from '../domain/store/app-versions';
import { appToCheck } from '../http/app-version';
import { appVersions } from '../shop/store/app-releases';

/** Turns away apps that no longer work with the shop, before they do anything. What is kept asks itself (strapi/answer-in-front.ts). */
const appVersion: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const app = appToCheck(ctx.path, ctx.req.headers);
    if (app) {
      const versions = (await appVersions(strapi))[app.platform];
      if (isTooOld(app.version, versions))
        throw new DomainError('APP_TOO_OLD', `Version ${app.version} no longer works with the shop: the customer has to update`, versions);
    }
    await next();
  };
export default appVersion;
