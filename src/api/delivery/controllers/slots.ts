import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { always, limited, pointsSeekerOf } from '../../../http/rate-limits';
import { reply } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { findSlots } from '../../../shop/delivery/slots/find-slots';
import { slots } from '../slots-contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { query } = inputOf(ctx, slots.find);
    const { method, country, city, postalCode, lat, lng, pieces, currency, from, days } = query;
    const location = lat === undefined || lng === undefined ? undefined : { lat, lng };
    const place = { country, city, postalCode, location };
    const found = () => findSlots(strapi, { method, place, currency, pieces, from: from ?? null, days });
    reply(ctx, slots.find, await limited([pointsSeekerOf(ctx)], { wrong: always }, found));
  },
});
