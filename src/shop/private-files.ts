import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PrivateFiles } from '../integrations/files/private-files';

/** Where files lie that only some may see: the bucket of the shop, or else its database, which every instance sees and every backup holds. */
export const filesOf = (strapi: Core.Strapi): PrivateFiles =>
  strapi.get<PrivateFiles | null>('privateFiles') ?? inDatabase(strapi.db.connection);

const inDatabase = (db: Knex): PrivateFiles => ({
  uploadUrl: () => Promise.resolve(null),
  async put(key, content) {
    await db('support_files').insert({ key, content }).onConflict('key').merge();
  },
  async get(key, most) {
    const row = await db('support_files').where({ key }).whereRaw('length(content) <= ?', [most]).first('content');
    return row?.content ?? null;
  },
  readUrl: () => Promise.resolve(null),
  async remove(key) {
    await db('support_files').where({ key }).delete();
  },
});
