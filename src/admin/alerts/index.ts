import { WarningCircle } from '@strapi/icons';
import { message } from '../kit/message';
import type { Room } from '../kit/room';
import { AlertPanel } from './alert-panel';
import { alertModel } from './close-alert';
import { attentionPath } from './open-alerts';

const mayRead = { action: 'plugin::content-manager.explorer.read', subject: alertModel };

/** What needs a person, for whoever may read it. */
export const alerts: Room = {
  panels: [AlertPanel],
  widgets: [
    {
      id: 'needs-attention',
      icon: WarningCircle,
      title: message('storekeeper.alert.attention'),
      link: { label: message('storekeeper.alert.seeAll'), href: `/${attentionPath}` },
      component: async () => (await import('./attention-widget')).AttentionWidget,
      permissions: [mayRead],
    },
  ],
  pages: [
    {
      path: attentionPath,
      label: 'storekeeper.alert.attention',
      icon: WarningCircle,
      permissions: [mayRead],
      load: async () => (await import('./attention-page')).AttentionPage,
    },
  ],
};
