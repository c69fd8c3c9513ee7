import { alertsEn } from './alerts/texts.en';
import { alertsUk } from './alerts/texts.uk';
import { automationsEn } from './automations/texts.en';
import { automationsUk } from './automations/texts.uk';
import { appContentEn } from './app-content/texts.en';
import { appContentUk } from './app-content/texts.uk';
import { campaignsEn } from './campaigns/texts.en';
import { campaignsUk } from './campaigns/texts.uk';
import { cartsEn } from './carts/texts.en';
import { cartsUk } from './carts/texts.uk';
import { catalogueEn } from './catalogue/texts.en';
import { catalogueUk } from './catalogue/texts.uk';
import { customersEn } from './customers/texts.en';
import { customersUk } from './customers/texts.uk';
import { deliveryEn } from './delivery/texts.en';
import { deliveryUk } from './delivery/texts.uk';
import { discountsEn } from './discounts/texts.en';
import { discountsUk } from './discounts/texts.uk';
import { externalIdsEn } from './external-ids/texts.en';
import { externalIdsUk } from './external-ids/texts.uk';
import { feedsEn } from './feeds/texts.en';
import { feedsUk } from './feeds/texts.uk';
import { fieldsEn } from './fields/texts.en';
import { fieldsUk } from './fields/texts.uk';
import { homeContentEn } from './home-content/texts.en';
import { homeContentUk } from './home-content/texts.uk';
import { crmEn } from './integrations/crm/texts.en';
import { crmUk } from './integrations/crm/texts.uk';
import { mapsEn } from './integrations/maps/texts.en';
import { mapsUk } from './integrations/maps/texts.uk';
import { integrationsEn } from './integrations/texts.en';
import { integrationsUk } from './integrations/texts.uk';
import { webhooksEn } from './webhooks/texts.en';
import { webhooksUk } from './webhooks/texts.uk';
import { kitEn } from './kit/texts.en';
import { kitUk } from './kit/texts.uk';
import { trialEn } from './kit/trial/texts.en';
import { trialUk } from './kit/trial/texts.uk';
import { mailsEn } from './mails/texts.en';
import { mailsUk } from './mails/texts.uk';
import { orderDeskEn } from './orders/desk-texts.en';
import { orderDeskUk } from './orders/desk-texts.uk';
import { editOrderEn } from './orders/edit/edit-texts.en';
import { editOrderUk } from './orders/edit/edit-texts.uk';
import { phoneOrdersEn } from './orders/phone/phone-texts.en';
import { phoneOrdersUk } from './orders/phone/phone-texts.uk';
import { ordersEn } from './orders/texts.en';
import { ordersUk } from './orders/texts.uk';
import { overviewEn } from './overview/texts.en';
import { overviewUk } from './overview/texts.uk';
import { papersEn } from './papers/texts.en';
import { papersUk } from './papers/texts.uk';
import { paymentsEn } from './payments/texts.en';
import { paymentsUk } from './payments/texts.uk';
import { picturesEn } from './pictures/texts.en';
import { picturesUk } from './pictures/texts.uk';
import { salesEn } from './prices/sales/texts.en';
import { salesUk } from './prices/sales/texts.uk';
import { pricesEn } from './prices/texts.en';
import { pricesUk } from './prices/texts.uk';
import { bulkEn } from './products/bulk/texts.en';
import { bulkUk } from './products/bulk/texts.uk';
import { productsEn } from './products/texts.en';
import { productsUk } from './products/texts.uk';
import { providerEventsEn } from './provider-events/texts.en';
import { providerEventsUk } from './provider-events/texts.uk';
import { scopesEn } from './scopes/texts.en';
import { scopesUk } from './scopes/texts.uk';
import { searchesEn } from './searches/texts.en';
import { searchesUk } from './searches/texts.uk';
import { stockRoomEn } from './stock/room/texts.en';
import { stockRoomUk } from './stock/room/texts.uk';
import { stockEn } from './stock/texts.en';
import { stockUk } from './stock/texts.uk';
import { settingsEn } from './store/settings-texts.en';
import { runsEn } from './runs/texts.en';
import { runsUk } from './runs/texts.uk';
import { slotsEn } from './slots/texts.en';
import { slotsUk } from './slots/texts.uk';
import { storeEn } from './store/texts.en';
import { settingsUk } from './store/settings-texts.uk';
import { storeUk } from './store/texts.uk';
import { supportEn } from './support/texts.en';
import { supportUk } from './support/texts.uk';
import { twoPeopleEn } from './two-people/texts.en';
import { twoPeopleUk } from './two-people/texts.uk';

/** Every text of our own pages, room by room. */
export const en = {
  ...kitEn,
  ...trialEn,
  ...homeContentEn,
  ...fieldsEn,
  ...pricesEn,
  ...salesEn,
  ...productsEn,
  ...bulkEn,
  ...storeEn,
  ...deliveryEn,
  ...runsEn,
  ...slotsEn,
  ...catalogueEn,
  ...stockEn,
  ...stockRoomEn,
  ...discountsEn,
  ...campaignsEn,
  ...cartsEn,
  ...ordersEn,
  ...orderDeskEn,
  ...supportEn,
  ...twoPeopleEn,
  ...phoneOrdersEn,
  ...editOrderEn,
  ...papersEn,
  ...paymentsEn,
  ...alertsEn,
  ...providerEventsEn,
  ...searchesEn,
  ...picturesEn,
  ...appContentEn,
  ...scopesEn,
  ...externalIdsEn,
  ...feedsEn,
  ...mailsEn,
  ...customersEn,
  ...overviewEn,
  ...settingsEn,
  ...integrationsEn,
  ...crmEn,
  ...mapsEn,
  ...webhooksEn,
  ...automationsEn,
};
export type TextKey = keyof typeof en;

export const uk: Record<TextKey, string> = {
  ...kitUk,
  ...trialUk,
  ...homeContentUk,
  ...fieldsUk,
  ...pricesUk,
  ...salesUk,
  ...productsUk,
  ...bulkUk,
  ...storeUk,
  ...deliveryUk,
  ...runsUk,
  ...slotsUk,
  ...catalogueUk,
  ...stockUk,
  ...stockRoomUk,
  ...discountsUk,
  ...campaignsUk,
  ...cartsUk,
  ...ordersUk,
  ...orderDeskUk,
  ...supportUk,
  ...twoPeopleUk,
  ...phoneOrdersUk,
  ...editOrderUk,
  ...papersUk,
  ...paymentsUk,
  ...alertsUk,
  ...providerEventsUk,
  ...searchesUk,
  ...picturesUk,
  ...appContentUk,
  ...scopesUk,
  ...externalIdsUk,
  ...feedsUk,
  ...mailsUk,
  ...customersUk,
  ...overviewUk,
  ...settingsUk,
  ...integrationsUk,
  ...crmUk,
  ...mapsUk,
  ...webhooksUk,
  ...automationsUk,
};
