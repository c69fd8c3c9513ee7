import type { Knex } from 'knex';
import type { PasskeysRow } from 'knex/types/tables';

export type PasskeyView = Readonly<{ id: string; name: string | null; backedUp: boolean; createdAt: string; lastUsedAt: string | null }>;

export const passkeysOf = (db: Knex, userId: number): Promise<PasskeysRow[]> =>
  db('passkeys')
    .where({ user_id: userId })
    .orderBy([{ column: 'created_at' }, { column: 'id' }]);

export const toPasskey = ({
  id,
  name,
  backed_up: backedUp,
  created_at: createdAt,
  last_used_at: lastUsedAt,
}: PasskeysRow): PasskeyView => ({
  ...{ id, name, backedUp },
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
