/** Types of the rows of our content types, as SQL answers them, made from their schemas. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';

/**
 * @typedef {{ type: string, required?: boolean, enum?: string[], customField?: string, relation?: string, useJoinTable?: boolean }} Attribute
 * @typedef {{ collectionName: string, options?: { draftAndPublish?: boolean }, attributes: Record<string, Attribute> }} Schema
 */

// As Strapi names columns: `line1` is `line_1`.
/** @param {string} name */
const snakeCase = (name) => name.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);
/** @param {string} table */
const rowName = (table) => `${table.replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase())}Row`;

/** What the driver makes of each: int8 and numeric arrive as text, and so does JSON, because Strapi switches its parser off. */
const typeOf = /** @type {Record<string, string>} */ ({
  string: 'string',
  text: 'string',
  richtext: 'string',
  email: 'string',
  uid: 'string',
  integer: 'number',
  biginteger: 'Int8',
  float: 'number',
  decimal: 'Numeric',
  boolean: 'boolean',
  datetime: 'Date',
  date: 'string',
  time: 'string',
  json: 'Json',
  'global::choices': 'Json',
  'global::money': 'Int8',
  'global::opening-hours': 'Json',
  'global::translations': 'Json',
  'global::zone-areas': 'Json',
});

/**
 * @param {string} name
 * @param {Attribute} attribute
 * @returns {[column: string, type: string] | null} null for what has a table of its own
 */
function columnOf(name, attribute) {
  if (attribute.type === 'relation') return attribute.useJoinTable === false ? [`${snakeCase(name)}_id`, 'number'] : null;
  if (attribute.type === 'enumeration') return [snakeCase(name), (attribute.enum ?? []).map((value) => `'${value}'`).join(' | ')];
  const type = typeOf[attribute.customField ?? attribute.type];
  return type === undefined ? null : [snakeCase(name), type];
}

/** @param {Schema} schema */
function rowOf({ collectionName, options, attributes }) {
  const columns = Object.entries(attributes).flatMap(([name, attribute]) => {
    const column = columnOf(name, attribute);
    if (!column) return [];
    // A draft may be incomplete.
    const isNullable = !attribute.required || options?.draftAndPublish;
    return [`    ${column[0]}: ${column[1]}${isNullable ? ' | null' : ''};`];
  });
  return `  interface ${rowName(collectionName)} extends StrapiRow {\n${columns.join('\n')}\n  }`;
}

/** The text of types/generated/tables.d.ts. */
export function tableTypes() {
  const schemas = readdirSync(inProject('src/api'), { withFileTypes: true })
    .filter((area) => area.isDirectory())
    .flatMap((area) => {
      const folder = path.join(inProject('src/api'), area.name, 'content-types');
      try {
        return readdirSync(folder).map((type) => path.join(folder, type, 'schema.json'));
      } catch {
        return []; // An area without content types.
      }
    })
    .map((file) => /** @type {Schema} */ (JSON.parse(readFileSync(file, 'utf8'))))
    .sort((one, other) => one.collectionName.localeCompare(other.collectionName));
  return `/** Made by \`npm run types\` from the content types: rows as SQL answers them. What is no content is in types/own-tables.d.ts. */
import type { Knex } from 'knex';

declare module 'knex/types/tables' {
  /** Arrives as text, because it may be larger than a number holds exactly; \`toMinor\` reads amounts. */
  type Int8 = string | number;
  type Numeric = string | number;
  /** Arrives as text; \`toJson\` reads it. */
  type Json = string & { readonly isJson?: true };

  interface StrapiRow {
    id: number;
    document_id: string;
    created_at: Date;
    updated_at: Date;
    published_at: Date | null;
    created_by_id: number | null;
    updated_by_id: number | null;
    locale: string | null;
  }

${schemas.map(rowOf).join('\n\n')}

  /** What is written may be computed by the database. */
  type Written<Row> = { [Column in keyof Row]?: Row[Column] | Knex.Raw };

  interface Tables {
${schemas.map(({ collectionName: table }) => `    ${table}: Knex.CompositeTableType<${rowName(table)}, Written<${rowName(table)}>, Written<${rowName(table)}>>;`).join('\n')}
  }
}
`;
}
