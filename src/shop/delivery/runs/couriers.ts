import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CouriersRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import type { Load } from '../../../domain/delivery/routing/problem';
import { newDocumentId } from '../../document-id';

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

export const toCourier = (row: CouriersRow): Courier => ({
  ...{ id: row.document_id, name: row.name, phone: row.phone, worksFrom: row.works_from, worksTo: row.works_to, active: row.active },
  capacity: { grams: Number(row.grams), cubicMillimetres: Number(row.cubic_millimetres), pieces: row.pieces },
});

const toRow = ({ name, phone, worksFrom, worksTo, capacity, active }: CourierForm) => ({
  ...{ name, phone, works_from: worksFrom, works_to: worksTo, active },
  ...{ grams: capacity.grams, cubic_millimetres: capacity.cubicMillimetres, pieces: capacity.pieces },
});

export async function listCouriers(strapi: Core.Strapi): Promise<Courier[]> {
  const rows = await strapi.db.connection('couriers').orderBy('active', 'desc').orderBy('name').orderBy('id').select('*');
  return rows.map(toCourier);
}

/** As they are named. Refuses `COURIER_NOT_FOUND`. */
export async function couriersCalled(db: Knex, ids: readonly string[]): Promise<(Courier & Readonly<{ rowId: CouriersRow['id'] }>)[]> {
  const rows = await db('couriers').whereIn('document_id', ids).select('*');
  return ids.map((id) => {
    const row = rows.find(({ document_id: documentId }) => documentId === id);
    if (!row) throw new DomainError('COURIER_NOT_FOUND', 'There is no such courier', { courier: id });
    return { ...toCourier(row), rowId: row.id };
  });
}

export async function makeCourier(strapi: Core.Strapi, form: CourierForm): Promise<Courier> {
  const id = newDocumentId();
  await strapi.db.connection('couriers').insert({ document_id: id, ...toRow(form) });
  return { id, ...form };
}

/** Refuses `COURIER_NOT_FOUND`. */
export async function editCourier(strapi: Core.Strapi, id: string, form: CourierForm): Promise<Courier> {
  const changed = await strapi.db.connection('couriers').where({ document_id: id }).update(toRow(form));
  if (changed === 0) throw new DomainError('COURIER_NOT_FOUND', 'There is no such courier', { courier: id });
  return { id, ...form };
}
