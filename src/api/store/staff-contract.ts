import { z } from 'zod';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId } from '../../http/staff-schemas';

const address = z.object({ path: z.string().meta({ description: 'Behind the address of the shop', example: '/feeds/6Zq3…x9.xml' }) });

export const staffStore = staffEndpoints({
  readFeedAddress: {
    method: 'GET',
    path: '/product-feeds/:id/address',
    tag: 'Feeds',
    action: 'api::feeds.manage',
    summary: 'Where a product feed is read',
    description: 'Whoever knows it reads the feed, so it is told to those alone who may renew it.',
    params: byId,
    response: address,
    refusals: ['PRODUCT_FEED_NOT_FOUND'],
  },
  renewFeedAddress: {
    method: 'POST',
    path: '/product-feeds/:id/renew-address',
    tag: 'Feeds',
    action: 'api::feeds.manage',
    summary: 'Gives a product feed another address',
    description: 'There is nothing at the old one from then on.',
    params: byId,
    response: address,
    refusals: ['PRODUCT_FEED_NOT_FOUND'],
  },
});
