import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { customerOf } from '../../../http/customer-auth';
import { addressOf, always, limited, type Use } from '../../../http/rate-limits';
import { reply } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { keepAppEvents } from '../../../shop/analytics/keep-app-events';
import { analytics } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async tellEvents(ctx: Context) {
    const receivedAt = new Date();
    const { body } = inputOf(ctx, analytics.tellEvents);
    const userId = customerOf(ctx)?.userId ?? null;
    const use: Use =
      userId === null ? { limit: 'app_events_address', key: addressOf(ctx) } : { limit: 'app_events_customer', key: `user:${userId}` };
    const kept = await limited([use], { wrong: always }, () => keepAppEvents(strapi, { ...body, userId, receivedAt }));
    reply(ctx, analytics.tellEvents, kept);
  },
});
