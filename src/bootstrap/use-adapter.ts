import type { Adapter } from '../integrations/adapter';
import type { Registry } from '../integrations/registry';
import { readAdapterSettings } from '../settings/adapter-settings';

/**
 * Adds a plugin's adapter with what the environment says of it, its secrets known to the guard; where it is not set up, its name is kept. Answers
 * whether it is. Throws where the name is taken, or a variable is wrong.
 */
export function useAdapter<Port>(
  registry: Pick<Registry<Port>, 'add' | 'configure'>,
  adapter: Adapter<Port>,
  source?: NodeJS.ProcessEnv,
): boolean {
  const configured = readAdapterSettings(adapter, source);
  if (configured) registry.add(adapter.name, configured.create(), configured.secrets);
  else registry.configure(adapter.name, null);
  return configured !== null;
}
