import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { always, limited, pointsSeekerOf } from '../../../http/rate-limits';
import { reply } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { carriersWithPoints } from '../../../shop/delivery/points/carriers-with-points';
import { findPoints } from '../../../shop/delivery/points/find-points';
import { delivery } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
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
