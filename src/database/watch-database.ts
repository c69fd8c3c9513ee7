import type { Core } from '@strapi/strapi';
import { gotNoConnection, isDatabaseOutage, markOutage } from '../http/database-outage';

type Client = { acquireConnection(): Promise<unknown> };

/**
 * Notes on each request that the database was away while it ran. Strapi takes a failed look-up for "not signed in" in many
 * places, and an app that is told 401 signs its customer out (src/middlewares/outage.ts answers instead).
 */
export function watchDatabase(strapi: Core.Strapi): void {
  const note = (error: unknown) => {
    if (isDatabaseOutage(error)) markOutage(strapi.requestContext.get());
  };
  const client = strapi.db.connection.client as Client;
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = async () => {
    try {
      return await acquire();
    } catch (error) {
      gotNoConnection(error);
      note(error);
      throw error;
    }
  };
  strapi.db.connection.on('query-error', note);
}
