import type { Core } from '@strapi/strapi';
import type { CampaignsRow } from 'knex/types/tables';
import { boughtWithinDays, type CampaignDraft, type CampaignState } from '../../domain/campaigns/campaign';
import { DomainError } from '../../domain/domain-error';
import type { Money } from '../../domain/money/money';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { toJson, toMinor } from '../rows';
import { namesOfCampaign } from './campaign-names';
import { toDraft } from './campaign-row';

type Named = Readonly<{ id: string; kind: string; name: string }>;

/** What came of it. */
export type CampaignCounts = Readonly<{
  recipients: number;
  push: Readonly<{ waiting: number; sent: number; delivered: number; failed: number }>;
  mail: Readonly<{ waiting: number; sent: number; failed: number }>;
  /** Read in the inbox, or tapped on. */
  opened: number;
  /** Customers who ordered within a week after they got it, their orders, and what those come to. */
  bought: Readonly<{ customers: number; orders: number; sums: readonly Money[] }>;
}>;

export type FoundCampaign = Readonly<{
  id: string;
  name: string;
  state: CampaignState;
  recipients: number;
  expected: number | null;
  sendAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  createdAt: string;
}>;
export type CampaignDesk = FoundCampaign &
  Readonly<{
    revision: number;
    draft: CampaignDraft;
    /** What goods and the group in it are called. */
    entries: readonly Named[];
    counts: CampaignCounts | null;
  }>;

const toFound = (row: CampaignsRow): FoundCampaign => ({
  id: row.id,
  name: row.name,
  state: row.state,
  recipients: row.recipients,
  expected: row.expected,
  sendAt: row.send_at?.toISOString() ?? null,
  startedAt: row.started_at?.toISOString() ?? null,
  finishedAt: row.finished_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
});

type Find = Readonly<{ state: CampaignState | null; cursor: string | undefined; limit: number }>;

/** A page of them, the newest first. Refuses `CURSOR_UNKNOWN`. */
export async function findCampaigns(
  strapi: Core.Strapi,
  { state, cursor, limit }: Find,
): Promise<Readonly<{ campaigns: FoundCampaign[]; nextCursor: string | null }>> {
  const db = strapi.db.connection;
  const query = db('campaigns')
    .orderBy('row_id', 'desc')
    .limit(limit + 1);
  if (state !== null) query.where({ state });
  if (cursor !== undefined) {
    const from = await db('campaigns').where({ id: cursor }).first('row_id');
    if (!from) throw new DomainError('CURSOR_UNKNOWN', 'The cursor is not one of ours: begin without it');
    query.where('row_id', '<', from.row_id);
  }
  const rows = await query;
  const page = rows.slice(0, limit);
  return { campaigns: page.map(toFound), nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** Refuses `CAMPAIGN_NOT_FOUND`. */
export async function readCampaign(strapi: Core.Strapi, id: string): Promise<CampaignDesk> {
  const db = strapi.db.connection;
  const row = await db('campaigns').where({ id }).first();
  if (!row) throw new DomainError('CAMPAIGN_NOT_FOUND', 'There is no such message');
  const draft = toDraft(row);
  // What was deleted since it was sent is called what it was called then.
  const kept = row.names === null ? [] : toJson<Named[]>(row.names);
  const names = new Map([...kept.map((entry) => [entry.id, entry] as const), ...(await namesOfCampaign(db, draft))]);
  const begun = row.started_at !== null;
  return {
    ...toFound(row),
    revision: row.revision,
    draft,
    entries: [...names.values()],
    counts: begun ? await countsOf(strapi, row) : null,
  };
}

type Counted = Readonly<{
  recipients: number;
  opened: number;
  pushes: Readonly<Record<string, number>> | null;
  mails: Readonly<Record<string, number>> | null;
}>;

async function countsOf(strapi: Core.Strapi, { row_id: campaign }: CampaignsRow): Promise<CampaignCounts> {
  const db = strapi.db.connection;
  const byState = (table: string) => `(select jsonb_object_agg(state, n) from (
    select p.state, count(*) as n from campaign_recipients r join ${table} p on p.notification_row_id = r.notification_row_id
     where r.campaign_row_id = :campaign::bigint group by p.state) s)`;
  const { pushes, mails, ...counted } = onlyRow(
    await preparedStatement<Counted & Readonly<{ pushes: unknown; mails: unknown }>>(
      db,
      `select count(*)::int as recipients, count(*) filter (where n.read_at is not null or n.opened_at is not null)::int as opened,
              ${byState('notification_pushes')} as pushes, ${byState('notification_mails')} as mails
         from campaign_recipients r left join notifications n on n.row_id = r.notification_row_id where r.campaign_row_id = :campaign::bigint`,
      { campaign },
    ),
  );
  const { rows } = await preparedStatement<{ currency: string; orders: number; customers: number; total: string; all_customers: number }>(
    db,
    `select o.currency, count(*)::int as orders, sum(o.total_minor)::bigint as total,
            (select count(distinct b.customer_id) from orders b join campaign_recipients q on q.user_id = b.customer_id
              where q.campaign_row_id = :campaign::bigint and ${boughtAfter('b', 'q')})::int as all_customers
       from campaign_recipients r join orders o on o.customer_id = r.user_id
      where r.campaign_row_id = :campaign::bigint and ${boughtAfter('o', 'r')} group by o.currency order by o.currency`,
    { campaign },
  );
  const of = (counts: unknown) => {
    const states = (typeof counts === 'string' ? JSON.parse(counts) : (counts ?? {})) as Record<string, number>;
    return (...names: string[]) => names.reduce((sum, name) => sum + (states[name] ?? 0), 0);
  };
  const [push, mail] = [of(pushes), of(mails)];
  return {
    ...counted,
    push: {
      waiting: push('waiting', 'claimed', 'sending'),
      sent: push('taken', 'delivered'),
      delivered: push('delivered'),
      failed: push('failed'),
    },
    mail: { waiting: mail('waiting', 'sending'), sent: mail('sent'), failed: mail('failed') },
    bought: {
      customers: rows[0]?.all_customers ?? 0,
      orders: rows.reduce((sum, { orders }) => sum + orders, 0),
      sums: rows.map(({ currency, total }) => ({ amount: toMinor(total), currency })),
    },
  };
}

/** Whether an order was placed within a week after its customer got the message, and was not cancelled. */
const boughtAfter = (order: string, recipient: string): string =>
  `${order}.placed_at >= ${recipient}.told_at at time zone 'UTC'
   and ${order}.placed_at < ${recipient}.told_at at time zone 'UTC' + interval '${boughtWithinDays} days' and ${order}.order_status <> 'cancelled'`;
