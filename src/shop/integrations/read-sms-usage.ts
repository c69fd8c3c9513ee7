import type { Core } from '@strapi/strapi';
import { commerce } from '../../integrations/commerce';
import type { PartPrice } from '../../integrations/sms/sms-sender';
import { preparedStatement } from '../prepared-statement';

type AccountSettings = Readonly<{ sms: Readonly<{ countries: readonly string[]; mostADay: number; alertAbove: number }> }>;
type Day = Readonly<{ day: string; messages: number; parts: number }>;

export type SmsUsage = Readonly<{ days: readonly Day[]; partPrice: PartPrice | null }> & AccountSettings['sms'];

/** What was sent on each of the last thirty days, today's last; days without any are there too. */
export async function readSmsUsage(strapi: Core.Strapi): Promise<SmsUsage> {
  const { rows } = await preparedStatement<Day>(
    strapi.db.connection,
    `select to_char(each.day, 'YYYY-MM-DD') as day, coalesce(s.messages, 0) as messages, coalesce(s.parts, 0) as parts
       from generate_series(current_date - 29, current_date, interval '1 day') each(day)
       left join sms_days s on s.day = each.day::date
      order by each.day`,
    {},
  );
  const { sms } = commerce(strapi);
  const { sms: limits } = strapi.get('accountSettings') as AccountSettings;
  return { days: rows, partPrice: sms.get(sms.offered().at(-1) ?? '')?.partPrice ?? null, ...limits };
}
