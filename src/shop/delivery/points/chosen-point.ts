import type { PickupPointsRow } from 'knex/types/tables';
import type { PickupPoint } from '../../../domain/delivery/points/pickup-point';
import type { Query } from '../../queries';
import { toPickupPoint } from './find-points';

/** The point a cart goes to, as it is now. */
export type ChosenPoint = PickupPoint & Readonly<{ id: string; isClosed: boolean }>;

/** Null where none was chosen, or there is none of this id. */
export function chosenPointQuestion(id: string | null): Query<ChosenPoint | null, PickupPointsRow> {
  const [, carrier, code] = /^([^:]{1,40}):(.{1,100})$/su.exec(id ?? '') ?? [];
  if (id === null || carrier === undefined || code === undefined) return { answer: null };
  return {
    sql: 'select * from pickup_points where carrier = :pointCarrier and code = :pointCode',
    types: { pointCarrier: 'text', pointCode: 'text' },
    values: { pointCarrier: carrier, pointCode: code },
    read: ([row]) => (row ? { ...toPickupPoint(row as PickupPointsRow), id, isClosed: row.is_closed } : null),
  };
}
