import type { Core } from '@strapi/strapi';

// Any number will do, as long as every instance takes the same one.
const lockNumber = 727_274;

/**
 * Lets one instance start at a time. Strapi's schema sync takes no lock, and two instances on an empty database crash
 * each other. PostgreSQL releases the lock by itself when a process dies.
 */
export function createBootLock() {
  let connection: unknown;
  return {
    async take(strapi: Core.Strapi): Promise<void> {
      const db = strapi.db.connection;
      connection = await db.client.acquireConnection();
      // Waiting for another instance's first start may take longer than a query may.
      await db.raw('set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0').connection(connection);
      await db.raw('select pg_advisory_lock(?)', [lockNumber]).connection(connection);
    },
    async release(strapi: Core.Strapi): Promise<void> {
      const db = strapi.db.connection;
      await db.raw('select pg_advisory_unlock(?)', [lockNumber]).connection(connection);
      await db.raw('reset statement_timeout; reset lock_timeout; reset idle_in_transaction_session_timeout').connection(connection);
      await db.client.releaseConnection(connection);
    },
  };
}
