import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';

type Credentials = Readonly<{ email: string; password: string }>;

/**
 * Makes the first member of staff. Nobody on the network can claim that place: the page for it is closed
 * (guards/staff-doors.ts). Does nothing once anybody can sign in.
 */
export async function ensureFirstAdmin(strapi: Core.Strapi, { email, password }: Credentials): Promise<void> {
  if (await strapi.service('admin::user').exists()) return;
  await createOwner(strapi, { email, password });
}

/**
 * For the command `npm run owner`: an owner with this e-mail, who may do everything. Somebody who is there already becomes one,
 * also when they were blocked or forgot their password. Answers the password to sign in with, which is stored nowhere.
 */
export async function makeOwner(strapi: Core.Strapi, email: string): Promise<string> {
  const address = email.trim().toLowerCase();
  // Strapi asks for a small letter, a capital and a digit, which random text may lack.
  const password = `Aa1-${randomBytes(12).toString('base64url')}`;
  const known = await strapi.db.query('admin::user').findOne({ where: { email: { $eqi: address } }, populate: ['roles'] });
  if (!known) {
    await createOwner(strapi, { email: address, password });
    return password;
  }
  const roles = new Set([...known.roles.map(({ id }: { id: number }) => id), ...(await ownerRole(strapi))]);
  await strapi
    .service('admin::user')
    .updateById(known.id, { password, isActive: true, blocked: false, registrationToken: null, roles: [...roles] });
  await strapi.sessionManager('admin').invalidateRefreshToken(String(known.id));
  return password;
}

const createOwner = async (strapi: Core.Strapi, { email, password }: Credentials): Promise<void> =>
  strapi.service('admin::user').create({
    email,
    firstname: 'Shop',
    lastname: 'Owner',
    password,
    registrationToken: null,
    isActive: true,
    roles: await ownerRole(strapi),
  });

async function ownerRole(strapi: Core.Strapi): Promise<number[]> {
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  return superAdmin ? [superAdmin.id] : [];
}
