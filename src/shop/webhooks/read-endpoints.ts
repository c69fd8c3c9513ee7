import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Json } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { countedUpTo } from '../deliveries/counted-up-to';
import { actorNames } from '../integrations/actor-names';
import { preparedStatement } from '../prepared-statement';
import { toJson, toMinor } from '../rows';

export type Endpoint = Readonly<{
  id: string;
  url: string;
  description: string | null;
  events: readonly string[];
  isOn: boolean;
  /** Why the shop switched it off. */
  offBecause: string | null;
  offAt: string | null;
  secretBeforeUntil: string | null;
  changedBy: string | null;
  changedAt: string;
  waiting: number;
  parked: number;
  /** So many batches in a row brought nothing through. */
  failures: number;
  failingSince: string | null;
  restsUntil: string | null;
}>;

type Row = Readonly<{
  id: string;
  url: string;
  description: string | null;
  events: Json;
  is_on: boolean;
  off_because: string | null;
  off_at: Date | null;
  before_until: Date | null;
  changed_by: string;
  changed_at: Date;
  waiting: string;
  parked: string;
  failures: number | null;
  failing_since: Date | null;
  rests_until: Date | null;
}>;

/** Where webhooks go, the oldest first, with how each stands. */
export async function readEndpoints(strapi: Core.Strapi, only: string | null = null): Promise<Endpoint[]> {
  const db = strapi.db.connection;
  const { rows } = await preparedStatement<Row>(
    db,
    `select e.id, e.url, e.description, e.events, e.is_on, e.off_because, e.off_at, e.changed_by, e.changed_at,
            case when e.before_until > now() then e.before_until end as before_until,
            (select count(*) from (select from deliveries d where d.channel = 'webhook' and d.target = e.id and d.state = 'waiting' limit ${countedUpTo}) w) as waiting,
            (select count(*) from (select from deliveries d where d.channel = 'webhook' and d.target = e.id and d.state = 'parked' limit ${countedUpTo}) p) as parked,
            t.failures, t.failing_since, case when t.rests_until > now() then t.rests_until end as rests_until
       from webhook_endpoints e
       left join delivery_targets t on t.channel = 'webhook' and t.target = e.id
      where :only::text is null or e.id = :only::text
      order by e.created_at, e.id`,
    { only },
  );
  return toEndpoints(db, rows);
}

async function toEndpoints(db: Knex, rows: readonly Row[]): Promise<Endpoint[]> {
  const nameOf = await actorNames(
    db,
    rows.map(({ changed_by: by }) => by),
  );
  return rows.map((row) => ({
    id: row.id,
    url: row.url,
    description: row.description,
    events: toJson<string[]>(row.events),
    isOn: row.is_on,
    offBecause: row.off_because,
    offAt: row.off_at?.toISOString() ?? null,
    secretBeforeUntil: row.before_until?.toISOString() ?? null,
    changedBy: nameOf(row.changed_by),
    changedAt: row.changed_at.toISOString(),
    waiting: toMinor(row.waiting),
    parked: toMinor(row.parked),
    failures: row.failures ?? 0,
    failingSince: row.failing_since?.toISOString() ?? null,
    restsUntil: row.rests_until?.toISOString() ?? null,
  }));
}

/** One of them. Refuses `WEBHOOK_NOT_FOUND`. */
export async function readEndpoint(strapi: Core.Strapi, id: string): Promise<Endpoint> {
  const [endpoint] = await readEndpoints(strapi, id);
  if (!endpoint) throw new DomainError('WEBHOOK_NOT_FOUND', 'There is no such webhook');
  return endpoint;
}
