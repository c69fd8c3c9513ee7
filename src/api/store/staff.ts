import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { staffArea } from '../../http/staff-endpoint';
import { feedAddress, renewFeedAddress } from '../../shop/feeds/find-feed';
import { arrangeHomeBlocks, readHomeBlocks } from '../../shop/home/home-blocks';
import { countEffects } from '../../shop/store/count-effects';
import { readSettings, saveSettings, undoSettingsChange } from '../../shop/store/edit-settings';
import { taxesAndDeliveries } from '../../shop/store/taxes-and-deliveries';
import { storeSettings } from '../../shop/store/store-settings';
import { staffStore } from './staff-contract';
import { readTemplates, saveTemplate } from '../../shop/mails/edit-templates';
import { previewNotification, readNotificationTemplates, saveNotificationTemplate } from '../../shop/notifications/edit-notifications';
import { readMessages, saveMessage } from '../../shop/messages/edit-messages';
import { previewMessage, testMessage } from '../../shop/messages/try-message';
import { testNotification } from '../../shop/notifications/try-notification';
import { previewTemplate, sendTestMail } from '../../shop/mails/try-template';

/** As the content type keeps them: the contract names each, and what is sent is checked against it in tests. */
type Page = z.input<(typeof staffStore)['readSettings']['response']>;
const settingsPage = async (strapi: Core.Strapi): Promise<Page> => {
  const { settings, ...more } = await readSettings(strapi);
  return { settings: settings as Page['settings'], ...more, ...(await taxesAndDeliveries(strapi)) } as Page;
};

export const staffStoreArea = staffArea(staffStore, {
  async readHome(strapi, { query: { locale } }) {
    const { defaultLocale, languages } = await storeSettings(strapi);
    const ordered = [defaultLocale, ...languages.filter((language) => language !== defaultLocale)];
    return { languages: ordered, blocks: await readHomeBlocks(strapi, locale) };
  },
  async arrangeHome(strapi, { body: { blocks } }) {
    await arrangeHomeBlocks(strapi, blocks);
    return { arranged: true as const };
  },
  readTemplates: (strapi) => readTemplates(strapi),
  async saveTemplate(strapi, { params: { kind }, body, actor }) {
    await saveTemplate(strapi, { kind, ...body, actor });
    return readTemplates(strapi);
  },
  previewTemplate: (strapi, { body: { order, ...tried }, may }) =>
    previewTemplate(strapi, { ...tried, orderId: order, maySeeOrders: may('api::orders.read') || may('api::orders.handle') }),
  testTemplate: (strapi, { body, actor }) => sendTestMail(strapi, { ...body, actor }),
  readNotifications: (strapi) => readNotificationTemplates(strapi),
  async saveNotification(strapi, { params: { kind }, body, actor }) {
    await saveNotificationTemplate(strapi, { kind, ...body, actor });
    return readNotificationTemplates(strapi);
  },
  previewNotification: (strapi, { body }) => previewNotification(strapi, body),
  testNotification: (strapi, { body, actor }) => testNotification(strapi, { ...body, actor }),
  readMessages: (strapi) => readMessages(strapi),
  async saveMessage(strapi, { params: { kind }, body, actor }) {
    await saveMessage(strapi, { kind, ...body, actor });
    return readMessages(strapi);
  },
  previewMessage: (strapi, { body }) => previewMessage(strapi, body),
  testMessage: (strapi, { body, actor }) => testMessage(strapi, { ...body, actor }),
  readSettings: (strapi) => settingsPage(strapi),
  async saveSettings(strapi, { body: { changes, seen }, actor }) {
    await saveSettings(strapi, { changes, seen, actor });
    return settingsPage(strapi);
  },
  async countSettingEffects(strapi, { body: { changes } }) {
    return { effects: await countEffects(strapi, changes) };
  },
  async undoSettingsChange(strapi, { params: { id }, actor }) {
    await undoSettingsChange(strapi, { id, actor });
    return settingsPage(strapi);
  },
  readFeedAddress: (strapi, { params: { id } }) => feedAddress(strapi, id),
  renewFeedAddress: (strapi, { params: { id } }) => renewFeedAddress(strapi, id),
});
