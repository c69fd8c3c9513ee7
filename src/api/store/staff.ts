import { staffArea } from '../../http/staff-endpoint';
import { feedAddress, renewFeedAddress } from '../../shop/feeds/find-feed';
import { staffStore } from './staff-contract';

export const staffStoreArea = staffArea(staffStore, {
  readFeedAddress: (strapi, { params: { id } }) => feedAddress(strapi, id),
  renewFeedAddress: (strapi, { params: { id } }) => renewFeedAddress(strapi, id),
});
