import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { readOn, type Unread } from '../events/read-on';
import { preparedStatement } from '../prepared-statement';
import { toMinor } from '../rows';
import type { Channel, Target } from './channel';

const atOnce = 1_000;

type Wanted = Readonly<{ channel: string; keeps: Channel['keeps']; target: string; types: readonly string[]; since: Date | null }>;

/**
 * Writes down what is to be told to whom of what has happened since it last looked. While nobody is to be told anything, what happens is passed
 * over: who is added later hears of what happens from then on.
 */
export async function writeDeliveries(strapi: Core.Strapi, channels: readonly Channel[]): Promise<void> {
  const wanted = (await Promise.all(channels.map(async (channel) => (await channel.targets(strapi)).map(toWanted(channel))))).flat();
  await readOn(strapi, {
    table: 'deliveries_watched',
    isOff: wanted.length === 0,
    read: (trx, unread) => writeSome(trx, unread, wanted),
  });
}

const toWanted =
  ({ name, keeps }: Channel) =>
  ({ target, types, since }: Target): Wanted => ({ channel: name, keeps, target, types, since: since ?? null });

/** One statement for a thousand events and all who are to be told of them. Of what is kept as it stands, one that nobody has begun is enough. */
async function writeSome(trx: Knex.Transaction, { since, newest }: Unread, wanted: readonly Wanted[]): Promise<number | null> {
  const { rows } = await preparedStatement<{ last: string | null }>(
    trx,
    `with told as materialized (
       select position, id, type, aggregate_type, aggregate_id, occurred_at from event_log
        where position > :since and position <= :newest order by position limit ${atOnce}),
     wanted as (
       select w.channel, w.target, w.keeps, w.since, t.value as type
         from jsonb_to_recordset(:wanted::jsonb) as w(channel text, keeps text, target text, types jsonb, since timestamptz), jsonb_array_elements_text(w.types) t),
     all_of_it as (
       select distinct on (w.channel, w.target, case when w.keeps = 'event' then told.id::text else told.aggregate_type || ':' || told.aggregate_id end)
              w.channel, w.target, w.keeps, told.*
         from told join wanted w on w.type = told.type and (w.since is null or told.occurred_at >= w.since)
        order by 1, 2, case when w.keeps = 'event' then told.id::text else told.aggregate_type || ':' || told.aggregate_id end, told.position desc),
     written as (
       insert into deliveries (channel, target, event_id, event_type, aggregate_type, aggregate_id)
       select channel, target, id, type, aggregate_type, aggregate_id from all_of_it a
        where keeps = 'event'
           or not exists (select from deliveries d
                           where d.channel = a.channel and d.target = a.target and d.aggregate_type = a.aggregate_type and d.aggregate_id = a.aggregate_id
                             and d.state = 'waiting' and not d.is_begun)
        order by position, channel, target)
     select max(position) as last from told`,
    { since, newest, wanted: JSON.stringify(wanted) },
  );
  const last = rows[0]?.last;
  return last === null || last === undefined ? null : toMinor(last);
}
