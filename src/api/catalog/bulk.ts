import { mostBulkProducts, type BulkChange } from '../../domain/catalogue/bulk-change';
import type { StaffHandlers, StaffRequest } from '../../http/staff-endpoint';
import { beginBulkChange, stopBulkChange, undoBulkChange } from '../../shop/catalog/bulk/begin-bulk-change';
import { bulkChoices } from '../../shop/catalog/bulk/bulk-choices';
import type { BulkRights } from '../../shop/catalog/bulk/bulk-rights';
import { planBulkChange, type BulkSelection } from '../../shop/catalog/bulk/plan-bulk-change';
import { listBulkChanges, readBulkChange, type BulkChangeView } from '../../shop/catalog/bulk/read-bulk-change';
import { readBulkRows } from '../../shop/catalog/bulk/read-bulk-rows';
import { allProducts } from '../../shop/catalog/find-products';
import type { bulkEndpoints, SentBulkChange } from './bulk-contract';

const pageLength = 25;

const rightsOf = ({ may, mayPublish }: Pick<StaffRequest<never>, 'may' | 'mayPublish'>): BulkRights => ({
  prices: may('api::prices.edit'),
  mayShow: (language) => mayPublish('api::catalog.product', language),
});

function toChange(sent: SentBulkChange): BulkChange {
  if (sent.kind !== 'prices') return sent;
  const { list, how, amount = 0, basisPoints, ending } = sent;
  if (how === 'set') return { kind: 'prices', list, how, amount };
  return { kind: 'prices', list, how, by: basisPoints === undefined ? { amount } : { basisPoints }, ending };
}

/** As it was sent. */
function toSent(change: BulkChange): SentBulkChange {
  if (change.kind === 'category' || change.kind === 'tax') return { ...change, show: [...change.show] };
  if (change.kind !== 'prices') return { ...change, languages: [...change.languages] };
  const { kind, list, how } = change;
  return change.how === 'set'
    ? { ...{ kind, list, how }, amount: change.amount, ending: 'exact' }
    : { ...{ kind, list, how }, ...change.by, ending: change.ending };
}

const toAnswer = ({ change, ...view }: BulkChangeView) => ({ ...view, change: toSent(change) });
const textOf = (q: string): string | null => (q === '' ? null : q);

export const bulkHandlers: StaffHandlers<typeof bulkEndpoints> = {
  async countProducts(strapi, { query: { view, q = '' } }) {
    const { length } = await allProducts(strapi, { view, text: textOf(q), most: mostBulkProducts });
    return { count: Math.min(length, mostBulkProducts), more: length > mostBulkProducts };
  },
  readBulkChoices: (strapi, request) => bulkChoices(strapi, rightsOf(request)),
  async listBulkChanges(strapi, { query: { page }, ...request }) {
    const listing = { offset: (page - 1) * pageLength, limit: pageLength, rights: rightsOf(request) };
    const { changes, more } = await listBulkChanges(strapi, listing);
    return { changes: changes.map(toAnswer), more };
  },
  async planBulkChange(strapi, { body, actor, ...request }) {
    const rights = rightsOf(request);
    const selection: BulkSelection = 'products' in body.selection ? body.selection : { ...body.selection, text: textOf(body.selection.q) };
    const id = await planBulkChange(strapi, { selection, change: toChange(body.change), rights, actor });
    return toAnswer(await readBulkChange(strapi, id, rights));
  },
  readBulkChange: async (strapi, { params: { id }, ...request }) => toAnswer(await readBulkChange(strapi, id, rightsOf(request))),
  readBulkRows: (strapi, { params: { id }, query, ...request }) =>
    readBulkRows(strapi, { changeId: id, ...query, rights: rightsOf(request) }),
  async beginBulkChange(strapi, { params: { id }, actor, ...request }) {
    const rights = rightsOf(request);
    await beginBulkChange(strapi, { changeId: id, rights, actor });
    return toAnswer(await readBulkChange(strapi, id, rights));
  },
  async undoBulkChange(strapi, { params: { id }, actor, ...request }) {
    const rights = rightsOf(request);
    await undoBulkChange(strapi, { changeId: id, rights, actor });
    return toAnswer(await readBulkChange(strapi, id, rights));
  },
  async stopBulkChange(strapi, { params: { id }, ...request }) {
    const rights = rightsOf(request);
    await stopBulkChange(strapi, { changeId: id, rights });
    return toAnswer(await readBulkChange(strapi, id, rights));
  },
};
