import { staffArea } from '../../http/staff-endpoint';
import { feedAddress, renewFeedAddress } from '../../shop/feeds/find-feed';
import { arrangeHomeBlocks, readHomeBlocks } from '../../shop/home/home-blocks';
import { storeSettings } from '../../shop/store/store-settings';
import { staffStore } from './staff-contract';
import { readTemplates, saveTemplate } from '../../shop/mails/edit-templates';
import { previewTemplate, sendTestMail } from '../../shop/mails/try-template';

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
  readFeedAddress: (strapi, { params: { id } }) => feedAddress(strapi, id),
  renewFeedAddress: (strapi, { params: { id } }) => renewFeedAddress(strapi, id),
});
