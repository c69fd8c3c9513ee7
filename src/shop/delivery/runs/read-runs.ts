import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DeliveryRunsRow, DeliveryStopsRow, Json, OrdersRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import { preparedStatement } from '../../prepared-statement';
import { toJson } from '../../rows';
import { leftOver } from './order-facts';

export type StopView = Readonly<{
  id: string;
  order: string;
  number: string;
  /** Of the order: what was cancelled since is still on the run, and had better be taken off. */
  status: OrdersRow['order_status'];
  name: string | null;
  phone: string | null;
  address: Readonly<{ line1: string | null; city: string | null; postalCode: string | null }>;
  /** What its customer chose, which may be moved to another day meanwhile. */
  slot: Readonly<{ date: string; from: string; to: string }> | null;
  grams: number;
  pieces: number;
  locked: boolean;
  arrivesAt: string;
  serviceSeconds: number;
  state: DeliveryStopsRow['state'];
  reason: string | null;
}>;
export type RunView = Readonly<{
  id: string;
  day: string;
  location: Readonly<{ id: string; name: string }>;
  courier: Readonly<{ id: string; name: string }>;
  state: DeliveryRunsRow['state'];
  revision: number;
  departsAt: string;
  backAt: string;
  metres: number;
  seconds: number;
  stops: readonly StopView[];
}>;

type Row = Pick<DeliveryRunsRow, 'document_id' | 'state' | 'revision' | 'departs_at' | 'back_at' | 'metres' | 'seconds'> &
  Readonly<{ day: string; location: string; location_name: string; courier: string; courier_name: string; stops: Json }>;

const runs = `
  select r.document_id, r.day::text as day, r.state, r.revision, r.departs_at, r.back_at, r.metres, r.seconds,
         l.document_id as location, l.name as location_name, c.document_id as courier, c.name as courier_name,
         coalesce((select jsonb_agg(jsonb_build_object(
                     'id', s.document_id, 'order', o.document_id, 'number', coalesce(o.number, ''), 'status', o.order_status,
                     'address', jsonb_build_object('line1', o.shipping_address->>'line1', 'city', o.shipping_address->>'city',
                                                   'postalCode', o.shipping_address->>'postalCode'),
                     'name', nullif(concat_ws(' ', o.shipping_address->>'firstName', o.shipping_address->>'lastName'), ''),
                     'phone', o.shipping_address->>'phone',
                     'slot', case when o.delivery->'slot'->>'date' is not null then jsonb_build_object(
                       'date', o.delivery->'slot'->>'date', 'from', o.delivery->'slot'->>'startsAt', 'to', o.delivery->'slot'->>'endsAt') end,
                     'grams', left_over.grams, 'pieces', left_over.pieces, 'locked', s.locked, 'arrivesAt', to_char(s.arrives_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                     'serviceSeconds', s.service_seconds, 'state', s.state, 'reason', s.reason) order by s.position)
                     from delivery_stops s join orders o on o.id = s.order_id ${leftOver} where s.run_id = r.id), '[]') as stops
    from delivery_runs r join stock_locations l on l.id = r.location_id join couriers c on c.id = r.courier_id`;

const toView = (row: Row): RunView => ({
  ...{ id: row.document_id, day: row.day, state: row.state, revision: row.revision, metres: row.metres, seconds: row.seconds },
  location: { id: row.location, name: row.location_name },
  courier: { id: row.courier, name: row.courier_name },
  ...{ departsAt: row.departs_at.toISOString(), backAt: row.back_at.toISOString(), stops: toJson<StopView[]>(row.stops) },
});

/** The runs of a day, by who drives; those that were cancelled last. */
export async function runsOfDay(
  strapi: Core.Strapi,
  { day, location }: Readonly<{ day: string; location: string | null }>,
): Promise<RunView[]> {
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `${runs} where r.day = :day::date and (:location::text is null or l.document_id = :location::text)
      order by (r.state = 'cancelled'), c.name, r.id`,
    { day, location },
  );
  return rows.map(toView);
}

/** Refuses `DELIVERY_RUN_NOT_FOUND`. */
export async function readRun(db: Knex, id: string): Promise<RunView> {
  const { rows } = await preparedStatement<Row>(db, `${runs} where r.document_id = :id::text`, { id });
  if (!rows[0]) throw new DomainError('DELIVERY_RUN_NOT_FOUND', 'There is no such run');
  return toView(rows[0]);
}
