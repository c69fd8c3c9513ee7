import { Faders } from '@strapi/icons';
import type { Room } from '../kit/room';
import { settingsPath } from '../kit/settings-path';

/** What holds for the whole shop. */
export const store: Room = {
  pages: [
    {
      path: settingsPath,
      label: 'storekeeper.settings.title',
      icon: Faders,
      permissions: [{ action: 'api::settings.edit', subject: null }],
      load: async () => (await import('./settings-page')).SettingsPage,
    },
  ],
};
