import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import brand from '../api/catalog/content-types/brand/schema.json';
import category from '../api/catalog/content-types/category/schema.json';
import product from '../api/catalog/content-types/product/schema.json';
import homeSection from '../api/store/content-types/home-section/schema.json';
import attribute from '../components/catalog/attribute.json';
import { documentId, instant, localeCode } from '../http/schemas';
import { listQuery, pages, populate } from './content-query';
import { guestTag, requestId, sent, sharedTag, tokenEnded } from './headers';
import { json, notModified } from './operation';
import { refusalsOf, type Code } from './refusals';

type Attribute = Readonly<{
  type: string;
  customField?: string;
  required?: boolean;
  enum?: string[];
  private?: boolean;
  relation?: string;
  target?: string;
  multiple?: boolean;
  repeatable?: boolean;
  component?: string;
}>;
type ContentType = Readonly<{
  info: Readonly<{ singularName: string; pluralName: string; displayName: string; description: string }>;
  pluginOptions?: Readonly<{ i18n?: Readonly<{ localized: boolean }>; admin?: unknown }>;
  attributes: Readonly<Record<string, Attribute>>;
}>;

/** The content the app may read through Strapi's generated endpoints (permissions.ts grants the same). */
const readable: Readonly<Record<string, ContentType>> = {
  'api::catalog.product': product,
  'api::catalog.category': category,
  'api::catalog.brand': brand,
  'api::store.home-section': homeSection,
};

const file = z
  .looseObject({
    id: z.number().int(),
    documentId,
    name: z.string(),
    alternativeText: z.string().nullable(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    mime: z.string(),
    url: z.string(),
    formats: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'File' });

const entries = new Map<string, z.ZodType>();
/** An entry of the content type, with those relations a query named in `populate`. */
function entryOf(uid: string): z.ZodType {
  const known = entries.get(uid);
  if (known) return known;
  const type = readable[uid];
  if (!type) throw new Error(`${uid} is not content an app may read`);
  const { info, attributes, pluginOptions } = type;
  const fields = Object.entries(attributes).filter(([, one]) => !one.private && !(one.target && !(one.target in readable)));
  const entry = z
    .object({
      id: z.number().int(),
      documentId,
      createdAt: instant,
      updatedAt: instant,
      publishedAt: instant.nullable(),
      ...(pluginOptions?.i18n?.localized ? { locale: localeCode } : {}),
      ...Object.fromEntries(fields.map(([name, one]) => [name, fieldOf(one)])),
    })
    .meta({ id: `${info.displayName.replace(/\W/g, '')}Content` });
  entries.set(uid, entry);
  return entry;
}

const populated = { description: 'Only when named in `populate`' };

function fieldOf(one: Attribute): z.ZodType {
  const { type, customField, required, enum: values, relation, target, multiple, repeatable } = one;
  if (type === 'relation' && target) {
    const there = z.lazy(() => entryOf(target));
    return (relation?.endsWith('ToMany') ? z.array(there) : there.nullable()).optional().meta(populated);
  }
  if (type === 'media') return (multiple ? z.array(file) : file).nullable().optional().meta(populated);
  if (type === 'component') return (repeatable ? z.array(componentOf(one)) : componentOf(one).nullable()).optional().meta(populated);
  const field = values ? z.enum(values) : scalars[customField ?? type];
  if (!field) throw new Error(`The documentation does not know fields of the type ${type}`);
  return required ? field : field.nullable().optional();
}

const scalars: Readonly<Record<string, z.ZodType>> = {
  datetime: instant,
  string: z.string(),
  text: z.string(),
  richtext: z.string().meta({ description: 'Markdown' }),
  uid: z.string(),
  integer: z.number().int(),
  boolean: z.boolean(),
  'global::translations': z.record(z.string(), z.record(z.string(), z.string())).meta({
    description: 'What its texts read in other languages, by language and field',
  }),
};

const components: Readonly<Record<string, Readonly<{ attributes: Readonly<Record<string, Attribute>> }>>> = {
  'catalog.attribute': attribute,
};
function componentOf({ component = '' }: Attribute): z.ZodType {
  const known = components[component];
  if (!known) throw new Error(`The documentation does not know the component ${component}`);
  return z.object({
    id: z.number().int(),
    ...Object.fromEntries(Object.entries(known.attributes).map(([name, one]) => [name, fieldOf(one)])),
  });
}

const ofOne = z.object({ populate, locale: localeCode.optional() });
const ofMany = ofOne.extend(listQuery);

const malformed: readonly Code[] = [
  'QUERY_INVALID',
  'STATUS_NOT_ALLOWED',
  'POPULATE_TOO_DEEP',
  'VALIDATION_FAILED',
  'VALUE_MALFORMED',
  'VALUE_OUT_OF_RANGE',
];
const broken: readonly Code[] = ['INTERNAL_ERROR', 'UNAVAILABLE', 'TRY_AGAIN'];

const reading = (answer: z.ZodType, codes: readonly Code[]): Pick<ZodOpenApiOperationObject, 'tags' | 'security' | 'responses'> => ({
  tags: ['Content'],
  security: [{}, { customer: [] }],
  responses: {
    '200': { description: 'Done.', headers: { ...requestId, ...guestTag, ...tokenEnded }, content: json(answer) },
    ...notModified(sharedTag),
    ...refusalsOf([...codes, ...broken], { idempotent: false }),
  },
});

/** Paths of the generated endpoints, which have no contract of ours to be made from. */
export const contentPaths = (): ZodOpenApiPathsObject =>
  Object.fromEntries(
    Object.entries(readable).flatMap(([uid, { info }]) => {
      const name = info.displayName.toLowerCase();
      const list: ZodOpenApiOperationObject = {
        operationId: `content.${info.pluralName}`,
        summary: info.description,
        description: `A page of what is published, with the fields of each ${name} and the relations that \`populate\` names.`,
        requestParams: { query: ofMany, header: sent.ifNoneMatch },
        ...reading(z.object({ data: z.array(entryOf(uid)), meta: pages }), malformed),
      };
      const one: ZodOpenApiOperationObject = {
        operationId: `content.${info.singularName}`,
        summary: `One ${name}, by document id`,
        description: `The published ${name} with its fields and the relations that \`populate\` names.`,
        requestParams: { path: z.object({ id: documentId }), query: ofOne, header: sent.ifNoneMatch },
        ...reading(z.object({ data: entryOf(uid), meta: z.object({}) }), [...malformed, 'NOT_FOUND']),
      };
      return [
        [`/${info.pluralName}`, { get: list }],
        [`/${info.pluralName}/{id}`, { get: one }],
      ];
    }),
  );
