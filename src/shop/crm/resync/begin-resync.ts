import type { Core } from '@strapi/strapi';
import { actorText, type Actor } from '../../actor';
import { preparedStatement } from '../../prepared-statement';
import { findCrmInUse } from '../find-crm';
import { readResync, type Resync } from './read-resync';
import { workResyncs } from './work-resyncs';

/**
 * Puts everything there anew, whatever the shop believes to stand there: customers, then orders. One that is under way goes on. Refuses
 * `CRM_NOT_FOUND` and `CRM_OFF`.
 */
export async function beginResync(strapi: Core.Strapi, { name, actor }: Readonly<{ name: string; actor: Actor }>): Promise<Resync | null> {
  const { crm } = findCrmInUse(strapi, name);
  await strapi.db.transaction(async ({ trx }) => {
    const { rowCount } = await preparedStatement(
      trx,
      `insert into crm_resyncs as r (provider, contacts_until, orders_until, total, begun_by)
       select :provider, c.until, o.until, c.total + o.total, :by
         from (select coalesce(max(id), 0) as until, count(*)::int as total from up_users where :hasContacts::boolean) c,
              (select coalesce(max(id), 0) as until, count(*)::int as total from orders where number is not null) o
       on conflict (provider) do update
         set contacts_after = 0, contacts_until = excluded.contacts_until, orders_after = 0, orders_until = excluded.orders_until,
             total = excluded.total, asked = 0, begun_by = excluded.begun_by, begun_at = now(), asked_at = null, stopped_at = null
       where r.asked_at is not null or r.stopped_at is not null`,
      { provider: name, hasContacts: crm.hasContacts, by: actorText(actor) },
    );
    // What stands there is not believed any more.
    if (rowCount === 1) await trx('crm_links').where({ provider: name }).whereNotNull('hash').update({ hash: null });
  });
  await workResyncs(strapi, name);
  return readResync(strapi.db.connection, name);
}

/** Asks for no more of it: what was asked for goes out. Refuses `CRM_NOT_FOUND` and `CRM_OFF`. */
export async function stopResync(strapi: Core.Strapi, { name }: Readonly<{ name: string }>): Promise<Resync | null> {
  findCrmInUse(strapi, name);
  await strapi.db.connection('crm_resyncs').where({ provider: name }).whereNull('asked_at').update({ stopped_at: new Date() });
  return readResync(strapi.db.connection, name);
}
