import type { Core, UID } from '@strapi/strapi';
import { deliveryRuleForms } from '../shop/delivery/delivery-rule-kinds';
import type { ParametersForm } from '../shop/parameters-form';
import { addedKinds } from '../shop/promotions/discount-kinds';
import { addedAlertKinds } from '../shop/staff/raise-alert';

type Enumeration = { enum: string[] };
type Zone = { components: string[] };

/**
 * Hangs what plugins brought into the content types staff see: components of effects and conditions into the discount, those of rules into
 * the delivery method, kinds of alerts into the alert. Must come after plugins have registered, and before Strapi brings the tables up to date.
 */
export function hangPluginParts(strapi: Core.Strapi): void {
  const discount = attributesOf(strapi, 'api::promotion.discount');
  const method = attributesOf(strapi, 'api::delivery.delivery-method');
  const hang = (component: string, form: ParametersForm, zone: unknown) => {
    strapi.get('components').add({ [component]: componentOf(component, form) });
    (zone as Zone).components.push(component);
  };
  for (const { component, zone, form } of addedKinds()) hang(component, form, discount[zone]);
  for (const { component, form } of deliveryRuleForms()) hang(component, form, method.rules);
  const { kind } = attributesOf(strapi, 'api::operations.staff-alert');
  for (const added of addedAlertKinds()) {
    const kinds = (kind as Enumeration).enum;
    if (kinds.includes(added)) throw new Error(`There is already a kind of alert called ${added}`);
    kinds.push(added);
  }
}

const attributesOf = (strapi: Core.Strapi, uid: UID.ContentType): Record<string, unknown> => strapi.contentType(uid).attributes;

/** As Strapi makes one of a file below src/components. */
function componentOf(uid: string, { displayName, icon, attributes }: ParametersForm) {
  const [category = '', modelName = ''] = uid.split('.');
  const schema = {
    collectionName: `cmp_${uid.replaceAll(/[.-]/g, '_')}`,
    info: { displayName, ...(icon ? { icon } : {}) },
    options: {},
    attributes: { ...attributes },
  };
  const globalId = `Component${uid.replaceAll(/(?:^|[.-])(\w)/g, (_whole, letter: string) => letter.toUpperCase())}`;
  return { ...schema, __schema__: structuredClone(schema), uid, category, modelType: 'component', modelName, globalId };
}
