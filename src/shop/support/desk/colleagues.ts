import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { preparedStatement } from '../../prepared-statement';
import { staffNameOf } from '../../staff/staff-name';

export type Colleague = Readonly<{ id: string; name: string }>;

// The owner's role may do everything, and has a row for it.
const mayAnswer = `a.is_active and not coalesce(a.blocked, false) and exists (
  select from admin_users_roles_lnk l
    join admin_permissions_role_lnk g on g.role_id = l.role_id
    join admin_permissions p on p.id = g.permission_id
   where l.user_id = a.id and p.action = 'api::support.answer')`;
const most = 500;

/** Members of staff who may answer customers, by name. */
export async function colleagues(strapi: Core.Strapi): Promise<Colleague[]> {
  const { rows } = await preparedStatement<Colleague>(
    strapi.db.connection,
    `select a.id::text as id, ${staffNameOf('a')} as name from admin_users a where ${mayAnswer} order by lower(${staffNameOf('a')}), a.id limit ${most}`,
    {},
  );
  return rows;
}

export async function isColleague(db: Knex, id: number): Promise<boolean> {
  const { rows } = await preparedStatement(db, `select 1 from admin_users a where a.id = :id::int and ${mayAnswer}`, { id });
  return rows.length > 0;
}
