import type { Adapter, Configured } from '../integrations/adapter';

/**
 * What the environment says of an adapter that a plugin brings; null where it is not set up. Names every variable that is wrong, never
 * its value.
 */
export function readAdapterSettings<Port>(
  { name, environment }: Adapter<Port>,
  source: NodeJS.ProcessEnv = process.env,
): Configured<Port> | null {
  if (source.STOREKEEPER_MODE === 'build') return null;
  // An empty line in .env means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, code, message }) => {
    const variable = String(path[0]);
    return `  ${variable}: ${given[variable] === undefined && code !== 'custom' ? 'is missing' : message}`;
  });
  throw new Error(`These environment variables of ${name} need your attention:\n${[...new Set(faults)].join('\n')}`);
}
