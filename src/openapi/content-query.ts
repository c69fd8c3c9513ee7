import { z } from 'zod';

/** What Strapi's generated endpoints take in a query, for apps and for machines. */
const deepObject = { param: { style: 'deepObject', explode: true } } as const;

export const populate = z
  .record(z.string(), z.unknown())
  .optional()
  .meta({
    ...deepObject,
    description: 'Relations to include, at most two levels deep: `populate[0]=brand&populate[1]=images`. No wildcards',
  });

/** Of a list. */
export const listQuery = {
  filters: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ ...deepObject, description: 'What must hold, field by field: `filters[slug][$eq]=kettle`' }),
  sort: z.string().max(200).optional().meta({ example: 'updatedAt:asc' }),
  pagination: z
    .object({ page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(100).default(25) })
    .optional()
    .meta({ ...deepObject, description: '`pagination[page]=2&pagination[pageSize]=100`' }),
};

/** `meta` of its answer. */
export const pages = z.object({
  pagination: z.object({ page: z.number().int(), pageSize: z.number().int(), pageCount: z.number().int(), total: z.number().int() }),
});
