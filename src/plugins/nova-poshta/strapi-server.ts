import type { Core } from '@strapi/strapi';
import { commerce } from 'storekeeper/kit';
import { novaPoshta } from './server/nova-poshta-adapter';

/** Nova Poshta as a carrier: its points, waybills and tracking. It does nothing until somebody enters an API key. */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    commerce(strapi).use('carriers', novaPoshta);
  },
};
