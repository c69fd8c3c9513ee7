import type { Core } from '@strapi/strapi';

type Permission = Readonly<{ id: number; action: string; subject: string | null }>;
/** What Strapi says of the two, which is true no longer. */
const strapisWords = [
  'Editors can manage and publish contents including those of other users.',
  'Authors can manage the content they have created.',
];
type RoleService = { assignPermissions(role: number, permissions: readonly Permission[]): Promise<unknown> };

/** What is the shop's: its content and what belongs to it, what staff do with it, and its pictures. Settings of the panel are not. */
const isOfTheShop = ({ action, subject }: Permission): boolean =>
  action.startsWith('plugin::content-manager.explorer.') ||
  action.startsWith('plugin::upload.') ||
  action.startsWith('api::') ||
  (subject ?? '').startsWith('api::');

/**
 * Takes everything of the shop from the roles Editor and Author, once: Strapi gives them all content there is, tax rates and orders
 * too. What somebody gives them afterwards stays.
 */
export async function emptyStrapisRoles(strapi: Core.Strapi): Promise<void> {
  const found: Readonly<{ id: number; permissions: readonly Permission[] }>[] = await strapi.db.query('admin::role').findMany({
    where: { code: { $in: ['strapi-editor', 'strapi-author'] } },
    populate: ['permissions'],
  });
  const service = strapi.service('admin::role') as RoleService;
  for (const { id, permissions } of found) {
    const others = permissions.filter((permission) => !isOfTheShop(permission));
    // Takes them from the tokens of those who have the role, too.
    await service.assignPermissions(id, others);
  }
  await strapi.db.query('admin::role').updateMany({
    where: { description: { $in: strapisWords } },
    data: { description: 'Strapi made this role. It may do nothing in the shop until somebody ticks what.' },
  });
}

/** Calls the role that may do everything what it is, where nobody has given it another name. */
export async function nameOwner(strapi: Core.Strapi): Promise<void> {
  const owners = strapi.db.query('admin::role');
  if ((await owners.count({ where: { name: 'Owner' } })) > 0) return;
  await owners.updateMany({
    where: { code: 'strapi-super-admin', name: 'Super Admin' },
    data: { name: 'Owner', description: 'May do everything, settings and members of staff included.' },
  });
}
