import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CampaignsRow } from 'knex/types/tables';
import { emit } from '../../jobs/emit';
import { failpoint } from '../../jobs/failpoint';
import { languageIn } from '../messages/language-sql';
import { tell } from '../messages/tell';
import { preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';
import { toDraft } from './campaign-row';
import { countSegment } from './count-segment';
import { hasAgreed, inSegment } from './segment-sql';

/** So many customers are told in one transaction: it is over before anybody who waits for a row of theirs notices. */
const atOnce = 500;
// Before the queue takes a job for dead; what is left the schedule goes on with.
const patienceMs = 200_000;

/** Begins what is due, and goes on with what is under way, until it is done or its time is over. */
export async function workCampaigns(strapi: Core.Strapi): Promise<void> {
  await beginDue(strapi);
  const deadline = Date.now() + patienceMs;
  const ids: string[] = await strapi.db.connection('campaigns').where({ state: 'sending' }).orderBy('row_id').pluck('id');
  const failures: unknown[] = [];
  for (const id of ids) {
    try {
      await countExpected(strapi, id);
      while (Date.now() < deadline && (await tellSome(strapi, id)));
    } catch (error) {
      // One nobody foresaw must not keep the others from everybody.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} messages could not go on`);
}

async function beginDue(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const begun: { id: string }[] = await trx('campaigns')
      .where({ state: 'scheduled' })
      .where('send_at', '<=', trx.fn.now())
      .update({ state: 'sending', started_at: trx.fn.now() })
      .returning('id');
    await emit(
      trx,
      begun.map(({ id }) => ({ type: 'campaign.begun' as const, aggregateId: id, payload: { campaignId: id } })),
    );
  });
}

/** How many there are to tell, once, so that it can be said how far it is. */
async function countExpected(strapi: Core.Strapi, id: string): Promise<void> {
  const db = strapi.db.connection;
  const row = await db('campaigns').where({ id, state: 'sending' }).whereNull('expected').first();
  if (!row) return;
  const { segment, ways } = toDraft(row);
  const { recipients } = await countSegment(strapi, { segment, ways });
  await db('campaigns').where({ id }).whereNull('expected').update({ expected: recipients });
}

/**
 * Tells the next customers, in one transaction with how far it has come: whoever dies within it has told nobody. False where nobody is left,
 * it was cancelled, or another process is at it.
 */
async function tellSome(strapi: Core.Strapi, id: string): Promise<boolean> {
  return strapi.db.transaction(async ({ trx }) => {
    const row = await trx('campaigns').where({ id, state: 'sending' }).forUpdate().skipLocked().first();
    if (!row) return false;
    const users = await nextUsers(strapi, trx, row);
    const last = users.at(-1);
    if (last === undefined) {
      await trx('campaigns').where({ id }).update({ state: 'sent', finished_at: trx.fn.now() });
      await emit(trx, [
        { type: 'campaign.finished', aggregateId: id, payload: { campaignId: id, recipients: row.recipients, cancelled: false } },
      ]);
      return false;
    }
    const told = await tellThem(strapi, trx, row, users);
    if (row.last_user > 0) failpoint('campaign.later-batch-told');
    await trx('campaigns')
      .where({ id })
      .update({ last_user: last, recipients: row.recipients + told });
    return true;
  });
}

async function nextUsers(strapi: Core.Strapi, trx: Knex.Transaction, row: CampaignsRow): Promise<number[]> {
  const { defaultLocale } = await storeSettings(strapi);
  const { where, values } = inSegment(toDraft(row).segment, defaultLocale);
  const { rows } = await preparedStatement<{ id: number }>(
    trx,
    `select u.id from up_users u where u.id > :after::integer and ${hasAgreed} and ${where} order by u.id limit ${atOnce}`,
    { ...values, after: row.last_user },
  );
  return rows.map((each) => each.id);
}

/** Answers how many had not got it before. */
async function tellThem(strapi: Core.Strapi, trx: Knex.Transaction, row: CampaignsRow, users: readonly number[]): Promise<number> {
  const { defaultLocale } = await storeSettings(strapi);
  const { texts, link, ways } = toDraft(row);
  const written = Object.fromEntries(Object.entries(texts).filter(([, { title, body }]) => title.trim() !== '' && body.trim() !== ''));
  await tell(trx, {
    kind: 'campaign',
    ways,
    chosen: `
      select t.*, :texts::jsonb -> t.language ->> 'title' as title, :texts::jsonb -> t.language ->> 'body' as body
        from (select u.id as user_id, :about::text as about, :data::jsonb as data, false as is_asked, null::jsonb as facts, ${languageIn(':texts::jsonb')} as language
                from up_users u where u.id = any(:users::integer[])) t`,
    values: {
      users,
      texts: JSON.stringify(written),
      // The shop may have another language of its own by now.
      usual: defaultLocale in written ? defaultLocale : Object.keys(written)[0],
      about: row.id,
      data: JSON.stringify({ campaign: row.id, ...(link ? { [link.kind]: link.value } : {}) }),
    },
  });
  const { rowCount } = await preparedStatement(
    trx,
    `insert into campaign_recipients (campaign_row_id, user_id, notification_row_id)
     select :campaign::bigint, n.user_id, n.row_id from notifications n
      where n.kind = 'campaign' and n.about = :about::text and n.user_id = any(:users::integer[]) order by n.user_id
     on conflict do nothing`,
    { campaign: row.row_id, about: row.id, users },
  );
  return Number(rowCount ?? 0);
}
