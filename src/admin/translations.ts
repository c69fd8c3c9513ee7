import { alertLabelsUk } from './alerts/labels.uk';
import { appContentLabelsUk } from './app-content/labels.uk';
import { goodsLabelsUk } from './catalogue/goods-labels.uk';
import { catalogueLabelsUk } from './catalogue/labels.uk';
import { optionLabelsUk } from './catalogue/option-labels.uk';
import { customerLabelsUk } from './customers/labels.uk';
import { deliveryLabelsUk } from './delivery/labels.uk';
import { discountLabelsUk } from './discounts/labels.uk';
import { discountPartsUk } from './discounts/parts.uk';
import { feedLabelsUk } from './feeds/labels.uk';
import { enumerationTexts } from './field-words';
import { commonLabelsUk } from './labels.uk';
import { mailLabelsUk } from './mails/labels.uk';
import { orderLabelsUk } from './orders/labels.uk';
import { priceLabelsUk } from './prices/labels.uk';
import { providerEventLabelsUk } from './provider-events/labels.uk';
import { stockLabelsUk } from './stock/labels.uk';
import { rightsUk, strapiRightsUk } from './roles/rights.uk';
import { rolesUk } from './roles/roles.uk';
import { storeLabelsUk } from './store/labels.uk';
import { strapiUk } from './strapi.uk';
import { en, uk, type TextKey } from './texts';

/** What forms and lists call things, area by area, by the English text in the schemas. */
export const labelsUk: readonly Readonly<Record<string, string>>[] = [
  commonLabelsUk,
  goodsLabelsUk,
  optionLabelsUk,
  catalogueLabelsUk,
  priceLabelsUk,
  stockLabelsUk,
  discountLabelsUk,
  discountPartsUk,
  deliveryLabelsUk,
  orderLabelsUk,
  alertLabelsUk,
  providerEventLabelsUk,
  storeLabelsUk,
  feedLabelsUk,
  appContentLabelsUk,
  mailLabelsUk,
  customerLabelsUk,
];

/** In forms and filters, Strapi looks for the values of enumerations among the texts: `placed` reads Placed. */
const withEnumerations = (texts: Readonly<Record<TextKey, string>>): Record<string, string> => ({
  ...texts,
  ...Object.fromEntries(enumerationTexts().map(([value, key]) => [value, texts[key]])),
});

/** All that Strapi is to know in the languages of staff. */
export const translations = {
  en: withEnumerations(en),
  uk: Object.assign({}, withEnumerations(uk), strapiUk, strapiRightsUk, rightsUk, rolesUk, ...labelsUk) as Record<string, string>,
};
