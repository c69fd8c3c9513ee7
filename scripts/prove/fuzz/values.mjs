/** Values for a JSON Schema: such as it asks for, and such as nobody should send. */

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {Record<string, any>} Schema */

/** What breaks programs: other types, sizes, characters and shapes. @type {readonly ((random: Random) => unknown)[]} */
const nasty = [
  () => null,
  () => '',
  () => ' ',
  () => 'a\0b',
  () => '\ud800',
  () => '﷽'.repeat(50),
  () => 'é'.normalize('NFD'),
  () => "'; drop table orders; --",
  () => '<script>alert(1)</script>',
  () => '../../etc/passwd',
  () => '__proto__',
  () => 'constructor',
  () => '%00%n%s',
  () => '{"$gt":""}',
  (random) => 'x'.repeat(10 ** (1 + random.whole(4))),
  () => -1,
  () => 0,
  () => 1.5,
  () => 2 ** 31,
  () => Number.MAX_SAFE_INTEGER,
  () => 1e308,
  () => -1e308,
  () => '9'.repeat(40),
  () => true,
  () => [],
  () => ({}),
  () => [[[[[[]]]]]],
  () => Array.from({ length: 300 }, () => 0),
  () => ({ a: { b: { c: { d: {} } } } }),
  () => JSON.parse('{"__proto__":{"admin":true}}'),
  () => '9999-12-31T23:59:59.999Z',
  () => '0000-00-00',
  () => '275760-09-13T00:00:00.001Z',
];

/** @param {Random} random */
export const badValue = (random) => random.one(nasty)(random);

/**
 * @param {Schema} document an OpenAPI document, for what `$ref` names
 * @param {Random} random
 * @param {(name: string) => unknown} known a value of the shop for a field of this name, or undefined
 */
export function createValues(document, random, known) {
  /** @param {Schema} schema @param {string} [name] @param {number} [depth] @returns {unknown} */
  function good(schema, name = '', depth = 0) {
    if (schema.$ref) return good(document.components.schemas[schema.$ref.split('/').at(-1)], name, depth);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return random.one(schema.enum);
    const choices = schema.oneOf ?? schema.anyOf;
    if (choices) return good(random.one(choices), name, depth);
    if (schema.allOf) return Object.assign({}, ...schema.allOf.map((/** @type {Schema} */ part) => good(part, name, depth)));
    const type = Array.isArray(schema.type) ? random.one(schema.type) : schema.type;
    if (type === 'object' || schema.properties) return goodObject(schema, depth);
    if (type === 'array') {
      const length = (schema.minItems ?? 0) + random.whole(depth > 3 ? 1 : 3);
      return Array.from({ length: Math.min(length, schema.maxItems ?? length) }, () => good(schema.items ?? {}, name, depth + 1));
    }
    const ofShop = known(name);
    if (ofShop !== undefined && typeof ofShop === (type === 'integer' ? 'number' : type)) return ofShop;
    if (type === 'integer' || type === 'number') {
      const least = schema.minimum ?? 0;
      return least + random.whole(Math.min((schema.maximum ?? least + 20) - least, 20) + 1);
    }
    if (type === 'boolean') return random.chance(0.5);
    if (type === 'null') return null;
    if (type === 'string') return goodText(schema);
    return random.one(['x', 1, true]);
  }

  /** @param {Schema} schema @param {number} depth */
  function goodObject({ properties = {}, required = [], additionalProperties }, depth) {
    /** @type {Record<string, unknown>} */
    const made = {};
    for (const [field, inner] of Object.entries(properties))
      if (required.includes(field) || random.chance(depth > 2 ? 0.2 : 0.5)) made[field] = good(inner, field, depth + 1);
    if (additionalProperties && typeof additionalProperties === 'object' && random.chance(0.5))
      made[random.text(4)] = good(additionalProperties, '', depth + 1);
    return made;
  }

  /** @param {Schema} schema */
  function goodText({ format, minLength = 1, maxLength = 40 }) {
    if (format === 'email' || format === 'idn-email') return `${random.text(8)}@example.com`;
    if (format === 'date-time') return new Date(Date.UTC(2026, 10, 1) + random.whole(10 ** 9)).toISOString();
    return random.text(Math.min(maxLength, minLength + random.whole(12)));
  }

  return { good };
}

/**
 * The same with something wrong in it: one value is replaced, left out, repeated or added.
 * @param {unknown} value @param {Random} random @returns {unknown}
 */
export function spoil(value, random) {
  if (random.chance(0.2) || typeof value !== 'object' || value === null) return badValue(random);
  if (Array.isArray(value)) {
    if (value.length === 0 || random.chance(0.2)) return [...value, badValue(random)];
    const index = random.whole(value.length);
    if (random.chance(0.1)) return Array.from({ length: 150 }, () => value[index]);
    return value.map((one, place) => (place === index ? spoil(one, random) : one));
  }
  const fields = Object.keys(value);
  if (fields.length === 0 || random.chance(0.1))
    return { ...value, [random.one(['__proto__x', 'id', 'x'.repeat(300), 'null'])]: badValue(random) };
  const field = random.one(fields);
  if (random.chance(0.15)) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));
  return { ...value, [field]: spoil(/** @type {any} */ (value)[field], random) };
}
