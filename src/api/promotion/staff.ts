import { errors } from '@strapi/utils';
import { staffArea } from '../../http/staff-endpoint';
import { customerRowId } from '../../shop/customers/customer-row-id';
import { quote } from '../../shop/pricing/quote';
import { salesToTry } from '../../shop/pricing/sales/sales-to-try';
import { simulatorChoices } from '../../shop/pricing/simulator-choices';
import { findDiscountWeaknesses } from '../../shop/promotions/find-discount-weaknesses';
import { generateDiscountCodes } from '../../shop/promotions/generate-discount-codes';
import { staffPromotions } from './staff-contract';

export const staffPromotionArea = staffArea(staffPromotions, {
  async simulate(strapi, { body: { customer, customerGroup, at, discounts, sales, ...request }, may }) {
    if (customer !== undefined && !may('api::customers.read')) throw new errors.ForbiddenError();
    return quote(strapi, {
      ...request,
      customer: customer === undefined ? null : { userId: await customerRowId(strapi.db.connection, customer) },
      simulate: { customerGroup, at, discounts, sales: await salesToTry(strapi, sales) },
    });
  },
  readSimulatorChoices: (strapi) => simulatorChoices(strapi),
  findings: (strapi, { params: { id } }) => findDiscountWeaknesses(strapi, id),
  generateCodes: async (strapi, { params: { id }, body }) => ({
    codes: await generateDiscountCodes(strapi, { discountId: id, ...body }),
  }),
});
