import type { Core } from '@strapi/strapi';
import { judgeLosses, nameOfLoss, schemaLosses, tellLosses, type Permission } from './schema-losses';

/**
 * Looks at what Strapi's schema sync is about to do, after the migrations and before anything is done, and refuses the start where
 * data would be lost that nobody gave up by name. What was given up is dropped: left behind, a required column would refuse each
 * new row. Where it is only told of, what has no field any more stays in the database.
 */
export function keepData(strapi: Core.Strapi, permission: Permission): void {
  const { schemaDiff } = strapi.db.schema;
  const compare = schemaDiff.diff;
  schemaDiff.diff = async (schemas) => {
    const change = await compare(schemas);
    const losses = schemaLosses(change.diff, schemas.databaseSchema.tables);
    const { verdict, kept } = judgeLosses(losses, permission);
    if (verdict === 'refuse') throw new Error(tellLosses(kept));
    if (verdict === 'warn') strapi.log.warn(`A shop that sells would not start. ${tellLosses(kept)}`);
    if (verdict === 'drop') {
      strapi.log.warn(`Given up, as ALLOW_SCHEMA_DROP says: ${losses.map(nameOfLoss).join(', ')}`);
      strapi.db.config.settings.forceMigration = true;
    }
    return change;
  };
}
