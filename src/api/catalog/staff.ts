import { staffArea } from '../../http/staff-endpoint';
import { forgetMiss, readMisses } from '../../shop/search/misses';
import { staffCatalogue } from './staff-contract';

export const staffCatalogueArea = staffArea(staffCatalogue, {
  readMisses: (strapi, { query }) => readMisses(strapi.db.connection, query),
  forgetMiss: async (strapi, { body }) => {
    await forgetMiss(strapi.db.connection, body);
    return null;
  },
});
