import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { mayClose, pointColumns } from '../../../domain/delivery/points/pickup-point';
import type { Carrier } from '../../../integrations/carriers/carrier';
import { commerce } from '../../../integrations/commerce';
import { preparedStatement } from '../../prepared-statement';

const hour = 60 * 60_000;
// The job comes each ten minutes: once a day each directory is read, one that failed within the hour, and that of a carrier just set up at once.
const everyMs = 22 * hour;
// A process that died while it read leaves the directory to the next.
const begunMs = 50 * 60_000;
// A hundred thousand points in pages of a hundred; a directory without an end is none.
const mostPages = 2_000;

/**
 * Reads the directories of carriers that are due, page by page, into `pickup_points`. What is not told any more is closed once a directory was
 * read to its end; one that breaks off, or is much smaller than it was, closes nothing. Safe to run at any time, and twice.
 */
export async function loadPickupPoints(strapi: Core.Strapi, { now = new Date() }: { now?: Date } = {}): Promise<void> {
  const failures: unknown[] = [];
  const { carriers } = commerce(strapi);
  for (const name of carriers.names()) {
    const carrier = carriers.get(name);
    if (!carrier?.points || !(await isMine(strapi.db.connection, name, now))) continue;
    await loadDirectory(strapi, { name, points: carrier.points.bind(carrier), now }).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `Reading pickup points: ${failures.length} failed. ${failures.map(String).join('; ')}`);
}

/** Whether the directory is due, and nobody else reads it. */
async function isMine(db: Knex, carrier: string, now: Date): Promise<boolean> {
  const { rowCount } = await preparedStatement(
    db,
    `insert into pickup_point_loads (carrier, begun_at) values (:carrier, :now)
     on conflict (carrier) do update set begun_at = :now
      where (pickup_point_loads.loaded_at is null or pickup_point_loads.loaded_at < :due)
        and (pickup_point_loads.loaded_at >= pickup_point_loads.begun_at or pickup_point_loads.begun_at < :dead)`,
    { carrier, now, due: new Date(now.getTime() - everyMs), dead: new Date(now.getTime() - begunMs) },
  );
  return rowCount === 1;
}

type Loading = Readonly<{ name: string; points: NonNullable<Carrier['points']>; now: Date }>;

async function loadDirectory(strapi: Core.Strapi, { name, points, now }: Loading): Promise<void> {
  const db = strapi.db.connection;
  let page: string | null = null;
  let passedOver = 0;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const answer: Awaited<ReturnType<typeof points>> = await points(page);
    const rows = [...new Map(answer.points.flatMap((point) => pointColumns(point) ?? []).map((row) => [row.code, row])).values()];
    passedOver += answer.points.length - rows.length;
    await savePage(db, name, rows, now);
    page = answer.next;
    if (page === null) break;
  }
  if (page !== null) throw new Error(`The carrier "${name}" tells points without an end`);
  if (passedOver > 0) strapi.log.warn(`The carrier "${name}" told ${passedOver} pickup points that cannot be kept; they are passed over`);
  await strapi.db.transaction(async ({ trx }) => {
    // Each counts once, however often it was told: a directory that repeats a page is none the larger.
    const {
      rows: [counted],
    } = await preparedStatement<{ open: number; told: number }>(
      trx,
      `select count(*)::int as open, count(*) filter (where seen_at >= :now)::int as told from pickup_points where carrier = :name and not is_closed`,
      { name, now },
    );
    const { told, open } = counted ?? { told: 0, open: 0 };
    if (mayClose({ told, open }))
      await trx('pickup_points').where({ carrier: name, is_closed: false }).where('seen_at', '<', now).update({ is_closed: true });
    else strapi.log.warn(`The carrier "${name}" told ${told} pickup points, and ${open} are known: nothing is closed`);
    await trx('pickup_point_loads').where({ carrier: name }).update({ loaded_at: now, points: told });
  });
}

/** One statement for a page: a directory is never held in one transaction. */
async function savePage(db: Knex, carrier: string, rows: readonly object[], now: Date): Promise<void> {
  await preparedStatement(
    db,
    `insert into pickup_points (carrier, code, name, address, city, city_key, postal_code, country, latitude, longitude, hours, most_grams, number, words, seen_at)
     select :carrier, p.code, p.name, p.address, p.city, p.city_key, p.postal_code, p.country, p.latitude, p.longitude, p.hours, p.most_grams, p.number, p.words, :now
       from jsonb_to_recordset(:rows::jsonb) p(code text, name text, address text, city text, city_key text, postal_code text, country text,
              latitude float8, longitude float8, hours text, most_grams int, number int, words text)
      order by p.code
     on conflict (carrier, code) do update set
       name = excluded.name, address = excluded.address, city = excluded.city, city_key = excluded.city_key, postal_code = excluded.postal_code,
       country = excluded.country, latitude = excluded.latitude, longitude = excluded.longitude, hours = excluded.hours,
       most_grams = excluded.most_grams, number = excluded.number, words = excluded.words, is_closed = false,
       seen_at = greatest(pickup_points.seen_at, excluded.seen_at)`,
    { carrier, rows: JSON.stringify(rows), now },
  );
}
