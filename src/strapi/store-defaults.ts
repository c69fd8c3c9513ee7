import type { Core } from '@strapi/strapi';
import { unnamedShop } from '../domain/overview/setup-steps';

/** What every shop needs before it can sell: its settings, a default tax category and its two languages. */
export async function ensureStoreDefaults(strapi: Core.Strapi): Promise<void> {
  // The query engine fills in the defaults of the content type.
  // eslint-disable-next-line no-restricted-syntax -- nobody listens to a shop that begins
  const settings = strapi.db.query('api::store.store-settings');
  if ((await settings.count()) === 0) await settings.create({ data: { name: unnamedShop, currencies: ['EUR'] } });

  const categories = strapi.documents('api::pricing.tax-category');
  if ((await categories.count({})) === 0) await categories.create({ data: { name: 'Standard', code: 'standard', isDefault: true } });

  const locales = strapi.plugin('i18n').service('locales');
  const known: { code: string }[] = await locales.find();
  if (!known.some(({ code }) => code === 'uk')) await locales.create({ code: 'uk', name: 'Ukrainian (uk)' });
}
