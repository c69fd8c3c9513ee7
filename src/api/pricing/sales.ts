import type { StaffHandlers } from '../../http/staff-endpoint';
import { countNoted } from '../../shop/listing/count-noted';
import { previewSale } from '../../shop/pricing/sales/preview-sale';
import { readPriceCalendar } from '../../shop/pricing/sales/price-calendar';
import { listSales, readSale } from '../../shop/pricing/sales/read-sales';
import { findSaleProducts, readSaleChoices } from '../../shop/pricing/sales/sale-choices';
import { createSale, deleteSale, updateSale } from '../../shop/pricing/sales/save-sale';
import type { saleEndpoints } from './sales-contract';

export const saleHandlers: StaffHandlers<typeof saleEndpoints> = {
  listSales: (strapi, { query: { page } }) => listSales(strapi, { page }),
  readSaleChoices: (strapi) => readSaleChoices(strapi),
  findSaleProducts: async (strapi, { query: { q } }) => ({ products: await findSaleProducts(strapi, q) }),
  previewSale: (strapi, { body: { sale, id, page }, may }) =>
    previewSale(strapi, { id, draft: sale, page, seesCosts: may('api::costs.see') }),
  createSale: async (strapi, { body, actor }) => readSale(strapi, await createSale(strapi, body, actor)),
  readSale: async (strapi, { params: { id } }) => ({ sale: await readSale(strapi, id), waiting: await countNoted(strapi.db.connection) }),
  async saveSale(strapi, { params: { id }, body: { sale, revision }, actor }) {
    await updateSale(strapi, { id, revision, draft: sale, actor });
    return readSale(strapi, id);
  },
  async deleteSale(strapi, { params: { id }, body: { revision } }) {
    await deleteSale(strapi, { id, revision });
    return { deleted: true };
  },
  readPriceCalendar: (strapi, { query: { from, until } }) => readPriceCalendar(strapi, { from, until }),
};
