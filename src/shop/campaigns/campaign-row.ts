import type { Knex } from 'knex';
import type { CampaignsRow } from 'knex/types/tables';
import type { CampaignDraft } from '../../domain/campaigns/campaign';
import { DomainError } from '../../domain/domain-error';
import { toJson } from '../rows';

export const toDraft = ({ name, texts, link, by_push: push, by_mail: mail, segment }: CampaignsRow): CampaignDraft => ({
  name,
  texts: toJson(texts),
  link: toJson(link),
  ways: { push, mail },
  segment: toJson(segment),
});

export const columnsOf = ({ name, texts, link, ways, segment }: CampaignDraft) => ({
  name,
  texts: JSON.stringify(texts),
  link: link && JSON.stringify(link),
  by_push: ways.push,
  by_mail: ways.mail,
  segment: JSON.stringify(segment),
});

/** Locks it. Refuses `CAMPAIGN_NOT_FOUND`. */
export async function lockCampaign(trx: Knex.Transaction, id: string): Promise<CampaignsRow> {
  const row = await trx('campaigns').where({ id }).forUpdate().first();
  if (!row) throw new DomainError('CAMPAIGN_NOT_FOUND', 'There is no such message');
  return row;
}

/** Refuses `CAMPAIGN_STATE_DIFFERS`: it has gone on since it was looked at. */
export function assertState(is: boolean, { state }: CampaignsRow): void {
  if (!is) throw new DomainError('CAMPAIGN_STATE_DIFFERS', 'This message is in another state by now. Load the page again.', { state });
}

/** Refuses `EDIT_CONFLICT`: somebody saved it since. */
export function assertRevision({ revision }: CampaignsRow, seen: number): void {
  if (revision !== seen)
    throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this meanwhile. Compare, then save again.', { revision });
}
