import { staffCustomerArea } from '../api/account/staff';
import { staffCampaignArea } from '../api/campaign/staff';
import { staffCartArea } from '../api/cart/staff';
import { staffCatalogueArea } from '../api/catalog/staff';
import { staffDeliveryArea } from '../api/delivery/staff';
import { staffIntegrationArea } from '../api/integration/staff';
import { staffStockArea } from '../api/inventory/staff';
import { staffOperationsArea } from '../api/operations/staff';
import { staffOrderArea } from '../api/order/staff';
import { staffPaymentArea } from '../api/payment/staff';
import { staffPriceArea } from '../api/pricing/staff';
import { staffPromotionArea } from '../api/promotion/staff';
import { staffStoreArea } from '../api/store/staff';
import { staffSupportArea } from '../api/support/staff';
import { pluginAreas } from '../http/plugin-area';
import type { StaffArea } from '../http/staff-endpoint';

/** What answers the endpoints for staff, by the area of the API it stands in. */
const ownAreas: Readonly<Record<string, StaffArea>> = {
  order: staffOrderArea,
  payment: staffPaymentArea,
  cart: staffCartArea,
  delivery: staffDeliveryArea,
  catalog: staffCatalogueArea,
  pricing: staffPriceArea,
  inventory: staffStockArea,
  promotion: staffPromotionArea,
  operations: staffOperationsArea,
  store: staffStoreArea,
  account: staffCustomerArea,
  support: staffSupportArea,
  campaign: staffCampaignArea,
  integration: staffIntegrationArea,
};

/** With those of plugins, once they have registered. */
export const staffAreas = (): Readonly<Record<string, StaffArea>> => ({
  ...ownAreas,
  ...Object.fromEntries(pluginAreas().flatMap(([name, { staff }]) => (staff ? [[name, staff]] : []))),
});
