import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { distanceMeters, type Coordinates } from '../../../domain/stock/distance-meters';
import { isNear } from '../../../domain/delivery/driving/near';
import { nextStop } from '../../../domain/delivery/driving/expected-arrivals';
import { boundedTime } from '../../../domain/delivery/driving/proof';
import { DomainError } from '../../../domain/domain-error';
import { preparedStatement } from '../../prepared-statement';
import { storeSettings } from '../../store/store-settings';
import type { SignedInCourier } from '../courier/sessions';
import { actorOf } from './report-stop';
import { expectedOf, runColumns, stopsOfRun, type RunRow } from './run-facts';
import { tell } from './tell-customers';

type Position = Coordinates & Readonly<{ courier: SignedInCourier; accuracy: number; at: Date; now?: Date }>;

// More would only be disk: nobody looks at a map that often.
const keptEverySeconds = 5;
// What a phone sends later says where the courier was, not where they are.
const freshSeconds = 120;

/** Where a courier is who is under way: kept, and told to the customer they are near to. Refuses `COURIER_NOT_UNDERWAY`. */
export async function tellPosition(strapi: Core.Strapi, { courier, lat, lng, accuracy, at, now = new Date() }: Position): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const { rows } = await preparedStatement<RunRow>(
      trx,
      `select ${runColumns} from delivery_runs r where r.courier_id = :courier::bigint and r.state = 'started' for update`,
      { courier: courier.rowId },
    );
    const [run] = rows;
    if (!run?.started_at) throw new DomainError('COURIER_NOT_UNDERWAY', 'No run is under way: nobody wants to know where you are');
    const when = boundedTime(at, { from: run.started_at, now });
    const { rows: kept } = await preparedStatement<Readonly<{ id: string }>>(
      trx,
      `insert into courier_positions (run_id, courier_id, lat, lng, accuracy, at)
       select :run::bigint, :courier::bigint, :lat::float8, :lng::float8, :accuracy::float8, :at::timestamptz
        where not exists (select from courier_positions where run_id = :run::bigint
                             and at > :at::timestamptz - interval '${keptEverySeconds} seconds' and at < :at::timestamptz + interval '${keptEverySeconds} seconds')
       returning id`,
      { run: run.id, courier: courier.rowId, lat, lng, accuracy, at: when.toISOString() },
    );
    const isFresh = now.getTime() - when.getTime() <= freshSeconds * 1_000;
    if (kept.length > 0 && isFresh) await tellNear(trx, run, { courier, place: { lat, lng }, now });
  });
}

type Near = Readonly<{ courier: SignedInCourier; place: Coordinates; now: Date }>;

/** Whom the courier goes to is told that they are near, once. */
async function tellNear(trx: Knex.Transaction, run: RunRow, { courier, place, now }: Near): Promise<void> {
  const stops = await stopsOfRun(trx, run);
  const next = nextStop({ startedAt: run.started_at, stops });
  if (next?.state !== 'waiting' || next.near_at !== null) return;
  const { lat, lng } = next;
  const metres = lat === null || lng === null ? null : distanceMeters(place, { lat, lng });
  const expected = expectedOf(run, stops, now).get(next.document_id);
  const seconds = expected === undefined ? null : (Date.parse(expected) - now.getTime()) / 1_000;
  if (!isNear({ metres, seconds })) return;
  await trx('delivery_stops').where({ id: next.id }).update({ near_at: now });
  await tell(trx, { type: 'order.courier_near', stop: next, run, stops, actor: actorOf(courier), now });
}

/** Forgets where couriers were once the days of the setting are over; while one drives, a day of it stays. */
export async function sweepPositions(strapi: Core.Strapi): Promise<void> {
  const { positionDays } = await storeSettings(strapi);
  await strapi.db.connection.raw(
    `delete from courier_positions p using delivery_runs r
      where r.id = p.run_id and p.at < now() - make_interval(days => ?) and (r.state <> 'started' or p.at < now() - interval '1 day')`,
    [positionDays],
  );
}
