import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { because } from '../../domain/deliveries/because';
import { toldTypes } from '../../domain/events-for-machines';
import { addressProblem } from '../../integrations/outgoing/address';
import { actorText, type Actor } from '../actor';
import { newDocumentId } from '../document-id';
import { assertUnchanged } from '../staff/assert-unchanged';
import { everything, newSecret, sealedSecret } from './endpoint-rows';
import { readEndpoint, type Endpoint } from './read-endpoints';

type Fields = Readonly<{ url: string; description: string | null; events: readonly string[]; isOn: boolean }>;
type By = Readonly<{ actor: Actor }>;
type Opened = Readonly<{ openedAt?: string | undefined }>;
export type WithSecret = Readonly<{ endpoint: Endpoint; secret: string }>;

/** So many are looked after by hand; an exchange that fans out is cheaper than more. */
const mostEndpoints = 50;

/** Adds a place webhooks go to, from now on. Its secret is answered this once. Refuses `WEBHOOK_INVALID`, `WEBHOOK_TOO_MANY`. */
export async function addEndpoint(strapi: Core.Strapi, { actor, ...fields }: Fields & By): Promise<WithSecret> {
  assertRight(fields);
  const id = newDocumentId();
  const secret = newSecret();
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('webhook endpoints', 0))");
    const [known] = await trx('webhook_endpoints').count({ count: '*' });
    if (Number(known?.count) >= mostEndpoints)
      throw new DomainError('WEBHOOK_TOO_MANY', `A shop has ${mostEndpoints} of them at most: delete one that is not needed`);
    const by = actorText(actor);
    await trx('webhook_endpoints').insert({ id, ...columnsOf(fields), secret: sealedSecret(strapi, secret), made_by: by, changed_by: by });
  });
  return { endpoint: await readEndpoint(strapi, id), secret };
}

/** Changes it. Switched on again, what waited for it is sent. Refuses `WEBHOOK_NOT_FOUND`, `WEBHOOK_INVALID`, `EDIT_CONFLICT`. */
export async function saveEndpoint(
  strapi: Core.Strapi,
  { id, actor, openedAt, ...fields }: Fields & By & Opened & Readonly<{ id: string }>,
): Promise<Endpoint> {
  assertRight(fields);
  await strapi.db.transaction(async ({ trx }) => {
    const before = await locked(trx, id);
    assertUnchanged(before, openedAt);
    const isBack = fields.isOn && !before.is_on;
    await trx('webhook_endpoints')
      .where({ id })
      .update({
        ...columnsOf(fields),
        changed_by: actorText(actor),
        changed_at: trx.fn.now(),
        ...(isBack && { on_since: trx.fn.now(), off_because: null, off_at: null }),
      });
    // Whoever switches it on has mended it: it is not left alone for what it did before, and counted from now.
    if (isBack || fields.url !== before.url) await trx('delivery_targets').where({ channel: 'webhook', target: id }).delete();
  });
  return readEndpoint(strapi, id);
}

/** A new secret, answered this once; the one before still signs beside it for so many hours. Refuses `WEBHOOK_NOT_FOUND`. */
export async function renewSecret(
  strapi: Core.Strapi,
  { id, overlapHours, actor }: By & Readonly<{ id: string; overlapHours: number }>,
): Promise<WithSecret> {
  const secret = newSecret();
  await strapi.db.transaction(async ({ trx }) => {
    const { secret: before } = await locked(trx, id);
    const until = new Date(Date.now() + overlapHours * 3_600_000);
    await trx('webhook_endpoints')
      .where({ id })
      .update({
        secret: sealedSecret(strapi, secret),
        secret_before: overlapHours === 0 ? null : before,
        before_until: overlapHours === 0 ? null : until,
        changed_by: actorText(actor),
        changed_at: trx.fn.now(),
      });
  });
  return { endpoint: await readEndpoint(strapi, id), secret };
}

/** Deletes it; what waits for it is sent to nobody. Refuses `WEBHOOK_NOT_FOUND`. */
export async function deleteEndpoint(strapi: Core.Strapi, id: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await locked(trx, id);
    await trx('webhook_endpoints').where({ id }).delete();
    await trx('delivery_targets').where({ channel: 'webhook', target: id }).delete();
    await trx('deliveries')
      .where({ channel: 'webhook', target: id })
      .whereIn('state', ['waiting', 'parked'])
      .update({ state: 'dropped', reason: because('The endpoint was deleted'), ended_at: trx.fn.now() });
  });
}

const columnsOf = ({ url, description, events, isOn }: Fields) => ({
  url: new URL(url).href,
  description,
  events: JSON.stringify(events.includes(everything) ? [everything] : [...new Set(events)]),
  is_on: isOn,
});

async function locked(trx: Knex.Transaction, id: string) {
  const row = await trx('webhook_endpoints').where({ id }).forUpdate().first();
  if (!row) throw noSuchEndpoint();
  return row;
}

export const noSuchEndpoint = (): DomainError => new DomainError('WEBHOOK_NOT_FOUND', 'There is no such webhook');

function assertRight({ url, events }: Fields): void {
  const problem = addressProblem(url);
  if (problem !== null) throw new DomainError('WEBHOOK_INVALID', problem, { field: 'url' });
  const unknown = events.find((event) => event !== everything && !toldTypes.some((type) => type === event));
  if (unknown !== undefined) throw new DomainError('WEBHOOK_INVALID', because(`There is no event ${unknown}`), { field: 'events' });
}
