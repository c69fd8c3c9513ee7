import type { Core } from '@strapi/strapi';
import { pluginOf, type OnPluginFault } from '../shop/plugin-fault';

// One that breaks in every basket would fill the log.
const quietMs = 60_000;

/** Writes down what plugins do wrong, each thing once a minute, with how often it happened since. */
export function logPluginFaults(strapi: Core.Strapi, now: () => number = Date.now): OnPluginFault {
  const told = new Map<string, { at: number; since: number }>();
  return (name, fault) => {
    const last = told.get(name);
    if (last && now() - last.at < quietMs) {
      last.since += 1;
      return;
    }
    told.set(name, { at: now(), since: 0 });
    const error = fault instanceof Error ? fault : new Error(String(fault));
    const more = last && last.since > 0 ? `, and ${last.since} times before` : '';
    strapi.log.error(`The plugin "${pluginOf(name)}" failed: ${name}${more}`, { plugin: pluginOf(name), error });
  };
}
