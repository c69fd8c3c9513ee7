import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CouriersRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import type { Load } from '../../../domain/delivery/routing/problem';
import { newDocumentId } from '../../document-id';
import { preparedStatement } from '../../prepared-statement';
import { isOpenSession, signOutEverywhere } from '../courier/sessions';

/** Who brings orders, with what they drive. Their hours are minutes after midnight, by the clocks of the shop. */
export type CourierForm = Readonly<{
  name: string;
  phone: string | null;
  worksFrom: number;
  worksTo: number;
  capacity: Load;
  active: boolean;
}>;
export type Courier = CourierForm & Readonly<{ id: string }>;
/** How they sign in: `linkExpiresAt` of a link nobody opened yet, and on how many phones they are signed in. */
export type ListedCourier = Courier &
  Readonly<{ signIn: Readonly<{ linkExpiresAt: string | null; phones: number; lastSeenAt: string | null }> }>;

export const toCourier = (row: CouriersRow): Courier => ({
  ...{ id: row.document_id, name: row.name, phone: row.phone, worksFrom: row.works_from, worksTo: row.works_to, active: row.active },
  capacity: { grams: Number(row.grams), cubicMillimetres: Number(row.cubic_millimetres), pieces: row.pieces },
});

const toRow = ({ name, phone, worksFrom, worksTo, capacity, active }: CourierForm) => ({
  ...{ name, phone, works_from: worksFrom, works_to: worksTo, active },
  ...{ grams: capacity.grams, cubic_millimetres: capacity.cubicMillimetres, pieces: capacity.pieces },
});

type ListedRow = CouriersRow & Readonly<{ link_expires_at: Date | null; phones: number; last_seen_at: Date | null }>;
const listed = `
  select c.*, l.expires_at as link_expires_at, coalesce(s.phones, 0) as phones, s.last_seen_at from couriers c
    left join courier_links l on l.courier_id = c.id and l.opened_at is null and l.expires_at > now()
    left join lateral (select count(*)::int as phones, max(last_seen_at) as last_seen_at from courier_sessions
                        where courier_id = c.id and ${isOpenSession}) s on true`;
const toListed = (row: ListedRow): ListedCourier => ({
  ...toCourier(row),
  signIn: {
    ...{ linkExpiresAt: row.link_expires_at?.toISOString() ?? null, phones: row.phones },
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  },
});

export async function listCouriers(strapi: Core.Strapi): Promise<ListedCourier[]> {
  const { rows } = await preparedStatement<ListedRow>(strapi.db.connection, `${listed} order by c.active desc, c.name, c.id`, {});
  return rows.map(toListed);
}

/** Refuses `COURIER_NOT_FOUND`. */
export async function readCourier(db: Knex, id: string): Promise<ListedCourier> {
  const { rows } = await preparedStatement<ListedRow>(db, `${listed} where c.document_id = :id::text`, { id });
  if (!rows[0]) throw noCourier(id);
  return toListed(rows[0]);
}

const noCourier = (id: string) => new DomainError('COURIER_NOT_FOUND', 'There is no such courier', { courier: id });

/** As they are named. Refuses `COURIER_NOT_FOUND`. */
export async function couriersCalled(db: Knex, ids: readonly string[]): Promise<(Courier & Readonly<{ rowId: CouriersRow['id'] }>)[]> {
  const rows = await db('couriers').whereIn('document_id', ids).select('*');
  return ids.map((id) => {
    const row = rows.find(({ document_id: documentId }) => documentId === id);
    if (!row) throw noCourier(id);
    return { ...toCourier(row), rowId: row.id };
  });
}

export async function makeCourier(strapi: Core.Strapi, form: CourierForm): Promise<ListedCourier> {
  const id = newDocumentId();
  await strapi.db.connection('couriers').insert({ document_id: id, ...toRow(form) });
  return readCourier(strapi.db.connection, id);
}

/** Who works here no more is signed out. Refuses `COURIER_NOT_FOUND`. */
export async function editCourier(strapi: Core.Strapi, id: string, form: CourierForm): Promise<ListedCourier> {
  await strapi.db.transaction(async ({ trx }) => {
    const [row] = await trx('couriers').where({ document_id: id }).update(toRow(form)).returning('id');
    if (!row) throw noCourier(id);
    if (!form.active) await signOutEverywhere(trx, row.id);
  });
  return readCourier(strapi.db.connection, id);
}
