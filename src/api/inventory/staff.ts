import { readPlace, readSku, writePlace, writeSku } from '../../http/page-place';
import { staffArea } from '../../http/staff-endpoint';
import { countStock } from '../../shop/inventory/count-stock';
import { findByCode } from '../../shop/inventory/desk/find-by-code';
import { findStock } from '../../shop/inventory/desk/find-stock';
import { listCategories } from '../../shop/inventory/desk/list-categories';
import { readMovements } from '../../shop/inventory/desk/read-movements';
import { receiveGoods, transferGoods, type GoodsRow } from '../../shop/inventory/move-goods';
import { receiveStock } from '../../shop/inventory/receive-stock';
import { transferStock } from '../../shop/inventory/transfer-stock';
import { readProductGrid } from '../../shop/pricing/product-grid';
import { staffStock } from './staff-contract';
import { stocktakeHandlers } from './stocktakes';

const booked = (rows: readonly GoodsRow[]) => ({
  variants: rows.length,
  pieces: rows.reduce((sum, { quantity }) => sum + quantity, 0),
});

export const staffStockArea = staffArea(staffStock, {
  ...stocktakeHandlers,
  async findStock(strapi, { query: { view, location = null, q = '', cursor, limit } }) {
    const after = cursor === undefined ? null : readSku(cursor);
    const { next, stock } = await findStock(strapi, { view, location, text: q === '' ? null : q, after, limit });
    return { stock, nextCursor: next && writeSku(next) };
  },
  listLocations: (strapi) =>
    strapi.db.connection('stock_locations').orderBy('priority', 'desc').orderBy('id').select('document_id as id', 'name'),
  listCategories: (strapi) => listCategories(strapi),
  findByCode: (strapi, { query: { code, location } }) => findByCode(strapi, code, location),
  async receiveGoods(strapi, { body, actor }) {
    await receiveGoods(strapi, { ...body, actor });
    return booked(body.rows);
  },
  async transferGoods(strapi, { body, actor }) {
    await transferGoods(strapi, { ...body, actor });
    return booked(body.rows);
  },
  async readMovements(strapi, { query: { variant, location = null, view, cursor, limit } }) {
    const after = cursor === undefined ? null : readPlace(cursor);
    const onShelfOnly = view === 'on_shelf';
    const { next, ...read } = await readMovements(strapi, { variant, location, onShelfOnly, after, limit });
    return { ...read, nextCursor: next && writePlace(next) };
  },
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
