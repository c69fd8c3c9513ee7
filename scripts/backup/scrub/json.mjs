/** Personal data within JSON. */

/** @typedef {ReturnType<typeof import('./disguise.mjs').createDisguise>} Disguise */

/** What stands in contacts and addresses and names nobody: taxes and delivery depend on it. */
const plainNames = new Set([
  'country',
  'currency',
  'code',
  'kind',
  'type',
  'because',
  'provider',
  'language',
  'at',
  'since',
  'until',
  'by',
  'lines',
  'orderId',
  'paymentId',
  'refundId',
  'paidOrder',
]);

/** All texts of a JSON value but those whose name says that they are none of a person. @param {Disguise} disguise @param {unknown} value @returns {unknown} */
export function disguiseTexts(disguise, value) {
  if (typeof value === 'string') return textLike(disguise, value);
  if (Array.isArray(value)) return value.map((item) => disguiseTexts(disguise, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, plainNames.has(name) ? item : disguiseTexts(disguise, item)]),
  );
}

/** @param {Disguise} disguise @param {string} value */
function textLike(disguise, value) {
  if (/^[^@\s]+@[^@\s]+$/.test(value)) return disguise.email(value);
  return /^\+[\d\s()-]+$/.test(value) ? disguise.phone(value) : disguise.text(value);
}

/**
 * What a JSON Schema marks as personal (src/domain/events.ts).
 * @param {Disguise} disguise @param {Schema} schema @param {unknown} value @returns {unknown}
 * @typedef {{ personal?: boolean, properties?: Record<string, Schema>, items?: Schema, anyOf?: Schema[] }} Schema
 */
export function disguisePersonal(disguise, schema, value) {
  if (isPersonal(schema)) return disguiseTexts(disguise, value);
  if (Array.isArray(value)) return value.map((item) => disguisePersonal(disguise, schema.items ?? {}, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, disguisePersonal(disguise, schema.properties?.[name] ?? {}, item)]),
  );
}

/** @param {Schema} schema @returns {boolean} */
const isPersonal = ({ personal, anyOf = [] }) => personal === true || anyOf.some(isPersonal);

/** What other companies know the shop by, for those who sign in with them. @param {Record<string, object>} providers */
export const withoutKeys = (providers) =>
  Object.fromEntries(Object.entries(providers).map(([name, provider]) => [name, { ...provider, enabled: false, key: '', secret: '' }]));

/** What customers have written on the lines of a cart. @param {Disguise} disguise @param {{ options?: unknown }[]} lines */
export const disguiseOptions = (disguise, lines) => lines.map((line) => ({ ...line, options: disguiseTexts(disguise, line.options) }));
