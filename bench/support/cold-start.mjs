/** How long a built shop takes from nothing to its first list. */
import { startOwnShop } from './own-shop.mjs';

/** Seconds. @param {string} databaseUrl */
export async function coldStart(databaseUrl) {
  const { seconds, kill } = await startOwnShop(databaseUrl);
  await kill();
  return seconds;
}
