/** What `npm run new` makes of each kind, and what becomes of it in the plugin's strapi-server.ts. */
import { readFileSync } from 'node:fs';
import { camel, render } from './names.mjs';

/** @typedef {import('./names.mjs').Names} Names */
/** @typedef {{ files: Record<string, string>, lines: (names: Names) => { import: string, part: string } }} Part files: their ending, by template */

const ofOne = (/** @type {string} */ kind) => ({ '.ts': `${kind}.ts`, '.test.ts': `${kind}.test.ts` });
const imported = (/** @type {Names} */ { name }, what = camel(name ?? ''), from = name) => `import { ${what} } from './server/${from}';`;
const kindOf = (/** @type {Names} */ { plugin, name }) => `${plugin}.${name?.replaceAll('-', '_')}`;

/** @type {Record<string, Part>} */
export const parts = {
  effect: {
    files: ofOne('effect'),
    lines: (names) => ({ import: imported(names), part: `shop.discountEffects.add('${kindOf(names)}', ${camel(names.name ?? '')});` }),
  },
  condition: {
    files: ofOne('condition'),
    lines: (names) => ({ import: imported(names), part: `shop.discountConditions.add('${kindOf(names)}', ${camel(names.name ?? '')});` }),
  },
  'delivery-rule': {
    files: ofOne('delivery-rule'),
    lines: (names) => ({ import: imported(names), part: `shop.deliveryRules.add('${kindOf(names)}', ${camel(names.name ?? '')});` }),
  },
  'payment-provider': {
    files: {
      ...ofOne('payment-provider'),
      '-api.ts': 'payment-provider-api.ts',
      '-adapter.ts': 'payment-provider-adapter.ts',
      '-double.ts': 'payment-provider-double.ts',
    },
    lines: (names) => {
      const adapter = `${camel(names.name ?? '')}Adapter`;
      return { import: imported(names, adapter, `${names.name}-adapter`), part: `shop.use('payments', ${adapter});` };
    },
  },
  carrier: {
    files: { ...ofOne('carrier'), '-double.ts': 'carrier-double.ts' },
    lines: (names) => ({ import: imported(names), part: `shop.use('carriers', ${camel(names.name ?? '')});` }),
  },
  job: {
    files: ofOne('job'),
    lines: (names) => ({
      import: imported(names),
      part: `shop.on('order.placed', { name: '${names.plugin}-${names.name}', run: ${camel(names.name ?? '')} });`,
    }),
  },
  endpoint: {
    files: ofOne('endpoint'),
    lines: (names) => ({ import: imported(names, 'endpoints'), part: `shop.endpoints.add('${names.plugin}', endpoints);` }),
  },
};

export const kinds = ['plugin', ...Object.keys(parts)];

/** @param {string} name of a template */
export const template = (name) => readFileSync(new URL(`templates/${name}.txt`, import.meta.url), 'utf8');

const marks = { import: '// npm run new: imports', part: '// npm run new: parts' };

/**
 * The plugin's strapi-server.ts with two lines more; null where it does not say where they belong.
 * @param {string} source @param {{ import: string, part: string }} lines @returns {string | null}
 */
export function register(source, lines) {
  let changed = source;
  for (const where of /** @type {const} */ (['import', 'part'])) {
    const mark = changed.split('\n').find((line) => line.trim() === marks[where]);
    if (mark === undefined) return null;
    changed = changed.replace(mark, `${mark.replace(marks[where], lines[where])}\n${mark}`);
  }
  return changed;
}

/** The files of a part, by their path below the plugin. @param {string} kind @param {Names} names @param {boolean} [isFilledIn] @returns {Record<string, string>} */
export const filesOf = (kind, names, isFilledIn = false) =>
  Object.fromEntries(
    Object.entries(parts[kind]?.files ?? {}).map(([ending, file]) => [
      `server/${names.name}${ending}`,
      render(template(file), names, isFilledIn),
    ]),
  );

/** The frame of a plugin. @param {Names} names @returns {Record<string, string>} */
export const frameOf = (names) => ({
  'package.json': render(template('package.json'), names),
  'strapi-server.ts': render(template('strapi-server.ts'), names),
});
