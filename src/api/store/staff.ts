import { staffArea } from '../../http/staff-endpoint';
import { feedAddress, renewFeedAddress } from '../../shop/feeds/find-feed';
import { arrangeHomeBlocks, readHomeBlocks } from '../../shop/home/home-blocks';
import { storeSettings } from '../../shop/store/store-settings';
import { staffStore } from './staff-contract';

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
  readFeedAddress: (strapi, { params: { id } }) => feedAddress(strapi, id),
  renewFeedAddress: (strapi, { params: { id } }) => renewFeedAddress(strapi, id),
});
