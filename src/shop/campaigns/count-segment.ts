import type { Core } from '@strapi/strapi';
import type { Segment, Ways } from '../../domain/campaigns/campaign';
import { agreed, mayBeMailed } from '../messages/agreed';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';
import { hasAgreed, inSegment } from './segment-sql';

export type SegmentCount = Readonly<{
  /** Customers in it. */
  matching: number;
  /** Of those, who never agreed to any message, and is left out. */
  withoutConsent: number;
  /** Who would get it, in the inbox at least… */
  recipients: number;
  /** …on a phone… */
  push: number;
  /** …and by mail. */
  mail: number;
}>;

/** How many a message would reach now. Reads all customers once: it is asked when staff say so, or a moment after they changed the segment. */
export async function countSegment(
  strapi: Core.Strapi,
  { segment, ways }: Readonly<{ segment: Segment; ways: Ways }>,
): Promise<SegmentCount> {
  const { defaultLocale } = await storeSettings(strapi);
  const { where, values } = inSegment(segment, defaultLocale);
  return onlyRow(
    await preparedStatement<SegmentCount>(
      strapi.db.connection,
      `select count(*)::int as matching, count(*) filter (where not agreed)::int as "withoutConsent", count(*) filter (where agreed)::int as recipients,
              count(*) filter (where push and :byPush::boolean)::int as push, count(*) filter (where mail and :byMail::boolean)::int as mail
         from (select ${hasAgreed} as agreed, ${mayBeMailed} as mail,
                      ${agreed('u.id', 'marketing_push')} and exists (
                        select from customer_devices d where d.user_id = u.id and d.push_token is not null and d.push_ended_at is null) as push
                 from up_users u where ${where}) c`,
      { ...values, byPush: ways.push, byMail: ways.mail },
    ),
  );
}
