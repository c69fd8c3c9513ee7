import { staffArea } from '../../http/staff-endpoint';
import { quote } from '../../shop/pricing/quote';
import { salesToTry } from '../../shop/pricing/sales/sales-to-try';
import { simulatorChoices } from '../../shop/pricing/simulator-choices';
import { findDiscountWeaknesses } from '../../shop/promotions/find-discount-weaknesses';
import { generateDiscountCodes } from '../../shop/promotions/generate-discount-codes';
import { staffPromotions } from './staff-contract';

export const staffPromotionArea = staffArea(staffPromotions, {
  simulate: async (strapi, { body: { customerGroup, at, discounts, sales, ...request } }) =>
    quote(strapi, { ...request, customer: null, simulate: { customerGroup, at, discounts, sales: await salesToTry(strapi, sales) } }),
  readSimulatorChoices: (strapi) => simulatorChoices(strapi),
  findings: (strapi, { params: { id } }) => findDiscountWeaknesses(strapi, id),
  generateCodes: async (strapi, { params: { id }, body }) => ({
    codes: await generateDiscountCodes(strapi, { discountId: id, ...body }),
  }),
});
