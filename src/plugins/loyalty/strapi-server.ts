import type { Core } from '@strapi/strapi';
import { commerce } from 'storekeeper/kit';
import entry from './content-types/entry/schema.json';
import settings from './content-types/settings/schema.json';
import { showPoints } from './server/demo';
import { earnPoints, takePointsBack } from './server/earn-points';
import { endpoints } from './server/endpoints';
import { prepareLedger } from './server/ledger';
import { spendPoints } from './server/spend-points';

/** Points customers earn with orders, and pay with: the worked example of docs/extending.md. */
export default {
  contentTypes: { entry: { schema: entry }, settings: { schema: settings } },

  register({ strapi }: { strapi: Core.Strapi }) {
    const shop = commerce(strapi);
    shop.discountEffects.add('loyalty.spend_points', spendPoints);
    shop.on('order.completed', { name: 'loyalty-earn', run: earnPoints });
    shop.on('order.refunded', { name: 'loyalty-take-back', run: takePointsBack });
    shop.refusals.add('LOYALTY_CUSTOMER_UNKNOWN', 404);
    shop.refusals.add('LOYALTY_POINTS_TOO_FEW', 422);
    shop.alerts.add('loyalty_points_missing');
    shop.endpoints.add('loyalty', endpoints);
    shop.content.add('plugin::loyalty.settings', { may: 'everything' });
    shop.demo.add(showPoints);
  },

  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => prepareLedger(strapi.db.connection),
};
