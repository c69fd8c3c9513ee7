import { Check, ChartPie, Earth, List, PriceTag } from '@strapi/icons';
import type { ComponentType } from 'react';
import { message } from '../kit/message';
import type { Room } from '../kit/room';
import { showMoneyColumns } from './money-columns';
import { showPercentColumns } from './percent-columns';
import { showWordColumns } from './word-columns';

// Strapi types the input as a component without props, and then gives it those of a form field.
const asInput = <Props>(component: ComponentType<Props>) => ({ default: component as ComponentType });

/** How values are written and read, whatever they belong to. */
export const fields: Room = {
  columns: [showMoneyColumns, showPercentColumns, showWordColumns],
  fields: [
    {
      name: 'money',
      type: 'biginteger',
      icon: PriceTag,
      intlLabel: message('storekeeper.money.label'),
      intlDescription: message('storekeeper.money.description'),
      components: { Input: async () => asInput((await import('./money-input')).MoneyInput) },
    },
    {
      name: 'translations',
      type: 'json',
      icon: Earth,
      intlLabel: message('storekeeper.translations.label'),
      intlDescription: message('storekeeper.translations.description'),
      components: { Input: async () => asInput((await import('./translations-input')).TranslationsInput) },
    },
    {
      name: 'choices',
      type: 'json',
      icon: Check,
      intlLabel: message('storekeeper.choices.label'),
      intlDescription: message('storekeeper.choices.description'),
      components: { Input: async () => asInput((await import('./choices-input')).ChoicesInput) },
    },
    // These two are stored as plain fields; forms show them so (chosen-inputs.ts).
    {
      name: 'percent',
      type: 'integer',
      icon: ChartPie,
      intlLabel: message('storekeeper.percent.field'),
      intlDescription: message('storekeeper.percent.description'),
      components: { Input: async () => asInput((await import('./percent-input')).PercentInput) },
    },
    {
      name: 'choice',
      type: 'string',
      icon: List,
      intlLabel: message('storekeeper.choice.label'),
      intlDescription: message('storekeeper.choice.description'),
      components: { Input: async () => asInput((await import('./choice-input')).ChoiceInput) },
    },
  ],
};
