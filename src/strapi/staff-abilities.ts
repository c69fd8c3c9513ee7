import type { Core } from '@strapi/strapi';
import { onlyRow, type Result } from '../shop/prepared-statement';

type Ability = object;
type Staff = Readonly<{ id: number; updatedAt?: unknown; roles?: readonly Readonly<{ id: number }>[] }>;
type Engine = { generateUserAbility(user: Staff): Promise<Ability> };

/** As many members of staff as are remembered at once. */
const mostRemembered = 200;

/**
 * Keeps what a member of staff may do from being worked out anew with every request: Strapi copies and checks each of some
 * hundred permissions, one after another, and that is half of what a request of the panel costs. What the permissions are is
 * asked each time, so that a change counts at once, on every instance. Those that depend on more than who asks (with
 * conditions, as a plugin may give them) are worked out each time.
 */
export function rememberStaffAbilities(strapi: Core.Strapi): void {
  const engine: Engine = strapi.service('admin::permission').engine;
  const generate = engine.generateUserAbility.bind(engine);
  const remembered = new Map<number, { version: string; ability: Ability }>();

  engine.generateUserAbility = async (user) => {
    const version = await versionOf(strapi, user);
    if (version === null) return generate(user);
    const known = remembered.get(user.id);
    if (known?.version === version) return known.ability;
    const ability = await generate(user);
    remembered.delete(user.id);
    // What was read meanwhile may be newer than the version; only what is sure is kept.
    if ((await versionOf(strapi, user)) === version) remembered.set(user.id, { version, ability });
    const [oldest] = remembered.keys();
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
    return ability;
  };
}

/** null: without a permission nothing is summed up. */
type PermissionsRow = Readonly<{ roles: number[] | null; permissions: string | null; has_conditions: boolean }>;

/**
 * Differs as soon as they themselves, a role or a permission of theirs was added, changed or removed. null where permissions have conditions, and
 * where their roles are others by now than those that were read with them.
 */
async function versionOf(strapi: Core.Strapi, { id, updatedAt, roles = [] }: Staff): Promise<string | null> {
  const answered = await strapi.db.connection.raw<Result<PermissionsRow>>(
    `select array_agg(distinct r.role_id) as roles, count(*) || ':' || sum(p.id) || ':' || sum(p.xmin::text::bigint) as permissions,
            coalesce(bool_or(coalesce(jsonb_array_length(p.conditions), 0) > 0), false) as has_conditions
       from admin_users_roles_lnk r
       join admin_permissions_role_lnk l on l.role_id = r.role_id
       join admin_permissions p on p.id = l.permission_id
      where r.user_id = ?`,
    [id],
  );
  const row = onlyRow(answered);
  const read = [...new Set(roles.map((role) => role.id))].sort((a, b) => a - b).join();
  const stored = (row.roles ?? []).sort((a, b) => a - b).join();
  return row.has_conditions || read === '' || read !== stored ? null : `${stored}:${row.permissions}:${String(updatedAt)}`;
}
