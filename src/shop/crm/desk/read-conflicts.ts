import type { Core } from '@strapi/strapi';
import { findCrm } from '../find-crm';

const most = 50;

export type ReadConflict = Readonly<{
  at: string;
  customer: Readonly<{ id: string; name: string }>;
  field: string;
  ours: string;
  theirs: string;
  kept: 'shop' | 'crm';
}>;

/** Where the shop and a CRM said different things, the newest first. Refuses `CRM_NOT_FOUND`. */
export async function readConflicts(strapi: Core.Strapi, name: string): Promise<ReadConflict[]> {
  findCrm(strapi, name);
  const rows = await strapi.db
    .connection('crm_conflicts as c')
    .join('up_users as u', 'u.id', 'c.user_id')
    .where('c.provider', name)
    .orderBy('c.id', 'desc')
    .limit(most)
    .select('c.at', 'c.field', 'c.ours', 'c.theirs', 'c.kept', 'u.document_id', 'u.first_name', 'u.last_name', 'u.email');
  return rows.map(({ at, field, ours, theirs, kept, document_id: id, ...user }) => ({
    ...{ at: at.toISOString(), field, ours, theirs, kept },
    customer: { id, name: [user.first_name, user.last_name].filter(Boolean).join(' ') || (user.email ?? '–') },
  }));
}
