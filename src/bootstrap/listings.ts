import type { Core } from '@strapi/strapi';
import { listingVersion, noteInstants, rebuildListings, refreshAll } from '../shop/listing/refresh-listings';
import { keepDoing } from './keep-doing';

/**
 * Builds what lists are answered from where it is not there yet, or was built by another version of the shop. Before anybody is answered:
 * a shop without its products looks as if it had none. What merely changed since then waits for nobody who starts: a stocktake of a large
 * shop would keep it shut for minutes.
 */
export async function prepareListings(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const { version } = await db('listing_state').first('version');
  if (version !== listingVersion) await rebuildListings(strapi);
  // What a demo has just loaded is not there yet either.
  else if (await db('listing_products').first('id')) return;
  await refreshAll(strapi, (done) => strapi.log.info(`Preparing the catalogue: ${done} products are ready`));
  if (version !== listingVersion) await db('listing_state').update({ version: listingVersion });
}

// Readers bring small changes up to date themselves; this is for what many products show, and for instants that have come.
const keeping = keepDoing(
  async (strapi) => {
    await noteInstants(strapi);
    const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>('select from listing_changes limit 1');
    if (rows.length > 0) await refreshAll(strapi);
  },
  { everyMs: 500, failed: 'The listings could not be brought up to date' },
);

/** Keeps the listings up to date in the background. One process works at a time, the others wait. */
export const keepListings = (strapi: Core.Strapi): void => keeping.start(strapi);
export const stopKeepingListings = (): Promise<void> => keeping.stop();
