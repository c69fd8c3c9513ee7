import type { Core } from '@strapi/strapi';
import { shopTimeOf, type AppEventName, type Untimely } from '../../domain/analytics/app-events';
import { agreed } from '../messages/agreed';
import { onlyRow, preparedStatement } from '../prepared-statement';

/** What an app told, as its own clock says. */
type AppEvent = Readonly<{ id: string; name: AppEventName; at: Date; params: object }>;
type Batch = Readonly<{
  userId: number | null;
  anonymousId: string;
  /** What was said in the app itself. */
  consent?: boolean | undefined;
  events: readonly AppEvent[];
  sentAt: Date;
  receivedAt: Date;
}>;
type Kept = Readonly<{
  kept: number;
  known: number;
  dropped: readonly Readonly<{ id: string; reason: Untimely }>[];
  reason: 'no_consent' | null;
}>;

const joinedDays = 30;

/**
 * Days begin at a quarter of an hour wherever a shop is, so that a note for each is enough.
 * One statement, so that a batch is kept whole or not at all. A customer is locked against being deleted meanwhile, which forgets what is
 * here (src/database/analytics.ts). What this app told before anybody signed in on it becomes theirs.
 */
const keep = `
  with sent as (
         select distinct on (s.id) s.id, s.name, s.at, s.params
           from jsonb_to_recordset(:events::jsonb) as s(id uuid, name text, at timestamptz, params jsonb) order by s.id, s.at),
       who as (
         select u.id from up_users u where u.id = :userId::int and ${agreed('u.id', 'analytics')} for key share),
       agreed as (
         select (select id from who) as user_id where :isGuest::boolean or exists (select from who)),
       fresh as (
         insert into analytics_event_ids (id, received_at)
         select sent.id, :receivedAt::timestamptz from sent, agreed order by sent.id
         on conflict do nothing returning id),
       written as (
         insert into analytics_events (id, name, at, received_at, anonymous_id, user_id, params)
         select sent.id, sent.name, sent.at, :receivedAt::timestamptz, :anonymousId::uuid, agreed.user_id, sent.params
           from sent join fresh on fresh.id = sent.id cross join agreed order by sent.at, sent.id
         returning 1),
       noted as (
         insert into funnel_changes (at)
         select distinct date_bin('15 minutes', sent.at, timestamptz 'epoch') from sent join fresh on fresh.id = sent.id),
       joined as (
         update analytics_events e set user_id = who.id from who
          where e.anonymous_id = :anonymousId::uuid and e.user_id is null
            and e.at > :receivedAt::timestamptz - interval '${joinedDays} days' and e.at <= :receivedAt::timestamptz)
  select exists (select from agreed) as agreed, (select count(*)::int from written) as kept`;

/** Keeps what an app told, each event once, if whoever uses it agreed. What is answered as kept is on disk. */
export async function keepAppEvents(
  strapi: Core.Strapi,
  { userId, anonymousId, consent, events, sentAt, receivedAt }: Batch,
): Promise<Kept> {
  const noConsent = { kept: 0, known: 0, dropped: [], reason: 'no_consent' } as const;
  if (userId === null ? consent !== true : consent === false) return noConsent;
  const dropped: { id: string; reason: Untimely }[] = [];
  const timely = events.flatMap(({ id, name, at, params }) => {
    const time = shopTimeOf({ at, sentAt, receivedAt });
    if (time instanceof Date) return [{ id, name, at: time, params }];
    dropped.push({ id, reason: time });
    return [];
  });
  const { agreed: isAgreed, kept } = onlyRow(
    await preparedStatement<{ agreed: boolean; kept: number }>(strapi.db.connection, keep, {
      ...{ userId, isGuest: userId === null, anonymousId, receivedAt, events: JSON.stringify(timely) },
    }),
  );
  return isAgreed ? { kept, known: timely.length - kept, dropped, reason: null } : noConsent;
}
