import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { writtenFields } from '../../../domain/crm/mapping';
import type { Crm, CrmStatus } from '../../../integrations/crm/crm';
import { emit } from '../../../jobs/emit';
import { askForDeliveries } from '../../deliveries/ask-for-deliveries';
import { crmSettings } from '../mapping-of';
import { readOrderFacts } from '../read-facts';

type TakeStatus = Readonly<{ provider: string; crm: Crm; remoteId: string; found: CrmStatus }>;

const longest = 200;
const cut = (text: string): string => text.replaceAll('\u0000', '').slice(0, longest).toWellFormed();

/**
 * Writes down how an order stands in the CRM, and tells it. It moves neither money nor goods: a deal that somebody drags to _lost_ gives nothing back.
 * Where the shop writes that field too, the rule of staff says whose word stays there. What is older than what is known changes nothing.
 */
export async function takeStatus(strapi: Core.Strapi, { provider, crm, remoteId, found }: TakeStatus): Promise<void> {
  const [status, label] = [cut(found.status), cut(found.label)];
  // By a clock that is hours ahead there, nothing that comes after would be newer.
  const changedAt = new Date(Math.min(found.changedAt.getTime(), Date.now()));
  await strapi.db.transaction(async ({ trx }) => {
    const orderId = await orderOf(trx, { provider, remoteId });
    if (orderId === null) return;
    await trx('orders').where({ document_id: orderId }).forUpdate().select('id');
    const of = { provider, order_document_id: orderId };
    const before = await trx('crm_order_statuses').where(of).first();
    if (before && (before.changed_at >= changedAt || before.status === status)) return;
    const { mapping, rule } = await crmSettings(trx, provider);
    const facts: Readonly<Record<string, string>> = (await readOrderFacts(trx, [orderId])).get(orderId)?.facts ?? {};
    const mapped = (mapping ?? crm.mapping).order.findLast(({ to }) => to === crm.notices?.statusField);
    const ours = mapped && writtenFields(facts, [mapped])[mapped.to];
    // It says what the shop put there: nothing new.
    if (ours === status) {
      await trx('crm_order_statuses').where(of).delete();
      return;
    }
    const isShopRight = ours !== undefined && rule === 'shop';
    await trx('crm_order_statuses')
      .insert({ ...of, status, label, over: isShopRight ? null : (ours ?? null), changed_at: changedAt })
      .onConflict(['order_document_id', 'provider'])
      .merge();
    if (mapped && ours !== undefined) await keepConflict(trx, { of, ours: facts[mapped.from] ?? '', theirs: label, isShopRight });
    await emit(trx, [{ type: 'order.crm_status_changed', aggregateId: orderId, payload: { orderId, crm: provider, status, label } }]);
  });
}

/** The order of ours, by the CRM's id; by the shop's own where the CRM has none. */
async function orderOf(trx: Knex.Transaction, { provider, remoteId }: Readonly<{ provider: string; remoteId: string }>) {
  const link = await trx('crm_links')
    .where({ provider, kind: 'order' })
    .whereRaw('(remote_id = :remoteId or local_id = :remoteId)', { remoteId })
    .orderByRaw('(remote_id = ?) desc', [remoteId])
    .first('local_id');
  return link?.local_id ?? null;
}

type Conflict = Readonly<{
  of: Readonly<{ provider: string; order_document_id: string }>;
  ours: string;
  theirs: string;
  isShopRight: boolean;
}>;

async function keepConflict(trx: Knex.Transaction, { of, ours, theirs, isShopRight }: Conflict): Promise<void> {
  await trx('crm_order_conflicts').insert({ ...of, ours, theirs, kept: isShopRight ? 'shop' : 'crm' });
  if (!isShopRight) return;
  const { provider, order_document_id: orderId } = of;
  await trx('crm_links').where({ provider, kind: 'order', local_id: orderId }).update({ hash: null });
  await askForDeliveries(trx, {
    ...{ channel: 'crm', target: provider },
    of: [{ aggregateType: 'order', aggregateId: orderId, eventType: 'order.crm_status_changed' }],
  });
}
