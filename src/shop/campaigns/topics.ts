import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { newDocumentId } from '../document-id';
import { preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';

export type Topic = Readonly<{
  id: string;
  names: Readonly<Record<string, string>>;
  isOn: boolean;
  revision: number;
  subscribers: number;
}>;

const most = 50;

/** What customers can subscribe to, as staff named it, the oldest first. */
export async function readTopics(db: Knex): Promise<Topic[]> {
  const { rows } = await preparedStatement<Omit<Topic, 'isOn' | 'names'> & Readonly<{ names: unknown; is_on: boolean }>>(
    db,
    `select t.id, t.names, t.is_on, t.revision, (select count(*)::int from message_topic_subscribers s where s.topic_id = t.id) as subscribers
       from message_topics t order by t.created_at, t.id`,
    {},
  );
  return rows.map(({ is_on: isOn, names, ...topic }) => ({ ...topic, names: toJson(names), isOn }));
}

type Save = Readonly<{ id: string | null; revision: number; names: Readonly<Record<string, string>>; isOn: boolean }>;

/** Names one, or renames it. Refuses `MESSAGE_TOPIC_NOT_FOUND`, `EDIT_CONFLICT`, and `MESSAGE_TOPICS_TOO_MANY`. */
export async function saveTopic(strapi: Core.Strapi, { id, revision, names, isOn }: Save): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('storekeeper.message-topics'))");
    if (id === null) {
      if ((await readTopics(trx)).length >= most)
        throw new DomainError('MESSAGE_TOPICS_TOO_MANY', `There are ${most} topics at most. Rename one that is not used.`, { most });
      await trx('message_topics').insert({ id: newDocumentId(), names: JSON.stringify(names), is_on: isOn });
      return;
    }
    const row = await trx('message_topics').where({ id }).first();
    if (!row) throw new DomainError('MESSAGE_TOPIC_NOT_FOUND', 'There is no such topic');
    if (row.revision !== revision)
      throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this meanwhile. Compare, then save again.', { revision: row.revision });
    await trx('message_topics')
      .where({ id })
      .update({ names: JSON.stringify(names), is_on: isOn, revision: revision + 1 });
  });
}
