import { settings } from '../src/settings/settings';

type Connection = { query(sql: string, done: (error: Error | null) => void): void };

export default () => {
  const { database } = settings();
  return {
    connection: {
      client: 'postgres',
      connection: {
        connectionString: database.url,
        ssl: database.ssl ? { rejectUnauthorized: true } : false,
        application_name: 'storekeeper',
        // A query that runs longer than this is a mistake, and must not hold rows other customers wait for.
        statement_timeout: 30_000,
        lock_timeout: 10_000,
        // Where nothing answers any more, not even a refusal: no request waits for it longer than that.
        connectionTimeoutMillis: 5_000,
        keepAlive: true,
        idle_in_transaction_session_timeout: 60_000,
      },
      pool: {
        min: 0,
        max: database.poolMax,
        // Strapi stores times without a zone: the database must read them as UTC, as Node does. Compiling a statement takes
        // PostgreSQL longer than ours run: in a large shop it would be a second for each change of a cart. And so does starting others
        // to share the work, who are missed by the customers that ask meanwhile.
        afterCreate: (connection: Connection, done: (error: Error | null, connection: Connection) => void) =>
          connection.query("set time zone 'UTC'; set jit = off; set max_parallel_workers_per_gather = 0", (error) =>
            done(error, connection),
          ),
      },
      // Whoever waits for a connection waits behind statements: as long as the longest of them may run.
      acquireConnectionTimeout: 30_000,
    },
    // Without this, renaming an attribute would drop its column with everything in it.
    settings: { forceMigration: false },
  };
};
