import { WarningCircle } from '@strapi/icons';
import { message } from '../kit/message';
import type { Room } from '../kit/room';
import { AlertPanel } from './alert-panel';
import { alertModel } from './close-alert';
import { alertsPath } from './open-alerts';

/** What needs a person comes first on the home page, for whoever may read it. */
export const alerts: Room = {
  panels: [AlertPanel],
  widgets: [
    {
      id: 'needs-attention',
      icon: WarningCircle,
      title: message('storekeeper.alert.attention'),
      link: { label: message('storekeeper.alert.all'), href: alertsPath },
      component: async () => (await import('./attention-widget')).AttentionWidget,
      permissions: [{ action: 'plugin::content-manager.explorer.read', subject: alertModel }],
    },
  ],
};
