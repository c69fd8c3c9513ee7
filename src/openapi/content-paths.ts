import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import brand from '../api/catalog/content-types/brand/schema.json';
import category from '../api/catalog/content-types/category/schema.json';
import product from '../api/catalog/content-types/product/schema.json';
import homeSection from '../api/store/content-types/home-section/schema.json';
import { documentId, instant, localeCode, problemBody } from '../http/schemas';

type ContentType = Readonly<{
  info: Readonly<{ singularName: string; pluralName: string; displayName: string; description: string }>;
  attributes: Readonly<Record<string, Readonly<{ type: string; required?: boolean; enum?: string[]; private?: boolean }>>>;
}>;

/** The content the app may read through Strapi's generated endpoints (permissions.ts grants the same). */
const readable: readonly ContentType[] = [product, category, brand, homeSection];

const fieldOf = ({ type, required, enum: values }: ContentType['attributes'][string]): z.ZodType => {
  const field = values
    ? z.enum(values)
    : type === 'integer'
      ? z.number().int()
      : type === 'boolean'
        ? z.boolean()
        : type === 'relation' || type === 'media' || type === 'component'
          ? z.unknown().meta({ description: 'Only when named in `populate`' })
          : z.string();
  return required ? field : field.nullable().optional();
};

const query = z.object({
  populate: z
    .string()
    .optional()
    .meta({ description: 'Relations to include, at most two levels deep: `populate[0]=brand&populate[1]=images`. No wildcards' }),
  fields: z.string().optional(),
  filters: z.record(z.string(), z.unknown()).optional().meta({ description: '`filters[slug][$eq]=kettle`' }),
  sort: z.string().optional().meta({ example: 'name:asc' }),
  locale: localeCode.optional(),
  'pagination[page]': z.number().int().optional(),
  'pagination[pageSize]': z.number().int().max(100).optional(),
});

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const malformed = { description: 'A parameter is unknown or not allowed', content: json(problemBody) };

/** Paths of the generated endpoints, which have no contract of ours to be made from. */
export const contentPaths = (): ZodOpenApiPathsObject =>
  Object.fromEntries(
    readable.flatMap(({ info, attributes }) => {
      const fields = Object.entries(attributes).filter(([, attribute]) => !attribute.private);
      const entry = z
        .looseObject({
          id: z.number().int(),
          documentId,
          createdAt: instant,
          updatedAt: instant,
          publishedAt: instant.nullable(),
          ...Object.fromEntries(fields.map(([name, attribute]) => [name, fieldOf(attribute)])),
        })
        .meta({ id: `${info.displayName.replace(/\W/g, '')}Content` });
      const pagination = z.object({
        page: z.number().int(),
        pageSize: z.number().int(),
        pageCount: z.number().int(),
        total: z.number().int(),
      });
      return [
        [
          `/${info.pluralName}`,
          {
            get: {
              operationId: `content.${info.pluralName}`,
              tags: ['Content'],
              summary: info.description,
              requestParams: { query },
              responses: {
                '200': { description: 'Done', content: json(z.object({ data: z.array(entry), meta: z.object({ pagination }) })) },
                '400': malformed,
              },
            },
          },
        ],
        [
          `/${info.pluralName}/{id}`,
          {
            get: {
              operationId: `content.${info.singularName}`,
              tags: ['Content'],
              summary: `One ${info.displayName.toLowerCase()}, by document id`,
              requestParams: { path: z.object({ id: documentId }), query: query.pick({ populate: true, fields: true, locale: true }) },
              responses: {
                '200': { description: 'Done', content: json(z.object({ data: entry, meta: z.object({}) })) },
                '400': malformed,
                '404': { description: 'There is none', content: json(problemBody) },
              },
            },
          },
        ],
      ];
    }),
  );
