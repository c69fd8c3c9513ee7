import type { Core } from '@strapi/strapi';
import { grantsOf, newIn, type ContentTypes, type Grant, type Held, type Widened } from '../../domain/staff/grants';
import { roles, type Role } from '../../domain/staff/roles';
import { contentTypesOf } from './content-types-of';

type Permission = Readonly<{
  id: number;
  action: string;
  subject: string | null;
  properties: Readonly<{ fields?: readonly string[] | null; locales?: readonly string[] | null }> | null;
}>;
type StoredRole = Readonly<{ id: number; permissions: readonly Permission[] }>;
/** What each role was offered, by its code: at the last start, whatever has become of it since. */
type Given = Readonly<Record<string, readonly Grant[]>>;
type RoleService = {
  create(role: Readonly<{ name: string; code: string; description: string }>): Promise<Readonly<{ id: number }>>;
  addPermissions(role: number, permissions: readonly object[]): Promise<unknown>;
};

const key = 'given-to-roles';

/**
 * Makes the shop's roles where they were never made, and gives each what it was not offered yet: all of it in a new shop, what a
 * later version brings in an older one. A role that staff deleted is not made again, and what they changed stays as it is.
 */
export async function giveRoles(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'storekeeper' });
  const types = contentTypesOf(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    // Two languages that are added at once would each give what the other does not know of.
    await trx.raw(`select pg_advisory_xact_lock(hashtextextended('give roles', 0))`);
    const given = ((await store.get({ key })) ?? {}) as Given;
    const languages = await languagesOf(strapi);
    const offered: Record<string, readonly Grant[]> = { ...given };
    for (const role of roles) offered[role.code] = await give(strapi, role, given[role.code], types, languages);
    await store.set({ key, value: offered });
  });
}

/** Lets a language that staff add count at once for the roles that work in all of those before it. */
export function giveNewLanguages(strapi: Core.Strapi): void {
  const locales = strapi.plugin('i18n').service('locales') as { create(...given: unknown[]): Promise<unknown> };
  const create = locales.create.bind(locales);
  locales.create = async (...language) => {
    const created = await create(...language);
    await giveRoles(strapi);
    return created;
  };
}

async function give(
  strapi: Core.Strapi,
  role: Role,
  given: readonly Grant[] | undefined,
  types: ContentTypes,
  languages: readonly string[],
): Promise<readonly Grant[]> {
  const wanted = grantsOf(role, types, languages);
  const stored = await findRole(strapi, role.code);
  if (!stored && given) return wanted;
  const { id, permissions } = stored ?? { ...(await make(strapi, role)), permissions: [] };
  const { added, widened } = newIn(wanted, given ?? [], permissions.map(toHeld));
  const service = strapi.service('admin::role') as RoleService;
  if (added.length > 0) await service.addPermissions(id, added.map(toPermission));
  for (const grant of widened) await widen(strapi, permissions, grant);
  return wanted;
}

const findRole = (strapi: Core.Strapi, code: string): Promise<StoredRole | null> =>
  strapi.db.query('admin::role').findOne({ where: { code }, populate: ['permissions'] });

/** Under its name, or one beside it where staff called a role of their own so. */
async function make(strapi: Core.Strapi, { code, name, description }: Role): Promise<Readonly<{ id: number }>> {
  const isTaken = (await strapi.db.query('admin::role').count({ where: { name } })) > 0;
  const service = strapi.service('admin::role') as RoleService;
  return service.create({ code, name: isTaken ? `${name} (Storekeeper)` : name, description });
}

async function widen(strapi: Core.Strapi, permissions: readonly Permission[], { id, fields, languages }: Widened): Promise<void> {
  const properties = {
    ...permissions.find((permission) => permission.id === id)?.properties,
    ...(fields ? { fields } : {}),
    ...(languages ? { locales: languages } : {}),
  };
  await strapi.db.query('admin::permission').update({ where: { id }, data: { properties } });
}

const toHeld = ({ id, action, subject, properties }: Permission): Held => ({
  id,
  action,
  subject,
  fields: properties?.fields ?? null,
  // Without a word about them Strapi allows none; null is all of them.
  languages: properties?.locales === undefined ? [] : properties.locales,
});

const toPermission = ({ action, subject, fields, languages }: Grant) => ({
  action,
  subject,
  properties: { ...(fields ? { fields } : {}), ...(languages ? { locales: languages } : {}) },
  conditions: [],
  actionParameters: {},
});

async function languagesOf(strapi: Core.Strapi): Promise<string[]> {
  const languages = await strapi.db.query('plugin::i18n.locale').findMany({ select: ['code'], orderBy: { id: 'asc' } });
  return languages.map(({ code }: { code: string }) => code);
}
