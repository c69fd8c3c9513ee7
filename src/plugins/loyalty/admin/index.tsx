import { Star } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addCustomerCard, addPage } from 'storekeeper/kit/admin';
import { en } from './texts.en';
import { labelsUk, uk } from './texts.uk';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'loyalty', name: 'loyalty' });
    addPage(app, {
      path: 'plugins/loyalty',
      label: { id: 'loyalty.title', defaultMessage: en['loyalty.title'] },
      icon: Star,
      action: 'api::loyalty.see',
      load: async () => (await import('./points-page')).PointsPage,
    });
    addCustomerCard({
      label: { id: 'loyalty.title', defaultMessage: en['loyalty.title'] },
      action: 'api::loyalty.see',
      load: async () => (await import('./points-card')).PointsCard,
    });
  },
  registerTrads: async ({ locales }: { locales: string[] }) =>
    locales.map((locale) => ({ locale, data: locale === 'uk' ? { ...uk, ...labelsUk } : en })),
};
