import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { customerOf } from '../../../http/customer-auth';
import { always, limited, pointsSeekerOf } from '../../../http/rate-limits';
import { reply } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { quoteDelivery } from '../../../shop/delivery/quote-delivery';
import { toldOptions } from '../../../shop/delivery/told-options';
import { carriersWithPoints } from '../../../shop/delivery/points/carriers-with-points';
import { findPoints } from '../../../shop/delivery/points/find-points';
import { delivery } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async quoteDelivery(ctx: Context) {
    const { address, country, ...asked } = inputOf(ctx, delivery.quoteDelivery).body;
    const quoted = () =>
      quoteDelivery(strapi, {
        ...asked,
        country: address?.country ?? country,
        region: address?.region,
        address,
        customer: customerOf(ctx),
      });
    const { options, notOffered } = toldOptions(await limited([pointsSeekerOf(ctx)], { wrong: always }, quoted));
    reply(ctx, delivery.quoteDelivery, options, { notOffered });
  },

  async findPickupPoints(ctx: Context) {
    const { query } = inputOf(ctx, delivery.findPickupPoints);
    const { carrier, limit, ...asked } = query;
    const carriers = carriersWithPoints(strapi).filter((name) => carrier === undefined || name === carrier);
    const points = await limited([pointsSeekerOf(ctx)], { wrong: always }, () =>
      findPoints(strapi.db.connection, { ...asked, carriers, limit }),
    );
    // So many of each were found, in the order they are told in.
    reply(ctx, delivery.findPickupPoints, points.slice(0, limit));
  },
});
