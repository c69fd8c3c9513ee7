import type { Core } from '@strapi/strapi';

/** Deletes the two tokens that never expire, one of them with full access, which Strapi makes on its first start. */
export async function deleteDefaultTokens(strapi: Core.Strapi): Promise<void> {
  const tokens = strapi.db.query('admin::api-token');
  const made = await tokens.findMany({ where: { name: { $in: ['Read Only', 'Full Access'] }, lifespan: null, lastUsedAt: null } });
  for (const { id } of made) await tokens.delete({ where: { id } });
}

/**
 * Keeps what every object has, `constructor` and the like, from passing for a content type or component: Strapi asks with `in`, and
 * then reads the fields of a function.
 */
export function knowOnlyOwnModels(strapi: Core.Strapi): void {
  const getModel = strapi.getModel.bind(strapi);
  strapi.getModel = ((uid: never) => (uid in Object.prototype ? undefined : getModel(uid))) as Core.Strapi['getModel'];
}
