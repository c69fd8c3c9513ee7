import { bucketAdapters, onThisMachine } from '../integrations/files/adapters';
import { filesPort } from '../integrations/files/files-port';
import { neighbourOf, type Neighbour } from '../integrations/neighbours';
import type { PrivateFiles } from '../integrations/files/private-files';
import { createRegistry } from '../integrations/registry';
import { readAdapterSettings } from '../settings/adapter-settings';

type Files = Readonly<{ neighbours: readonly Neighbour[]; bucket: () => PrivateFiles | null }>;

/** Where files lie, as the operator says. The bucket is where those lie that only some may see; without one, the database. */
export function createFiles(): Files {
  const buckets = createRegistry(filesPort);
  for (const adapter of bucketAdapters) buckets.configure(adapter.name, readAdapterSettings(adapter));
  const isHere = readAdapterSettings(onThisMachine) !== null;
  const here: Neighbour = {
    ...{ port: 'files', adapter: onThisMachine, configure: () => {}, retire: () => {} },
    // Nobody is asked who could be away.
    health: () => (isHere ? { isResting: false, failure: null, answeredAt: null } : null),
  };
  return {
    neighbours: [here, ...bucketAdapters.map((adapter) => neighbourOf('files', adapter, buckets))],
    bucket: () => buckets.get(buckets.names()[0] ?? '') ?? null,
  };
}
