import { eventWords } from '../kit/event-words';
import type { Text } from '../kit/use-text';
import type { Words } from '../kit/word';
import type { Action, Condition } from './automation-draft';

const others: Words = {
  'cart.abandoned': 'storekeeper.automations.event.cart.abandoned',
  'stock.low': 'storekeeper.automations.event.stock.low',
  'stock.back_in': 'storekeeper.automations.event.stock.back_in',
  'support.requested': 'storekeeper.automations.event.support.requested',
  'support.replied': 'storekeeper.automations.event.support.replied',
  'support.closed': 'storekeeper.automations.event.support.closed',
  'staff_alert.raised': 'storekeeper.automations.event.staff_alert.raised',
  'product.changed': 'storekeeper.automations.event.product.changed',
  'campaign.finished': 'storekeeper.automations.event.campaign.finished',
};

/** An event as staff read it, with its code behind it, by which events.md explains it. */
export function eventName(text: Text, type: string): string {
  const ofOrder = Object.hasOwn(eventWords, type) ? eventWords[type as keyof typeof eventWords] : undefined;
  if (ofOrder) return `${text('storekeeper.automations.event.order')}: ${text(ofOrder)} (${type})`;
  const other = Object.hasOwn(others, type) ? others[type] : undefined;
  return other ? `${text(other)} (${type})` : type;
}

const fields: Words = {
  'order.number': 'storekeeper.automations.field.number',
  'order.total': 'storekeeper.automations.field.total',
  'order.currency': 'storekeeper.automations.field.currency',
  'order.country': 'storekeeper.automations.field.country',
  'order.channel': 'storekeeper.automations.field.channel',
  'order.pieces': 'storekeeper.automations.field.pieces',
  'order.isFirst': 'storekeeper.automations.field.isFirst',
};

export function fieldName(text: Text, field: string): string {
  const key = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return key ? `${text(key)} (${field})` : field;
}

export const comparisonWords = {
  is: 'storekeeper.automations.is',
  is_not: 'storekeeper.automations.is_not',
  at_least: 'storekeeper.automations.at_least',
  at_most: 'storekeeper.automations.at_most',
  contains: 'storekeeper.automations.contains',
} as const satisfies Readonly<Record<Condition['comparison'], string>>;

export const actionWords = {
  alert: 'storekeeper.automations.action.alert',
  mail: 'storekeeper.automations.action.mail',
  tag_order: 'storekeeper.automations.action.tag_order',
  tag_customer: 'storekeeper.automations.action.tag_customer',
  webhook: 'storekeeper.automations.action.webhook',
} as const satisfies Readonly<Record<Action['kind'], string>>;
