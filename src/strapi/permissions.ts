import type { Core } from '@strapi/strapi';

const content = ['product', 'category', 'brand'].flatMap((type) => [`api::catalog.${type}.find`, `api::catalog.${type}.findOne`]);
const home = ['api::store.home-section.find', 'api::store.home-section.findOne'];
/**
 * What the app may do on Strapi's own endpoints. Our endpoints decide for themselves (src/http/customer-auth.ts).
 * Never here: `user.find`, `user.update` and the like, which ask nobody whose account it is.
 */
const grants: Readonly<Record<'public' | 'authenticated', readonly string[]>> = {
  public: [...content, ...home],
  authenticated: [...content, ...home],
};

/** All of them: what nobody may do with an account of the app, nobody does with an API token either (guards/staff-doors.ts). */
export const grantedActions: ReadonlySet<string> = new Set(Object.values(grants).flat());

/** Makes the grants of both roles exactly these, also when somebody ticked more in the admin panel. */
export async function reconcilePermissions(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const [type, wanted] of Object.entries(grants)) {
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type }, populate: ['permissions'] });
    if (!role) throw new Error(`Strapi made no "${type}" role`);
    const existing: { id: number; action: string }[] = role.permissions;
    const extra = existing.filter(
      ({ action }, index) => !wanted.includes(action) || existing.findIndex((other) => other.action === action) !== index,
    );
    if (extra.length > 0) {
      strapi.log.warn(`Took back grants of the role "${type}": ${extra.map(({ action }) => action).join(', ')}`);
      await permissions.deleteMany({ where: { id: { $in: extra.map(({ id }) => id) } } });
    }
    for (const action of wanted.filter((name) => !existing.some((permission) => permission.action === name))) {
      await permissions.create({ data: { action, role: role.id } });
    }
  }
}
