import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readPlace, writePlace } from '../../http/page-place';
import { staffArea } from '../../http/staff-endpoint';
import { customerRowId } from '../../shop/customers/customer-row-id';
import { assertTriable } from '../../shop/pricing/assert-triable';
import { quote } from '../../shop/pricing/quote';
import { salesToTry } from '../../shop/pricing/sales/sales-to-try';
import { simulatorChoices } from '../../shop/pricing/simulator-choices';
import { addCodes } from '../../shop/promotions/codes/add-codes';
import { changeCode } from '../../shop/promotions/codes/change-code';
import { exportCodes } from '../../shop/promotions/codes/export-codes';
import { findCodes } from '../../shop/promotions/codes/find-codes';
import { checkDraft, draftDiscount } from '../../shop/promotions/desk/check-draft';
import { findDiscounts } from '../../shop/promotions/desk/find-discounts';
import { findGoods } from '../../shop/promotions/desk/find-goods';
import { discountForm, readDiscount, readRevenue, type DiscountDesk } from '../../shop/promotions/desk/read-discount';
import { saveDiscount, type SaveDiscount } from '../../shop/promotions/desk/save-discount';
import { findDiscountWeaknesses } from '../../shop/promotions/find-discount-weaknesses';
import { generateDiscountCodes } from '../../shop/promotions/generate-discount-codes';
import { staffPromotions } from './staff-contract';

/** As it stands in an answer: times as text. */
const answered = (desk: DiscountDesk) => ({
  ...desk,
  draft: {
    ...desk.draft,
    startsAt: desk.draft.startsAt?.toISOString() ?? null,
    endsAt: desk.draft.endsAt?.toISOString() ?? null,
  },
});

const save = async (strapi: Core.Strapi, saving: SaveDiscount) =>
  answered(await readDiscount(strapi, await saveDiscount(strapi, saving), 'en'));

const placeOf = (cursor: string | undefined) => (cursor === undefined ? null : readPlace(cursor));

export const staffPromotionArea = staffArea(staffPromotions, {
  async simulate(strapi, { body: { customer, customerGroup, at, discounts, drafts, sales, ...request }, may }) {
    if (customer !== undefined && !may('api::customers.read')) throw new errors.ForbiddenError();
    await assertTriable(strapi, { customerGroup, discounts });
    const tried = await Promise.all(
      drafts.map(async ({ id, ...draft }, index) => {
        const { discount, hasEffect } = await draftDiscount(strapi, id ?? `draft-${index}`, draft);
        return hasEffect ? [{ ...discount, enabled: true, method: 'automatic' as const }] : [];
      }),
    );
    return quote(strapi, {
      ...request,
      customer: customer === undefined ? null : { userId: await customerRowId(strapi.db.connection, customer) },
      simulate: { customerGroup, at, discounts, drafts: tried.flat(), sales: await salesToTry(strapi, sales) },
    });
  },
  readSimulatorChoices: (strapi) => simulatorChoices(strapi),
  findings: (strapi, { params: { id } }) => findDiscountWeaknesses(strapi, id),
  generateCodes: async (strapi, { params: { id }, body }) => ({
    codes: await generateDiscountCodes(strapi, { discountId: id, ...body }),
  }),
  async list(strapi, { query: { q = '', method = null, cursor, ...query }, may }) {
    const { discounts, next } = await findDiscounts(strapi, {
      ...query,
      method,
      text: q === '' ? null : q,
      withRevenue: may('api::discounts.revenue'),
      after: placeOf(cursor),
    });
    return { discounts, nextCursor: next && writePlace(next) };
  },
  kinds: (strapi) => discountForm(strapi),
  goods: (strapi, { query: { q, language } }) => findGoods(strapi, q, language),
  check: (strapi, { body }) => checkDraft(strapi, body),
  read: async (strapi, { params: { id }, query: { language } }) => answered(await readDiscount(strapi, id, language)),
  revenue: (strapi, { params: { id } }) => readRevenue(strapi, id),
  create: (strapi, { body: draft, actor }) => save(strapi, { id: null, revision: null, draft, actor }),
  save: (strapi, { params: { id }, body: { revision, draft }, actor }) => save(strapi, { id, revision, draft, actor }),
  async listCodes(strapi, { params: { id }, query: { q = '', used = null, cursor, limit }, may }) {
    const { codes, next } = await findCodes(strapi, {
      discountId: id,
      text: q === '' ? null : q,
      used,
      withCustomers: may('api::customers.read') || may('api::customers.edit'),
      after: placeOf(cursor),
      limit,
    });
    return { codes, nextCursor: next && writePlace(next) };
  },
  addCodes: (strapi, { params: { id }, body }) => addCodes(strapi, { discountId: id, ...body }),
  async changeCode(strapi, { params: { id, code }, body, actor }) {
    await changeCode(strapi, { discountId: id, codeId: code, change: body, actor });
    return { done: true as const };
  },
  exportCodes: (strapi, { params: { id } }) => exportCodes(strapi, id),
});
