import type { Core } from '@strapi/strapi';
import { preparedStatement } from '../prepared-statement';

// Who did not say so for this long has gone.
const secondsHere = 45;

type Presence = Readonly<{ place: string; userId: number; name: string }>;

/** Notes that a member of staff has something open, and answers who else has, by name: one statement, each twenty seconds. */
export async function notePresence(strapi: Core.Strapi, presence: Presence): Promise<string[]> {
  const { rows } = await preparedStatement<Readonly<{ name: string }>>(
    strapi.db.connection,
    `with gone as (delete from staff_presence where seen_at < now() - make_interval(secs => ${secondsHere})),
          here as (insert into staff_presence (place, user_id, name, seen_at) values (:place::text, :userId::int, :name::text, now())
                   on conflict (place, user_id) do update set name = excluded.name, seen_at = excluded.seen_at)
     select name from staff_presence
      where place = :place::text and user_id <> :userId::int and seen_at >= now() - make_interval(secs => ${secondsHere}) order by name`,
    presence,
  );
  return rows.map(({ name }) => name);
}
