import { staffArea } from '../../http/staff-endpoint';
import { countStock } from '../../shop/inventory/count-stock';
import { receiveStock } from '../../shop/inventory/receive-stock';
import { transferStock } from '../../shop/inventory/transfer-stock';
import { readProductGrid } from '../../shop/pricing/product-grid';
import { staffStock } from './staff-contract';

export const staffStockArea = staffArea(staffStock, {
  countStock: async (strapi, { body, actor }) => ({ rows: await countStock(strapi, { ...body, actor }) }),
  receive: async (strapi, { params, body: { variant, location, ...rest }, actor, may }) => {
    await receiveStock(strapi, { productId: params.id, variantId: variant, locationId: location, actor, ...rest });
    return readProductGrid(strapi, params.id, may('api::prices.edit'));
  },
  transfer: async (strapi, { params, body: { variant, from, to, ...rest }, actor, may }) => {
    await transferStock(strapi, { productId: params.id, variantId: variant, fromId: from, toId: to, actor, ...rest });
    return readProductGrid(strapi, params.id, may('api::prices.edit'));
  },
});
