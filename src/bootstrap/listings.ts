import type { Core } from '@strapi/strapi';
import { listingVersion, noteInstants, rebuildListings, refreshAll } from '../shop/listing/refresh-listings';

/**
 * Builds what lists are answered from where it is not there yet, or was built by another version of the shop. Before anybody is answered:
 * a shop without its products looks as if it had none.
 */
export async function prepareListings(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const { version } = await db('listing_state').first('version');
  if (version !== listingVersion) await rebuildListings(strapi);
  await refreshAll(strapi, (done) => strapi.log.info(`Preparing the catalogue: ${done} products are ready`));
  if (version !== listingVersion) await db('listing_state').update({ version: listingVersion });
}

// Readers bring small changes up to date themselves; this is for what many products show, and for instants that have come.
const everyMs = 500;
let timer: NodeJS.Timeout | undefined;
let working: Promise<void> = Promise.resolve();

/** Keeps the listings up to date in the background. One process works at a time, the others wait. */
export function keepListings(strapi: Core.Strapi): void {
  let isFailing = false;
  const work = async (): Promise<void> => {
    try {
      await noteInstants(strapi);
      const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>('select from listing_changes limit 1');
      if (rows.length > 0) await refreshAll(strapi);
      isFailing = false;
    } catch (error) {
      // As long as the database is away this fails every time: once is enough for whoever reads the log.
      if (!isFailing) strapi.log.error('The listings could not be brought up to date; it is tried again', { error });
      isFailing = true;
    }
  };
  const next = (): void => {
    timer = setTimeout(() => {
      working = work().then(() => {
        if (timer) next();
      });
    }, everyMs);
    timer.unref();
  };
  next();
}

export async function stopKeepingListings(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  await working;
}
