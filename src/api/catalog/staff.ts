import { errors } from '@strapi/utils';
import { readPlace, writePlace } from '../../http/page-place';
import type { StaffAction } from '../../http/staff-actions';
import { staffArea } from '../../http/staff-endpoint';
import { makeOption } from '../../shop/catalog/desk/make-option';
import { readDesk, type DeskSight } from '../../shop/catalog/desk/read-desk';
import { saveDesk } from '../../shop/catalog/desk/save-desk';
import { findProducts } from '../../shop/catalog/find-products';
import { describedPictures, describePictures } from '../../shop/pictures/describe-pictures';
import { forgetMiss, readMisses } from '../../shop/search/misses';
import { bulkHandlers } from './bulk';
import { staffCatalogue } from './staff-contract';

const sightOf = (may: (action: StaffAction) => boolean): DeskSight => ({
  prices: may('api::prices.edit'),
  costs: may('api::costs.see'),
  stock: may('api::prices.edit') || may('api::stock.move'),
  pictureTexts: may('api::pictures.describe'),
});

export const staffCatalogueArea = staffArea(staffCatalogue, {
  ...bulkHandlers,
  async findProducts(strapi, { query: { view, q = '', cursor, limit }, may }) {
    const after = cursor === undefined ? null : readPlace(cursor);
    const withPrices = may('api::prices.edit');
    const { products, next } = await findProducts(strapi, { view, text: q === '' ? null : q, after, limit, withPrices });
    return { products, nextCursor: next && writePlace(next) };
  },
  readDesk: (strapi, { params: { id }, may }) => readDesk(strapi, id === 'new' ? null : id, sightOf(may)),
  makeProduct: (strapi, { body: { revision, ...change }, actor, may }) =>
    saveDesk(strapi, { productId: null, revision, change, sight: sightOf(may), actor }),
  async saveDesk(strapi, { params: { id }, body: { revision, ...change }, actor, may, mayDelete }) {
    for (const variant of change.deleted) if (!(await mayDelete('api::catalog.variant', variant))) throw new errors.ForbiddenError();
    return saveDesk(strapi, { productId: id, revision, change, sight: sightOf(may), actor });
  },
  makeOption: (strapi, { body, actor }) => makeOption(strapi, { ...body, actor }),
  readPictureTexts: (strapi, { query: { ids } }) => describedPictures(strapi, ids),
  describePictures: (strapi, { body: { pictures } }) => describePictures(strapi, pictures),
  readMisses: (strapi, { query }) => readMisses(strapi.db.connection, query),
  forgetMiss: async (strapi, { body }) => {
    await forgetMiss(strapi.db.connection, body);
    return null;
  },
});
