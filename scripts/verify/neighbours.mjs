/** The companies that can be tried, and what is set of them. */
import { Problem } from '../lib/project.mjs';

/** Each port with a list of adapters (src/integrations). */
const ports = ['payments', 'identity', 'crm', 'website', 'mail', 'sms', 'push', 'maps'];

/** @typedef {{ port: string, adapter: any }} Neighbour */

/** All that can be asked whether they know the keys; the demo shop's own cannot. @param {(module: string) => any} compiled @returns {Neighbour[]} */
export const neighboursOf = (compiled) =>
  ports.flatMap((port) => {
    const [adapters = []] = Object.values(compiled(`integrations/${port}/adapters`));
    return adapters.filter((/** @type {any} */ { canBeChecked }) => canBeChecked).map((/** @type {any} */ adapter) => ({ port, adapter }));
  });

/** A name two ports have is written with its port. @param {readonly Neighbour[]} known @param {Neighbour} neighbour */
const nameOf = (known, { port, adapter: { name } }) =>
  known.filter(({ adapter }) => adapter.name === name).length > 1 ? `${port}/${name}` : name;

/** @param {readonly Neighbour[]} known @param {string} asked @returns {Neighbour} */
export function find(known, asked) {
  const found = known.find((neighbour) => nameOf(known, neighbour) === asked || `${neighbour.port}/${neighbour.adapter.name}` === asked);
  if (found) return found;
  throw new Problem(`There is no ${asked} to try. Known are: ${known.map((neighbour) => nameOf(known, neighbour)).join(', ')}`);
}

/** @param {readonly Neighbour[]} known @param {NodeJS.ProcessEnv} given */
export function list(known, given) {
  const names = known.map((neighbour) => nameOf(known, neighbour));
  const widest = Math.max(...names.map(({ length }) => length));
  const lines = known.map(({ adapter }, index) => {
    const isSet = adapter.parameters.some((/** @type {any} */ { variable }) => given[variable]);
    return `  ${names[index]?.padEnd(widest)}  ${adapter.title}${isSet ? ' (set)' : ''}`;
  });
  return `What can be tried, with npm run verify -- and its name:\n\n${lines.join('\n')}\n`;
}

/** Live keys take real money. @param {any} adapter @param {NodeJS.ProcessEnv} given */
export function assertNotLive(adapter, given) {
  const live = adapter.variables.find((/** @type {string} */ variable) => /^[a-z]{2}_live_/.test(given[variable] ?? ''));
  if (live) throw new Problem(`${live} is a live key. Take one of the sandbox, or say that you mean it: --live`);
}

/** @param {(module: string) => any} compiled @param {any} adapter @param {NodeJS.ProcessEnv} given */
export function configuredOf(compiled, adapter, given) {
  let configured;
  try {
    configured = compiled('settings/adapter-settings').readAdapterSettings(adapter, given);
  } catch (error) {
    throw new Problem(/** @type {Error} */ (error).message);
  }
  if (configured) return configured;
  const variables = adapter.parameters.map((/** @type {any} */ { variable }) => variable);
  throw new Problem(`${adapter.title} is not set up. It reads from the environment or .env: ${variables.join(', ')}`);
}
