import { staffArea } from '../../http/staff-endpoint';
import { describedPictures, describePictures } from '../../shop/pictures/describe-pictures';
import { forgetMiss, readMisses } from '../../shop/search/misses';
import { staffCatalogue } from './staff-contract';

export const staffCatalogueArea = staffArea(staffCatalogue, {
  readPictureTexts: (strapi, { query: { ids } }) => describedPictures(strapi, ids),
  describePictures: (strapi, { body: { pictures } }) => describePictures(strapi, pictures),
  readMisses: (strapi, { query }) => readMisses(strapi.db.connection, query),
  forgetMiss: async (strapi, { body }) => {
    await forgetMiss(strapi.db.connection, body);
    return null;
  },
});
