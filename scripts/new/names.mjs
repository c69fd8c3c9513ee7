/** What parts of plugins may be called, and their names in every form they are written in. */
import { Problem } from '../lib/project.mjs';

/** @typedef {{ plugin: string, name: string | null }} Names */

// As the registries check them: 40 characters of a plugin, an adapter or a kind, 60 of a job (src/jobs/added-jobs.ts).
const longest = 40;
const longestJob = 60;
const isName = (/** @type {string} */ text) => text.length <= longest && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
// Plugins that Strapi has of its own: one of theirs would take their place.
const ofStrapi = new Set(
  'admin api cloud content-manager content-releases content-type-builder documentation email i18n openapi review-workflows upload users-permissions'.split(
    ' ',
  ),
);
// What stands in the files already.
const identifiers = new Set(
  'amountOffUnits answer appArea carrierPromises checkPercent checkQuantity commerce createHmac defineAdapter endpoints forApps movedOf ofLines paymentOf percentOf shop startDouble statuses strapi toPayment tryCondition tryDeliveryRule tryEffect tryEndpoint webhookOf z'.split(
    ' ',
  ),
);

/** @param {string} text */
export const camel = (text) => text.replace(/-(.)/g, (_all, letter) => letter.toUpperCase());
/** @param {string} text */
const words = (text) => text.charAt(0).toUpperCase() + text.slice(1).replaceAll('-', ' ');

/** Reads `club/happy-hour`; refuses what the shop would not start with. @param {string} kind @param {string | undefined} asked @param {readonly string[]} ofShop what paths of the shop begin with @returns {Names} */
export function readNames(kind, asked, ofShop) {
  const [plugin = '', name, ...more] = (asked ?? '').split('/');
  if (kind === 'plugin' ? name !== undefined : name === undefined || more.length > 0)
    throw new Problem(`Which? Run: npm run new -- ${kind} ${kind === 'plugin' ? 'club' : 'club/happy-hour'}`);
  for (const text of [plugin, ...(name === undefined ? [] : [name])])
    if (!isName(text))
      throw new Problem(`"${text}" cannot be a name: small letters, digits and single hyphens, a letter first, ${longest} at most.`);
  if (ofStrapi.has(plugin)) throw new Problem(`Strapi has a plugin called ${plugin} itself. Take another name.`);
  if (ofShop.includes(plugin)) throw new Problem(`The shop has endpoints below /${plugin} itself. Take another name for the plugin.`);
  if (kind === 'job' && `${plugin}-${name}`.length > longestJob)
    throw new Problem(`The job would be called ${plugin}-${name}, which is more than ${longestJob} characters. Take a shorter name.`);
  if (name !== undefined && !isIdentifier(camel(name)))
    throw new Problem(`"${name}" means something in the code already. Take another name.`);
  return { plugin, name: name ?? null };
}

/** @param {string} text */
function isIdentifier(text) {
  if (identifiers.has(text)) return false;
  try {
    return Boolean(new Function(`'use strict'; const ${text} = 0;`));
  } catch {
    return false;
  }
}

/** The template with the names in it. Its lines `//-` are for the author to fill in; those that say `//+` are what they are filled in with. @param {string} template @param {Names} names @param {boolean} [isFilledIn] */
export function render(template, { plugin, name }, isFilledIn = false) {
  const own = name ?? plugin;
  const forms = {
    plugin,
    PLUGIN: plugin.replaceAll('-', '_').toUpperCase(),
    Plugin: words(plugin),
    name: own,
    camel: camel(own),
    Camel: camel(`-${own}`),
    snake: own.replaceAll('-', '_'),
    Words: words(own),
    CONST: own.replaceAll('-', '_').toUpperCase(),
  };
  return template
    .split('\n')
    .filter((line) => !line.startsWith(isFilledIn ? '//-' : '//+'))
    .map((line) => line.replace(/^\/\/[-+] /, ''))
    .join('\n')
    .replace(/__([A-Za-z]+?)__/g, (all, form) => /** @type {Record<string, string>} */ (forms)[form] ?? all);
}
