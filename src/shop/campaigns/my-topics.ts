import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { preparedStatement } from '../prepared-statement';

export type SubscribedTopic = Readonly<{ id: string; name: string; isSubscribed: boolean }>;

/** What a customer can subscribe to, in their language, else that of the shop, else any it is named in. */
export async function readMyTopics(db: Knex, { userId }: Readonly<{ userId: number }>): Promise<SubscribedTopic[]> {
  const { rows } = await preparedStatement<SubscribedTopic>(
    db,
    `select t.id, s.user_id is not null as "isSubscribed",
            coalesce(t.names ->> l.own, t.names ->> split_part(l.own, '-', 1), t.names ->> l.usual,
                     (select n.value from jsonb_each_text(t.names) n order by n.key limit 1)) as name
       from message_topics t
       cross join (select coalesce((select u.language from up_users u where u.id = :userId::integer), '') as own,
                          (select default_locale from store_settings order by id limit 1) as usual) l
       left join message_topic_subscribers s on s.topic_id = t.id and s.user_id = :userId::integer
      where t.is_on order by t.created_at, t.id`,
    { userId },
  );
  return rows;
}

type Subscribe = Readonly<{ userId: number; topics: readonly Readonly<{ id: string; isSubscribed: boolean }>[] }>;

/** Refuses `MESSAGE_TOPIC_NOT_FOUND`: it is not there, or not offered any more. */
export async function subscribe(trx: Knex, { userId, topics }: Subscribe): Promise<void> {
  for (const { id, isSubscribed } of topics) {
    if (!(await trx('message_topics').where({ id, is_on: true }).first('id')))
      throw new DomainError('MESSAGE_TOPIC_NOT_FOUND', 'There is no such topic', { topic: id });
    const mine = { topic_id: id, user_id: userId };
    if (isSubscribed) await trx('message_topic_subscribers').insert(mine).onConflict(['topic_id', 'user_id']).ignore();
    else await trx('message_topic_subscribers').where(mine).delete();
  }
}
