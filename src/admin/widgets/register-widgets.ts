import type { StrapiApp } from '@strapi/strapi/admin';
import { WarningCircle } from '@strapi/icons';
import { alertModel } from '../panels/alert/close-alert';
import { en, type TextKey } from '../texts/en';
import { alertsPath } from './open-alerts';

const text = (id: TextKey) => ({ id, defaultMessage: en[id] });

/** What needs a person comes first on the home page, for whoever may read it. */
export function registerWidgets(app: StrapiApp): void {
  app.widgets.register((others) => [
    {
      id: 'needs-attention',
      icon: WarningCircle,
      title: text('storekeeper.alert.attention'),
      link: { label: text('storekeeper.alert.all'), href: alertsPath },
      component: async () => (await import('./attention-widget')).AttentionWidget,
      permissions: [{ action: 'plugin::content-manager.explorer.read', subject: alertModel }],
    },
    ...others,
  ]);
}
