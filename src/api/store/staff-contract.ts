import { z } from 'zod';
import { staffEndpoints } from '../../http/staff-endpoint';
import { instant, localeCode } from '../../http/schemas';
import { byId, id, onceEach } from '../../http/staff-schemas';
import { mailTemplateEndpoints } from './mails-contract';
import { automaticMessageEndpoints } from './messages-contract';
import { notificationTemplateEndpoints } from './notifications-contract';
import { settingsEndpoints } from './settings-contract';

const address = z.object({ path: z.string().meta({ description: 'Behind the address of the shop', example: '/feeds/6Zq3…x9.xml' }) });

const homeBlock = z
  .object({
    id,
    language: z.string().meta({ description: 'That of the shop where nobody wrote it in the asked one' }),
    kind: z.string(),
    title: z.string(),
    text: z.string().nullable(),
    link: z.string().nullable(),
    image: z.string().nullable(),
    products: z.array(z.object({ name: z.string(), image: z.string().nullable() })),
    categories: z.array(z.string()),
    state: z.enum(['draft', 'published', 'changed']),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
  })
  .meta({ id: 'HomeBlock' });

export const staffStore = staffEndpoints({
  readHome: {
    method: 'GET',
    path: '/home-blocks',
    tag: 'Home',
    action: 'api::home.arrange',
    summary: 'The blocks of the home screen of the app in their order, drafts too',
    query: z.strictObject({ locale: localeCode.default('en') }),
    response: z.object({ languages: z.array(z.string()), blocks: z.array(homeBlock) }),
  },
  arrangeHome: {
    method: 'PUT',
    path: '/home-blocks',
    tag: 'Home',
    action: 'api::home.arrange',
    summary: 'Puts the blocks of the home screen into this order, for customers at once',
    body: z.strictObject({
      blocks: z
        .array(id)
        .max(200)
        .superRefine(onceEach((block) => [block])),
    }),
    response: z.object({ arranged: z.literal(true) }),
    refusals: ['EDIT_CONFLICT'],
  },
  ...mailTemplateEndpoints,
  ...notificationTemplateEndpoints,
  ...automaticMessageEndpoints,
  ...settingsEndpoints,
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
