import type { Knex } from 'knex';
import { toActor } from '../actor';
import { staffNameOf } from '../staff/staff-name';

/** How those who did something are called, as colleagues read it: a machine by its token, staff by their name while they are there. */
export async function actorNames(db: Knex, actors: readonly (string | null)[]): Promise<(actor: string | null) => string | null> {
  const known = actors.flatMap((text) => (text === null ? [] : [toActor(text)]));
  const ids = known.flatMap(({ type, id }) => (type === 'staff' && id !== null && /^\d{1,9}$/.test(id) ? [Number(id)] : []));
  const rows: { id: number; name: string }[] =
    ids.length === 0
      ? []
      : await db('admin_users as a')
          .whereIn('a.id', ids)
          .select('a.id', db.raw(`${staffNameOf('a')} as name`));
  const names = new Map(rows.map(({ id, name }) => [String(id), name]));
  return (text) => {
    if (text === null) return null;
    const { type, id } = toActor(text);
    return type === 'machine' ? id : (names.get(id ?? '') ?? null);
  };
}
