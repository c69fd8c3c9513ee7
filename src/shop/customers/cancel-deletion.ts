import type { Knex } from 'knex';

/** Who signs in wants to stay. */
export const cancelDeletion = (db: Knex, userId: number): Promise<number> => db('account_deletions').where({ user_id: userId }).delete();
