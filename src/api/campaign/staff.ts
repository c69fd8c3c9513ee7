import { staffArea } from '../../http/staff-endpoint';
import { campaignChoices } from '../../shop/campaigns/campaign-choices';
import { countSegment } from '../../shop/campaigns/count-segment';
import { findCampaigns, readCampaign } from '../../shop/campaigns/read-campaign';
import { createCampaign, saveCampaign } from '../../shop/campaigns/save-campaign';
import { cancelCampaign, sendCampaign } from '../../shop/campaigns/send-campaign';
import { readTopics, saveTopic } from '../../shop/campaigns/topics';
import { tryCampaign } from '../../shop/campaigns/try-campaign';
import { findGoods } from '../../shop/promotions/desk/find-goods';
import { staffCampaigns } from './staff-contract';

const isGoods = <T extends { kind: string }>(entry: T): entry is T & { kind: 'product' | 'category' | 'brand' } =>
  ['product', 'category', 'brand'].includes(entry.kind);

export const staffCampaignArea = staffArea(staffCampaigns, {
  list: (strapi, { query: { state = null, cursor, limit } }) => findCampaigns(strapi, { state, cursor, limit }),
  read: (strapi, { params: { id } }) => readCampaign(strapi, id),
  create: async (strapi, { body: draft, actor }) => readCampaign(strapi, await createCampaign(strapi, { draft, actor })),
  async save(strapi, { params: { id }, body }) {
    await saveCampaign(strapi, { id, ...body });
    return readCampaign(strapi, id);
  },
  preview: (strapi, { body }) => countSegment(strapi, body),
  tryOut: (strapi, { body: { language, ...draft }, actor }) => tryCampaign(strapi, { draft, language, actor }),
  async send(strapi, { params: { id }, body, actor }) {
    await sendCampaign(strapi, { id, ...body, actor });
    return readCampaign(strapi, id);
  },
  async cancel(strapi, { params: { id } }) {
    await cancelCampaign(strapi, { id });
    return readCampaign(strapi, id);
  },
  choices: (strapi) => campaignChoices(strapi),
  goods: async (strapi, { query: { q } }) => (await findGoods(strapi, q, 'en')).filter(isGoods),
  readTopics: async (strapi) => ({ topics: await readTopics(strapi.db.connection) }),
  async createTopic(strapi, { body }) {
    await saveTopic(strapi, { id: null, revision: 1, ...body });
    return { topics: await readTopics(strapi.db.connection) };
  },
  async saveTopic(strapi, { params: { id }, body }) {
    await saveTopic(strapi, { id, ...body });
    return { topics: await readTopics(strapi.db.connection) };
  },
});
