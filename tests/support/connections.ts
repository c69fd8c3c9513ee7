import { Client } from 'pg';
import type { App } from './app';

/** Opens connections of their own to the app's database, as other processes have them; they end with the test. */
export function useConnections(app: Pick<App, 'databaseUrl'>): () => Promise<Client> {
  const open: Client[] = [];
  // Also of a test that failed: what a transaction holds would stand in the way of all that follow.
  afterEach(() => Promise.all(open.splice(0).map((client) => client.end())));
  return async () => {
    const client = new Client({ connectionString: app.databaseUrl });
    open.push(client);
    await client.connect();
    return client;
  };
}
