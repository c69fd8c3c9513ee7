import { WarningCircle } from '@strapi/icons';
import { message } from '../kit/message';
import type { Room } from '../kit/room';
import { AlertPanel } from './alert-panel';
import { attentionPath } from './open-alerts';

// Those whom Home tells how many there are.
const mayRead = ['api::alerts.close', 'api::payments.repair'].map((action) => ({ action, subject: null }));

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
      permissions: mayRead,
    },
  ],
  pages: [
    {
      path: attentionPath,
      label: 'storekeeper.alert.attention',
      icon: WarningCircle,
      permissions: mayRead,
      load: async () => (await import('./attention-page')).AttentionPage,
    },
  ],
};
