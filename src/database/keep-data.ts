import type { Core } from '@strapi/strapi';
import { nameOfLoss, schemaLosses, tellLosses } from './schema-losses';

/**
 * Looks at what Strapi's schema sync is about to do, after the migrations and before anything is done, and refuses the start where
 * data would be lost that nobody gave up by name. What was given up is dropped: left behind, a required column would refuse each
 * new row. `isOnlyToldOf`: where a developer tries things, it is a warning, and what has no field any more stays in the database.
 */
export function keepData(strapi: Core.Strapi, { mayGo, isOnlyToldOf }: { mayGo: readonly string[]; isOnlyToldOf: boolean }): void {
  const { schemaDiff } = strapi.db.schema;
  const compare = schemaDiff.diff;
  schemaDiff.diff = async (schemas) => {
    const change = await compare(schemas);
    const losses = schemaLosses(change.diff, schemas.databaseSchema.tables);
    if (losses.length === 0) return change;

    const kept = losses.filter((loss) => !mayGo.includes(nameOfLoss(loss)));
    if (kept.length > 0 && !isOnlyToldOf) throw new Error(tellLosses(kept));
    if (kept.length > 0) {
      strapi.log.warn(`In a shop that sells, this would not start. ${tellLosses(kept)}`);
      return change;
    }
    strapi.log.warn(`Dropped, as ALLOW_SCHEMA_DROP says: ${losses.map(nameOfLoss).join(', ')}`);
    strapi.db.config.settings.forceMigration = true;
    return change;
  };
}
