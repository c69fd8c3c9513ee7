import type { Core } from '@strapi/strapi';
import { cancelledState, mayCancel, mayEdit } from '../../domain/campaigns/campaign';
import { checkCampaign } from '../../domain/campaigns/check-campaign';
import { emit } from '../../jobs/emit';
import { actorText, type Actor } from '../actor';
import { refuse, refuseInvalid } from '../content/refuse-invalid';
import { storeSettings } from '../store/store-settings';
import { namesOfCampaign } from './campaign-names';
import { assertRevision, assertState, lockCampaign, toDraft } from './campaign-row';

type Send = Readonly<{ id: string; revision: number; at: Date | null; actor: Actor }>;

/**
 * Has it sent, as it was looked at: now, or at a time. Refuses `CAMPAIGN_NOT_FOUND`, `CAMPAIGN_STATE_DIFFERS`, `EDIT_CONFLICT`, and
 * `CONTENT_INVALID` with the field of what is missing.
 */
export async function sendCampaign(strapi: Core.Strapi, { id, revision, at, actor }: Send): Promise<void> {
  const { languages, defaultLocale } = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    const row = await lockCampaign(trx, id);
    assertState(mayEdit(row.state), row);
    assertRevision(row, revision);
    const draft = toDraft(row);
    const names = await namesOfCampaign(trx, draft);
    refuseInvalid(checkCampaign(draft, { languages, defaultLanguage: defaultLocale, isThere: (named) => names.has(named) }));
    if (at && at.getTime() > Date.now() + 366 * 86_400_000) refuse('TIME_TOO_FAR', 'at', 'Choose a time within a year from now.');
    const isNow = at === null || at.getTime() <= Date.now();
    await trx('campaigns')
      .where({ id })
      .update({
        ...(isNow ? { state: 'sending' as const, started_at: trx.fn.now() } : { state: 'scheduled' as const }),
        names: JSON.stringify([...names.values()]),
        ...{ send_at: at, sent_by: actorText(actor), changed_at: trx.fn.now(), revision: revision + 1 },
      });
    if (isNow) await emit(trx, [{ type: 'campaign.begun', aggregateId: id, payload: { campaignId: id } }]);
  });
}

/**
 * Nobody else gets it: what waits for phones and mailboxes is given up too. What was told stays told. One that waited for its time is a draft
 * again. Refuses `CAMPAIGN_NOT_FOUND`, `CAMPAIGN_STATE_DIFFERS`.
 */
export async function cancelCampaign(strapi: Core.Strapi, { id }: Readonly<{ id: string }>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const row = await lockCampaign(trx, id);
    assertState(mayCancel(row.state), row);
    const state = cancelledState(row.state);
    await trx('campaigns')
      .where({ id })
      .update({
        ...{ state, send_at: null, changed_at: trx.fn.now(), revision: row.revision + 1 },
        ...(state === 'cancelled' ? { finished_at: trx.fn.now() } : {}),
      });
    if (state !== 'cancelled') return;
    for (const table of ['notification_pushes', 'notification_mails'])
      await trx.raw(
        `update ${table} p set state = 'failed', failure = 'cancelled', moved_at = now()
           from campaign_recipients r
          where r.campaign_row_id = ? and p.notification_row_id = r.notification_row_id and p.state = 'waiting'`,
        [row.row_id],
      );
    await emit(trx, [
      { type: 'campaign.finished', aggregateId: id, payload: { campaignId: id, recipients: row.recipients, cancelled: true } },
    ]);
  });
}
