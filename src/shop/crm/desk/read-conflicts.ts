import type { Core } from '@strapi/strapi';
import { findCrm } from '../find-crm';

const most = 50;

export type ReadConflict = Readonly<{
  at: string;
  /** Of a person, or of an order. */
  customer: Readonly<{ id: string; name: string }> | null;
  order: Readonly<{ id: string; number: string }> | null;
  field: string;
  ours: string;
  theirs: string;
  kept: 'shop' | 'crm';
}>;

/** Where the shop and a CRM said different things, the newest first. Refuses `CRM_NOT_FOUND`. */
export async function readConflicts(strapi: Core.Strapi, name: string): Promise<ReadConflict[]> {
  findCrm(strapi, name);
  const db = strapi.db.connection;
  const people = await db('crm_conflicts as c')
    .join('up_users as u', 'u.id', 'c.user_id')
    .where('c.provider', name)
    .orderBy('c.id', 'desc')
    .limit(most)
    .select('c.at', 'c.field', 'c.ours', 'c.theirs', 'c.kept', 'u.document_id', 'u.first_name', 'u.last_name', 'u.email');
  const orders = await db('crm_order_conflicts as c')
    .join('orders as o', 'o.document_id', 'c.order_document_id')
    .where('c.provider', name)
    .orderBy('c.id', 'desc')
    .limit(most)
    .select('c.at', 'c.ours', 'c.theirs', 'c.kept', 'o.document_id', 'o.number');
  const all = [
    ...people.map(({ at, field, ours, theirs, kept, document_id: id, ...user }) => ({
      ...{ at: at.toISOString(), field, ours, theirs, kept, order: null },
      customer: { id, name: [user.first_name, user.last_name].filter(Boolean).join(' ') || (user.email ?? '–') },
    })),
    ...orders.map(({ at, ours, theirs, kept, document_id: id, number }) => ({
      ...{ at: at.toISOString(), field: 'status', ours, theirs, kept, customer: null },
      order: { id, number: number ?? '–' },
    })),
  ];
  return all.sort((one, other) => other.at.localeCompare(one.at)).slice(0, most);
}
