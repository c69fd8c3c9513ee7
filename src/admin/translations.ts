import { alertLabelsUk } from './alerts/labels.uk';
import { goodsLabelsUk } from './catalogue/goods-labels.uk';
import { optionLabelsUk } from './catalogue/option-labels.uk';
import { catalogueLabelsUk } from './catalogue/labels.uk';
import { appContentLabelsUk } from './app-content/labels.uk';
import { deliveryLabelsUk } from './delivery/labels.uk';
import { feedLabelsUk } from './feeds/labels.uk';
import { enumerationTexts } from './field-words';
import { menuUk } from './menu.uk';
import { orderLabelsUk } from './orders/labels.uk';
import { providerEventLabelsUk } from './provider-events/labels.uk';
import { storeLabelsUk } from './store/labels.uk';
import { en, uk, type TextKey } from './texts';

/** In forms and filters, Strapi looks for the values of enumerations among the texts: `placed` reads Placed. */
const withEnumerations = (texts: Readonly<Record<TextKey, string>>): Record<string, string> => ({
  ...texts,
  ...Object.fromEntries(enumerationTexts().map(([value, key]) => [value, texts[key]])),
});

/** All that Strapi is to know in the languages of staff. */
export const translations = {
  en: withEnumerations(en),
  uk: {
    ...withEnumerations(uk),
    ...menuUk,
    ...orderLabelsUk,
    ...alertLabelsUk,
    ...providerEventLabelsUk,
    ...deliveryLabelsUk,
    ...goodsLabelsUk,
    ...optionLabelsUk,
    ...catalogueLabelsUk,
    ...storeLabelsUk,
    ...feedLabelsUk,
    ...appContentLabelsUk,
  },
};
