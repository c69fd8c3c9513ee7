import type { Core } from '@strapi/strapi';
import { preparedStatement } from '../../prepared-statement';
import { isForSomebody, isMeant, type DeliveryFilter } from './find-deliveries';

// As many as a click may start; the panel asks again until there are none.
const mostAtOnce = 500;

type ByFilter = DeliveryFilter & Readonly<{ state: 'parked' | 'delivered'; endedBefore: Date }>;

/**
 * Sends again what was given up or delivered: these, or all that a filter names and that ended before an instant, the oldest first. Each waits for
 * its turn and has all its tries. What was for somebody who is deleted stays as it is. Answers how many there were this time, of at most 500.
 */
export async function sendAgain(
  strapi: Core.Strapi,
  what: Readonly<{ ids: readonly string[] }> | ByFilter,
): Promise<Readonly<{ again: number; isMore: boolean }>> {
  const db = strapi.db.connection;
  const anew = `state = 'waiting', attempts = 0, due_at = now(), ended_at = null, is_begun = false`;
  const { rowCount } =
    'ids' in what
      ? await preparedStatement(
          db,
          `update deliveries d set ${anew} where id = any(:ids::bigint[]) and state in ('parked', 'delivered', 'dropped') and ${isForSomebody}`,
          {
            ids: [...what.ids],
          },
        )
      : await preparedStatement(
          db,
          `update deliveries set ${anew} where id = any(array(
             select d.id from deliveries d where ${isMeant} and ${isForSomebody} and d.ended_at < :endedBefore::timestamptz order by d.id limit ${mostAtOnce} for update))`,
          { ...what },
        );
  const again = rowCount ?? 0;
  // Nobody asks for something again of a target that rests for no reason.
  if (again > 0 && !('ids' in what) && what.target !== null)
    await db('delivery_targets').where({ target: what.target }).update({ rests_until: null });
  return { again, isMore: !('ids' in what) && again === mostAtOnce };
}

/** Gives up what waits or was given up: it is sent to nobody. Answers how many there were. */
export async function dropDeliveries(strapi: Core.Strapi, { ids }: Readonly<{ ids: readonly string[] }>): Promise<number> {
  const { rowCount } = await preparedStatement(
    strapi.db.connection,
    `update deliveries set state = 'dropped', ended_at = now()
      where id = any(:ids::bigint[]) and state in ('waiting', 'parked')`,
    { ids: [...ids] },
  );
  return rowCount ?? 0;
}
