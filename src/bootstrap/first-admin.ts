import type { Core } from '@strapi/strapi';

/**
 * Makes the first member of staff, so that nobody on the network can claim an open registration page.
 * Does nothing once anybody can sign in.
 */
export async function ensureFirstAdmin(strapi: Core.Strapi, { email, password }: { email: string; password: string }): Promise<void> {
  const users = strapi.service('admin::user');
  if (await users.exists()) return;
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await users.create({
    email,
    firstname: 'Shop',
    lastname: 'Owner',
    password,
    registrationToken: null,
    isActive: true,
    roles: superAdmin ? [superAdmin.id] : [],
  });
}
