/**
 * Writes tests/contract/stripe/schemas: what may be sent to Stripe, as JSON Schema, from the types of the installed SDK.
 * To be run when `stripe` changes its version; a contract test fails until it is.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import Stripe from 'stripe';
import { createGenerator } from 'ts-json-schema-generator';
import { inProject } from './lib/project.mjs';

const calls = inProject('tests/contract/stripe/calls.ts');
const target = inProject('tests/contract/stripe/schemas');
const version = Stripe.PACKAGE_VERSION;

// Some 300 kB of options for single ways to pay. The shop leaves those to the app's SDK, so whoever sends one is refused
// until it is taken from this list.
const notSent = new Set(['payment_method_data', 'payment_method_options', 'mandate_data', 'payment_details', 'amount_details', 'hooks']);

/** @typedef {Record<string, any>} Schema */

/** @param {unknown} node @param {(schema: Schema) => void} visit */
function walk(node, visit) {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  if (!node || typeof node !== 'object' || Array.isArray(node)) return;
  for (const child of Object.values(node)) walk(child, visit);
  visit(node);
}

const isAnyText = (/** @type {Schema} */ { $ref, type, const: constant, enum: values }) =>
  $ref === '#/definitions/OtherString' || (type === 'string' && constant === undefined && !values);

/**
 * Stripe's enums are open so that its answers may bring new words. Ours are not: what we send must be a word it knows.
 * @param {Schema} schema
 */
function closeEnum(schema) {
  if (!schema.anyOf?.some((/** @type {Schema} */ option) => option.const !== undefined)) return;
  const options = schema.anyOf.filter((/** @type {Schema} */ option) => !isAnyText(option));
  const words = options.filter((/** @type {Schema} */ option) => typeof option.const === 'string');
  const others = options.filter((/** @type {Schema} */ option) => typeof option.const !== 'string');
  schema.anyOf = [{ type: 'string', enum: words.map((/** @type {Schema} */ option) => option.const) }, ...others];
  if (schema.anyOf.length > 1) return;
  Object.assign(schema, schema.anyOf[0]);
  delete schema.anyOf;
}

/** @param {Schema} schema of one call @param {string} name @returns {Schema} */
function tidied(schema, name) {
  walk(schema, (part) => {
    if (typeof part.description === 'string') delete part.description;
    for (const [property, value] of Object.entries(part.properties ?? {})) {
      if (notSent.has(property)) delete part.properties[property];
      // Stripe counts in whole numbers, which TypeScript has no type for.
      else if (value.type === 'number') value.type = 'integer';
    }
    closeEnum(part);
  });
  /** @type {Schema} */
  const definitions = {};
  const keep = (/** @type {unknown} */ root) =>
    walk(root, ({ $ref }) => {
      const used = $ref && decodeURIComponent($ref.replace('#/definitions/', ''));
      if (!used || definitions[used]) return;
      definitions[used] = schema.definitions[used];
      keep(definitions[used]);
    });
  keep({ $ref: schema.$ref });
  return { $comment: `From the types of stripe ${version} by scripts/stripe-contract.mjs.`, title: name, $ref: schema.$ref, definitions };
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const style = await resolveConfig(calls);
const generator = createGenerator({ path: calls, tsconfig: inProject('tsconfig.tests.json'), skipTypeCheck: true, topRef: true });
const names = [...readFileSync(calls, 'utf8').matchAll(/^export type (\w+)/gm)].map(([, name]) => name ?? '');
for (const name of names) {
  const file = path.join(target, `${name}.json`);
  const schema = JSON.stringify(tidied(generator.createSchema(name), name));
  writeFileSync(file, await format(schema, { ...style, filepath: file }));
}
console.log(`${names.length} schemas for stripe ${version}`);
