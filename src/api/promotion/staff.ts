import { staffArea } from '../../http/staff-endpoint';
import { quote } from '../../shop/pricing/quote';
import { findDiscountWeaknesses } from '../../shop/promotions/find-discount-weaknesses';
import { generateDiscountCodes } from '../../shop/promotions/generate-discount-codes';
import { staffPromotions } from './staff-contract';

export const staffPromotionArea = staffArea(staffPromotions, {
  simulate: (strapi, { body: { customerGroup, at, discounts, ...request } }) =>
    quote(strapi, { ...request, customer: null, simulate: { customerGroup, at, discounts } }),
  findings: (strapi, { params: { id } }) => findDiscountWeaknesses(strapi, id),
  generateCodes: async (strapi, { params: { id }, body }) => ({
    codes: await generateDiscountCodes(strapi, { discountId: id, ...body }),
  }),
});
