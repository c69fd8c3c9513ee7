import type { Knex } from 'knex';
import { namedIn, type CampaignDraft } from '../../domain/campaigns/campaign';
import { namesOfEntries, type Names } from '../promotions/desk/names';

/** What a message names, as far as it is there, and what it is called. */
export const namesOfCampaign = (db: Knex, draft: Pick<CampaignDraft, 'segment' | 'link'>): Promise<Names> =>
  namesOfEntries(
    db,
    namedIn(draft).flatMap(({ ids }) => ids),
    'en',
  );
