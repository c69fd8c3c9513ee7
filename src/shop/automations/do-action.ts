import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { filledIn, type Facts } from '../../domain/automations/automation';
import { because } from '../../domain/deliveries/because';
import { theShop } from '../actor';
import { changeCustomerTags } from '../customers/desk/notes-and-tags';
import type { Outcome } from '../deliveries/channel';
import type { ToldEvent } from '../events/read-changes';
import { sendOrRefuse } from '../mails/send-or-refuse';
import { changeTags } from '../orders/desk/change-tags';
import { raiseAlert } from '../staff/raise-alert';
import { endpointRow, secretsOf } from '../webhooks/endpoint-rows';
import { send } from '../webhooks/webhook-channel';
import { writeMessage } from '../webhooks/write-message';
import type { Rule } from './automation-rows';

type Doing = Readonly<{ rule: Rule; event: ToldEvent; facts: Facts; signal: AbortSignal }>;

/** Does what a rule says. Done twice, after a crash, a mail comes twice; tags and alerts stay one. */
export async function doAction(strapi: Core.Strapi, { rule, event, facts, signal }: Doing): Promise<Outcome> {
  const { action } = rule;
  try {
    switch (action.kind) {
      case 'mail':
        await sendOrRefuse(strapi, { to: action.to, subject: filledIn(action.subject, facts), text: filledIn(action.text, facts) });
        return { kind: 'delivered' };
      case 'alert':
        await alert(strapi, { rule, event, text: filledIn(action.text, facts) });
        return { kind: 'delivered' };
      case 'tag_order':
        await changeTags(strapi, { orderId: event.aggregateId, add: [action.tag], remove: [] });
        return { kind: 'delivered' };
      case 'tag_customer':
        return await tagCustomer(strapi, event.aggregateId, action.tag);
      case 'webhook':
        return await tellWebhook(strapi, { event, id: action.webhook, signal });
    }
  } catch (error) {
    // What cannot be mended by trying again stays until somebody looks.
    if (error instanceof DomainError) return { kind: error.code === 'MAIL_UNAVAILABLE' ? 'retry' : 'parked', reason: error.message };
    throw error;
  }
}

async function alert(strapi: Core.Strapi, { rule, event, text }: Readonly<{ rule: Rule; event: ToldEvent; text: string }>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const order =
      event.aggregateType === 'order'
        ? await trx('orders').where({ document_id: event.aggregateId }).first('document_id', 'number')
        : undefined;
    await raiseAlert(trx, {
      kind: 'automation',
      about: `${rule.id}:${event.id}`,
      ...(order && { order: { id: order.document_id, number: order.number } }),
      details: { rule: rule.name, text },
      now: new Date(),
    });
  });
}

async function tagCustomer(strapi: Core.Strapi, orderId: string, tag: string): Promise<Outcome> {
  const order = await strapi.db.connection('orders').where({ document_id: orderId }).first('customer_id');
  if (!order?.customer_id) return { kind: 'dropped', reason: because('It was bought without an account') };
  await changeCustomerTags(strapi, { id: String(order.customer_id), add: [tag], remove: [], actor: theShop });
  return { kind: 'delivered' };
}

async function tellWebhook(
  strapi: Core.Strapi,
  { event, id, signal }: Readonly<{ event: ToldEvent; id: string; signal: AbortSignal }>,
): Promise<Outcome> {
  const endpoint = await endpointRow(strapi.db.connection, id);
  if (!endpoint) return { kind: 'parked', reason: because('The webhook was deleted: choose another one') };
  // Staff may keep one for rules alone; one that the shop switched off takes nothing.
  if (endpoint.off_because !== null) return { kind: 'retry', reason: because('The webhook is switched off') };
  const secrets = secretsOf(strapi, endpoint);
  if (!secrets) return { kind: 'retry', reason: because('Its secret was sealed with another key: renew it') };
  const { aggregateType, aggregateId, occurredAt, payload, type, version } = event;
  const message = {
    id: event.id,
    type,
    version,
    timestamp: occurredAt,
    aggregate: { type: aggregateType, id: aggregateId },
    isLate: false,
    data: payload,
  };
  return send(endpoint.url, writeMessage(message, secrets), signal);
}
