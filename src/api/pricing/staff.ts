import { errors } from '@strapi/utils';
import { staffArea } from '../../http/staff-endpoint';
import { findPriceListWeaknesses } from '../../shop/pricing/check-price-list';
import { deletePriceList, priceListContents } from '../../shop/pricing/delete-price-list';
import { readProductGrid, saveProductGrid } from '../../shop/pricing/product-grid';
import { savePrices } from '../../shop/pricing/save-prices';
import { saleHandlers } from './sales';
import { staffPrices } from './staff-contract';

export const staffPriceArea = staffArea(staffPrices, {
  ...saleHandlers,
  readGrid: (strapi, { params: { id }, may }) => readProductGrid(strapi, id, may('api::prices.edit')),
  saveGrid: (strapi, { params: { id }, body, actor }) => saveProductGrid(strapi, { productId: id, changes: body, actor }),
  savePrices: async (strapi, { body }) => ({ rows: await savePrices(strapi, body) }),
  findings: (strapi, { params: { id } }) => findPriceListWeaknesses(strapi.db.connection, id),
  contents: (strapi, { params: { id } }) => priceListContents(strapi, id),
  deleteList: async (strapi, { params: { id }, body, mayDelete }) => {
    if (!(await mayDelete('api::pricing.price-list', id))) throw new errors.ForbiddenError();
    return deletePriceList(strapi, { listId: id, ...body });
  },
});
