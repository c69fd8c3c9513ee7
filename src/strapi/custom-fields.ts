import type { Core } from '@strapi/strapi';

/**
 * Fields with an input of their own in the admin panel (src/admin/fields): `money` shows 4.99 and stores 499;
 * `translations` shows a text per language and field; `choices` shows names to tick and stores their codes as a list;
 * `zone-areas` shows a map to draw on; `opening-hours` shows the days of a week, and single days.
 */
export function registerCustomFields(strapi: Core.Strapi): void {
  strapi.customFields.register([
    { name: 'money', type: 'biginteger', inputSize: { default: 6, isResizable: true } },
    { name: 'translations', type: 'json', inputSize: { default: 12, isResizable: true } },
    { name: 'zone-areas', type: 'json', inputSize: { default: 12, isResizable: false } },
    { name: 'opening-hours', type: 'json', inputSize: { default: 12, isResizable: false } },
    { name: 'choices', type: 'json', inputSize: { default: 6, isResizable: true } },
  ]);
}
