import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { toldTypes } from '../domain/events-for-machines';
import { actorText, staff, theShop } from '../shop/actor';
import { assertRight, type Draft } from '../shop/automations/edit-automations';
import { newDocumentId } from '../shop/document-id';
import { sealedSecret } from '../shop/webhooks/endpoint-rows';
import { say } from './progress';

/** Where the demo's other systems listen, and what they sign with (scripts/fake-systems). */
type Systems = Readonly<{ url: string; secret: string }>;

const key = 'demo-systems';

/**
 * What the demo's other systems are told by: a webhook about orders, and two rules beside it. Once; what staff make of it stays. They have another
 * secret, and perhaps another port, whenever they are started.
 */
export async function loadSystems(strapi: Core.Strapi, systems: Systems): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'storekeeper' });
  const address = { url: `${systems.url}/webhooks`, secret: sealedSecret(strapi, systems.secret) };
  await strapi.db.transaction(async ({ trx }) => {
    const known = (await store.get({ key })) as string | null;
    if (known !== null) {
      await trx('webhook_endpoints')
        .where({ id: known })
        .whereLike('url', 'http://127.0.0.1:%/webhooks')
        .update({ ...address, secret_before: null, before_until: null });
      return;
    }
    say('A webhook and rules');
    const owner = await trx('admin_users').orderBy('id').first('id');
    const [id, by] = [newDocumentId(), actorText(owner ? staff(owner.id) : theShop)];
    await trx('webhook_endpoints').insert({
      ...{ ...address, id, description: 'Other systems of the demo', is_on: true, made_by: by, changed_by: by },
      events: JSON.stringify(toldTypes.filter((type) => type.startsWith('order.'))),
    });
    await addRules(trx, by);
    await store.set({ key, value: id });
  });
}

const rules: readonly Omit<Draft, 'isOn'>[] = [
  {
    ...{ name: 'Tag large orders', event: 'order.placed' },
    conditions: [
      { field: 'order.currency', comparison: 'is', value: 'EUR' },
      { field: 'order.total', comparison: 'at_least', value: '100' },
    ],
    action: { kind: 'tag_order', tag: 'large' },
  },
  {
    ...{ name: 'Alert when a payment is disputed', event: 'order.dispute_opened', conditions: [] },
    action: { kind: 'alert', text: 'The payment of order {order.number} is disputed: send proof of delivery today.' },
  },
];

async function addRules(trx: Knex, by: string): Promise<void> {
  for (const { name, event, conditions, action } of rules) {
    assertRight({ event, conditions, action });
    await trx('automations').insert({
      ...{ id: newDocumentId(), name, event, is_on: true, made_by: by, changed_by: by },
      ...{ conditions: JSON.stringify(conditions), action: JSON.stringify(action) },
    });
  }
}
