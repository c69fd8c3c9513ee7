import type { Core } from '@strapi/strapi';

/** Deletes the two tokens that never expire, one of them with full access, which Strapi makes on its first start. */
export async function deleteDefaultTokens(strapi: Core.Strapi): Promise<void> {
  const tokens = strapi.db.query('admin::api-token');
  const made = await tokens.findMany({ where: { name: { $in: ['Read Only', 'Full Access'] }, lifespan: null, lastUsedAt: null } });
  for (const { id } of made) await tokens.delete({ where: { id } });
}
