import type { StrapiApp } from '@strapi/strapi/admin';
import { Check, PriceTag } from '@strapi/icons';
import type { ComponentType } from 'react';
import { en } from '../texts/en';

// Strapi types the input as a component without props, and then gives it those of a form field.
const asInput = <Props>(component: ComponentType<Props>) => ({ default: component as ComponentType });

const text = (id: keyof typeof en) => ({ id, defaultMessage: en[id] });

/** The inputs of the custom fields of src/bootstrap/custom-fields.ts. */
export function registerFields(app: StrapiApp): void {
  app.customFields.register([
    {
      name: 'money',
      type: 'biginteger',
      icon: PriceTag,
      intlLabel: text('storekeeper.money.label'),
      intlDescription: text('storekeeper.money.description'),
      components: { Input: async () => asInput((await import('./money-input')).MoneyInput) },
    },
    {
      name: 'choices',
      type: 'json',
      icon: Check,
      intlLabel: text('storekeeper.choices.label'),
      intlDescription: text('storekeeper.choices.description'),
      components: { Input: async () => asInput((await import('./choices-input')).ChoicesInput) },
    },
  ]);
}
