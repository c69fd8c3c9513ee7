import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { openingHours } from '../http/opening-hours-schemas';
import { zoneAreas } from '../http/zone-schemas';
import { namedByKey, namedBySystem } from '../http/content-relations';
import { documentId, instant } from '../http/schemas';
import { ownKeyOf } from '../shop/content/own-keys';
import { allContentDoors, type ContentDoor } from '../strapi/content-doors';

export type Attribute = Readonly<{
  type: string;
  customField?: string;
  required?: boolean;
  default?: unknown;
  private?: boolean;
  enum?: string[];
  regex?: string;
  min?: number | string;
  max?: number | string;
  maxLength?: number;
  relation?: string;
  mappedBy?: string;
  target?: string;
  multiple?: boolean;
  repeatable?: boolean;
  component?: string;
  components?: string[];
  pluginOptions?: Readonly<{ admin?: Readonly<{ help?: string }> }>;
}>;
export type ContentSchema = Readonly<{
  info: Readonly<{ singularName: string; pluralName: string; displayName: string; description?: string }>;
  options: Readonly<{ draftAndPublish?: boolean }>;
  pluginOptions?: Readonly<{ i18n?: Readonly<{ localized?: boolean }> }>;
  attributes: Readonly<Record<string, Attribute>>;
}>;

const read = (file: string): ContentSchema => JSON.parse(readFileSync(path.join(__dirname, '..', file), 'utf8'));

/** The schema of a content type, as it stands beside the code: `api::catalog.product`. */
export function schemaOf(uid: string): ContentSchema {
  const [, area, name] = uid.split(/::|\./);
  return read(`api/${area}/content-types/${name}/schema.json`);
}

/** What comes back, or what is sent, or a part of it: in parts, relations are named by their document ids alone. */
export type Side = 'answer' | 'body' | 'part';

const named = z.looseObject({ documentId }).meta({ id: 'Entry' });
const file = z.looseObject({ id: z.number().int(), url: z.string() }).meta({ id: 'File' });
const onlyPopulated = { description: 'Only when named in `populate`' };

const bounded = (schema: z.ZodNumber, { min, max }: Attribute): z.ZodNumber => {
  const least = min === undefined ? schema : schema.min(Number(min));
  return max === undefined ? least : least.max(Number(max));
};

function textOf({ maxLength, regex }: Attribute): z.ZodType {
  const text = maxLength === undefined ? z.string() : z.string().max(maxLength);
  return regex === undefined ? text : text.regex(new RegExp(regex));
}

/** As types are called: `StockLevel` of `stock-level`. */
export const inOneWord = (name: string): string =>
  name
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const several = (one: z.ZodType, isMany: boolean): z.ZodType => (isMany ? z.array(one) : one);

function linkOf({ type, relation, target, multiple }: Attribute, side: Side): z.ZodType {
  const isMany = type === 'media' ? multiple === true : !relation?.endsWith('ToOne');
  if (side === 'answer')
    return several(type === 'media' ? file : named, isMany)
      .nullable()
      .meta(onlyPopulated);
  if (type === 'media') return several(z.number().int().meta({ description: 'The number of a file' }), isMany);
  return several(side === 'body' ? entryNamed(target) : documentId, isMany);
}

/** By its document id, by its own key where it has one, or by what a system calls it where it can be called so. */
function entryNamed(target: string | undefined): z.ZodType {
  if (!allContentDoors.some(([uid, { may }]: readonly [string, ContentDoor]) => uid === target && may.includes('create')))
    return documentId;
  const key = ownKeyOf(target ?? '')?.name;
  return z.union([documentId, ...(key ? [namedByKey(key)] : []), namedBySystem]);
}

// One of each, however often it is named, so that the document names it once.
const parts = new Map<string, z.ZodType>();
function partOf(uid: string, side: Side, isOneOfSeveral: boolean): z.ZodType {
  const way = side === 'answer' ? 'answer' : 'body';
  const key = `${uid} ${way} ${isOneOfSeveral}`;
  const known = parts.get(key);
  if (known) return known;
  const [category = '', name = ''] = uid.split('.');
  const fields = fieldsOf(read(`components/${category}/${name}.json`), way === 'body' ? 'part' : way, true);
  const part = z
    .looseObject({ ...(isOneOfSeveral ? { __component: z.literal(uid) } : {}), ...fields })
    .meta({ id: inOneWord(`${uid}-${way}`) });
  parts.set(key, part);
  return part;
}

function valueOf(attribute: Attribute, side: Side): z.ZodType {
  const { type, customField, enum: values, component = '', components = [], repeatable } = attribute;
  if (customField === 'global::money' || type === 'biginteger' || type === 'integer') return bounded(z.number().int(), attribute);
  if (customField === 'global::choices') return z.array(z.string());
  if (customField === 'global::translations') return z.record(z.string(), z.record(z.string(), z.string())).nullable();
  if (customField === 'global::zone-areas') return zoneAreas;
  if (customField === 'global::opening-hours') return openingHours.nullable();
  if (values) return z.enum(values);
  if (type === 'float' || type === 'decimal') return bounded(z.number(), attribute);
  if (type === 'boolean') return z.boolean();
  if (type === 'datetime') return instant;
  if (type === 'relation' || type === 'media') return linkOf(attribute, side);
  if (type === 'component') return several(partOf(component, side, false), repeatable === true);
  // Parts that are all added at start, as those of plugins are, stand in no file.
  if (type === 'dynamiczone')
    return z.array(
      components.length === 0 ? z.looseObject({ __component: z.string() }) : z.union(components.map((one) => partOf(one, side, true))),
    );
  if (type === 'json') return z.unknown();
  return textOf(attribute);
}

/** The fields of a type or a part. What must be sent with something new: all that is required and has no default. */
export function fieldsOf({ attributes }: ContentSchema, side: Side, isNew: boolean): Record<string, z.ZodType> {
  // What other entries name this one by is written with them.
  const shown = Object.entries(attributes).filter(([, attribute]) => !attribute.private && (side === 'answer' || !attribute.mappedBy));
  return Object.fromEntries(
    shown.map(([name, attribute]) => {
      const value = valueOf(attribute, side);
      const isLink = ['relation', 'media', 'component', 'dynamiczone'].includes(attribute.type);
      const mustBe = attribute.required === true && (side === 'answer' ? !isLink : isNew && attribute.default === undefined);
      const help = attribute.pluginOptions?.admin?.help;
      // JSON may be null anyhow.
      const field = mustBe ? value : attribute.type === 'json' ? value.optional() : value.nullable().optional();
      return [name, side !== 'answer' && help !== undefined ? field.meta({ description: help }) : field];
    }),
  );
}
