import { readPlace, writePlace } from '../../http/page-place';
import { staffArea } from '../../http/staff-endpoint';
import { findProducts } from '../../shop/catalog/find-products';
import { describedPictures, describePictures } from '../../shop/pictures/describe-pictures';
import { forgetMiss, readMisses } from '../../shop/search/misses';
import { staffCatalogue } from './staff-contract';

export const staffCatalogueArea = staffArea(staffCatalogue, {
  async findProducts(strapi, { query: { view, q = '', cursor, limit }, may }) {
    const after = cursor === undefined ? null : readPlace(cursor);
    const withPrices = may('api::prices.edit');
    const { products, next } = await findProducts(strapi, { view, text: q === '' ? null : q, after, limit, withPrices });
    return { products, nextCursor: next && writePlace(next) };
  },
  readPictureTexts: (strapi, { query: { ids } }) => describedPictures(strapi, ids),
  describePictures: (strapi, { body: { pictures } }) => describePictures(strapi, pictures),
  readMisses: (strapi, { query }) => readMisses(strapi.db.connection, query),
  forgetMiss: async (strapi, { body }) => {
    await forgetMiss(strapi.db.connection, body);
    return null;
  },
});
