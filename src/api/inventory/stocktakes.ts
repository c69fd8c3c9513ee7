import { readSku, writeSku } from '../../http/page-place';
import type { StaffHandlers } from '../../http/staff-endpoint';
import { beginStocktake } from '../../shop/inventory/stocktakes/begin-stocktake';
import { bookStocktake, discardStocktake } from '../../shop/inventory/stocktakes/close-stocktake';
import { countInStocktake, scanInStocktake } from '../../shop/inventory/stocktakes/count-in-stocktake';
import { listStocktakes, readStocktake, readStocktakeLines } from '../../shop/inventory/stocktakes/read-stocktake';
import type { stocktakeEndpoints } from './stocktake-contract';

const pageLength = 25;

export const stocktakeHandlers: StaffHandlers<typeof stocktakeEndpoints> = {
  listStocktakes: (strapi, { query: { page } }) => listStocktakes(strapi, { offset: (page - 1) * pageLength, limit: pageLength }),
  beginStocktake: async (strapi, { body: { category = null, ...body }, actor }) =>
    readStocktake(strapi, await beginStocktake(strapi, { ...body, category, actor })),
  readStocktake: (strapi, { params: { id } }) => readStocktake(strapi, id),
  async readStocktakeLines(strapi, { params: { id }, query: { view, cursor, limit } }) {
    const after = cursor === undefined ? null : readSku(cursor);
    const { lines, next } = await readStocktakeLines(strapi, id, { view, after, limit });
    return { lines, nextCursor: next && writeSku(next) };
  },
  async scanInStocktake(strapi, { params: { id }, body, actor }) {
    const variant = await scanInStocktake(strapi, { stocktakeId: id, ...body, actor });
    const { lines } = await readStocktakeLines(strapi, id, { view: 'counted', variant, after: null, limit: 1 });
    const [line] = lines;
    if (!line) throw new Error(`Variant ${variant} was counted in ${id} and is not there`);
    return line;
  },
  async countInStocktake(strapi, { params: { id }, body, actor }) {
    await countInStocktake(strapi, { stocktakeId: id, ...body, actor });
    return readStocktake(strapi, id);
  },
  async bookStocktake(strapi, { params: { id }, body, actor }) {
    await bookStocktake(strapi, { stocktakeId: id, ...body, actor });
    return readStocktake(strapi, id);
  },
  async discardStocktake(strapi, { params: { id }, actor }) {
    await discardStocktake(strapi, { stocktakeId: id, actor });
    return readStocktake(strapi, id);
  },
};
