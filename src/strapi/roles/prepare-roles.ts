import type { Core } from '@strapi/strapi';
import { emptyStrapisRoles, nameOwner } from './empty-strapis-roles';
import { giveRoles } from './give-roles';

/** What is done to the roles of a shop once, by its name. */
const once: Readonly<Record<string, (strapi: Core.Strapi) => Promise<void>>> = {
  'empty-strapis-roles': emptyStrapisRoles,
  'name-owner': nameOwner,
};

const key = 'done-to-roles';

/** Brings the roles of staff to what this version says. Needs the languages of the shop. */
export async function prepareRoles(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'storekeeper' });
  await strapi.db.transaction(async () => {
    const done = new Set(((await store.get({ key })) ?? []) as string[]);
    for (const [name, work] of Object.entries(once)) if (!done.has(name)) await work(strapi);
    await store.set({ key, value: [...new Set([...done, ...Object.keys(once)])] });
  });
  await giveRoles(strapi);
}
