import type { Core } from '@strapi/strapi';
import { mayEdit, type CampaignDraft } from '../../domain/campaigns/campaign';
import { actorText, type Actor } from '../actor';
import { newDocumentId } from '../document-id';
import { assertRevision, assertState, columnsOf, lockCampaign } from './campaign-row';

/** A draft, which may still lack what is needed to send it. Answers its id. */
export async function createCampaign(
  strapi: Core.Strapi,
  { draft, actor }: Readonly<{ draft: CampaignDraft; actor: Actor }>,
): Promise<string> {
  const id = newDocumentId();
  await strapi.db.connection('campaigns').insert({ id, ...columnsOf(draft), created_by: actorText(actor) });
  return id;
}

type Save = Readonly<{ id: string; revision: number; draft: CampaignDraft }>;

/** Refuses `CAMPAIGN_NOT_FOUND`, `CAMPAIGN_STATE_DIFFERS` where it is no draft any more, `EDIT_CONFLICT`. */
export async function saveCampaign(strapi: Core.Strapi, { id, revision, draft }: Save): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const row = await lockCampaign(trx, id);
    assertState(mayEdit(row.state), row);
    assertRevision(row, revision);
    await trx('campaigns')
      .where({ id })
      .update({ ...columnsOf(draft), revision: revision + 1, changed_at: trx.fn.now() });
  });
}
