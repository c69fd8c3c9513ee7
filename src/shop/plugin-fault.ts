import { DomainError, isDomainError } from '../domain/domain-error';

/** How long a request waits for a plugin. Whoever needs longer does it in a job. */
const patienceMs = 2_000;

/** What a plugin did wrong: the name of the plugin, and of what it brought. */
export type OnPluginFault = (name: string, fault: unknown) => void;

/** `loyalty` of `loyalty.spend_points`. */
export const pluginOf = (name: string): string => name.split('.')[0] ?? name;

/**
 * Asks a plugin for something a request waits for. What it throws, and that it does not answer in time, is written down under its name and
 * refused as `PLUGIN_FAILED`, so that nobody takes its fault for one of the shop. A refusal of its own goes through.
 */
export async function askPlugin<T>(name: string, onFault: OnPluginFault, work: () => T | Promise<T>, forMs = patienceMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${forMs} ms`)), forMs);
  });
  try {
    return await Promise.race([Promise.resolve().then(work), late]);
  } catch (error) {
    if (isDomainError(error)) throw error;
    onFault(name, error);
    throw pluginFailed(name);
  } finally {
    clearTimeout(timer);
  }
}

export const pluginFailed = (name: string): DomainError =>
  new DomainError('PLUGIN_FAILED', `The plugin "${pluginOf(name)}" does not work. Try again in a moment`, { plugin: pluginOf(name) });
