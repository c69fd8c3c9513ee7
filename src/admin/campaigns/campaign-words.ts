import type { Answer, Request } from '../kit/staff-api';
import { word, type Word } from '../kit/word';
import type { TextKey } from '../texts';

export type FoundCampaign = Answer<'GET /campaigns'>['campaigns'][number];
export type CampaignDesk = Answer<'GET /campaigns/:id'>;
export type Draft = CampaignDesk['draft'];
export type Segment = Draft['segment'];
export type CampaignChoices = Answer<'GET /campaign-choices'>;
export type SentDraft = Request<'POST /campaigns'>['body'];

export const stateWords: Readonly<Record<FoundCampaign['state'], Word>> = {
  draft: word('storekeeper.campaigns.state.draft', 'neutral'),
  scheduled: word('storekeeper.campaigns.state.scheduled', 'alternative'),
  sending: word('storekeeper.campaigns.state.sending', 'primary'),
  sent: word('storekeeper.campaigns.state.sent', 'success'),
  cancelled: word('storekeeper.campaigns.state.cancelled', 'warning'),
};

/** Parts of a message that two people may have changed at once. */
export const partWords: Readonly<Record<string, TextKey>> = {
  name: 'storekeeper.campaigns.name',
  link: 'storekeeper.campaigns.link',
  ways: 'storekeeper.campaigns.ways',
  segment: 'storekeeper.campaigns.segment',
};
