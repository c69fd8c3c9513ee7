import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { reply } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { findSlots } from '../../../shop/delivery/slots/find-slots';
import { slots } from '../slots-contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { query } = inputOf(ctx, slots.find);
    const { method, country, city, postalCode, lat, lng, pieces, currency, from, days } = query;
    const location = lat === undefined || lng === undefined ? undefined : { lat, lng };
    reply(
      ctx,
      slots.find,
      await findSlots(strapi, { method, place: { country, city, postalCode, location }, currency, pieces, from: from ?? null, days }),
    );
  },
});
