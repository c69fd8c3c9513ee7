import type { Core } from '@strapi/strapi';
import type { Foundations } from './load-foundations';
import { say } from './progress';

export const demoCustomers = [
  { email: 'oksana@polonyna.test', username: 'oksana', phone: '+380671112233', language: 'uk', group: null },
  { email: 'marek@polonyna.test', username: 'marek', phone: '+48501222333', language: 'en', group: 'wholesale' },
  { email: 'yuki@polonyna.test', username: 'yuki', phone: '+81312345678', language: 'en', group: 'friends' },
] as const;

/** Everybody in the demo shop signs in with this one; it protects nothing. */
export const demoCustomerPassword = 'Meadow2026';

export async function loadCustomers(strapi: Core.Strapi, { groups }: Pick<Foundations, 'groups'>): Promise<void> {
  say('Customers');
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'authenticated' } });
  const users = strapi.plugin('users-permissions').service('user');
  for (const { group, ...customer } of demoCustomers) {
    await users.add({
      ...customer,
      provider: 'local',
      password: demoCustomerPassword,
      confirmed: true,
      blocked: false,
      role: role.id,
      ...(group ? { customerGroup: groups[group]?.id } : {}),
    });
  }
}
