import { orderEventTypes, type EventType } from '../events';

/** Of the account itself. */
const ofAccount = [
  'customer.signed_in',
  'customer.sign_in_changed',
  'customer.contact_proved',
  'customer.changed',
  'customer.consent_given',
  'customer.orders_joined',
  'customer.export_requested',
  'customer.deletion_requested',
] as const satisfies readonly EventType[];

const ofSupport = ['support.requested', 'support.replied', 'support.closed'] as const satisfies readonly EventType[];

/** The events that stand in the timeline of a customer. */
export const timelineEvents: readonly EventType[] = [...ofAccount, ...orderEventTypes, 'cart.abandoned', ...ofSupport];

/** What stands there besides: what apps say was looked at, and what the shop sent. */
export const otherActivity = ['product.viewed', 'message.sent'] as const;
export type ActivityKind = EventType | (typeof otherActivity)[number];

/** What the timeline is looked at for. */
export const activityTopics = ['account', 'orders', 'products', 'messages'] as const;
export type ActivityTopic = (typeof activityTopics)[number];

export const kindsOf: Readonly<Record<ActivityTopic, readonly ActivityKind[]>> = {
  account: ofAccount,
  orders: [...orderEventTypes, 'cart.abandoned'],
  products: ['product.viewed'],
  messages: ['message.sent', ...ofSupport],
};

/** Who did it: the customer, somebody of the shop, or the shop itself. */
export const doers = ['customer', 'staff', 'shop'] as const;
export type Doer = (typeof doers)[number];

/** What of a payload is worth reading later; the order, the cart or the request says the rest. Nothing in anybody's own words. */
const kept = ['total', 'amount', 'currency', 'provider', 'fields', 'purpose', 'granted', 'kind', 'change', 'source', 'carrier'] as const;

type Told = Readonly<{ type: EventType; payload: Readonly<Record<string, unknown>>; actor: string | null }>;
type Entry = Readonly<{ by: Doer; details: Readonly<Record<string, unknown>> }>;

/** What the timeline keeps of an event. `actor`: who the history of its order says it was. */
export function entryOf({ type, payload, actor }: Told): Entry {
  const details = Object.fromEntries(
    kept.flatMap((name) => (payload[name] === undefined || payload[name] === null ? [] : [[name, payload[name]]])),
  );
  return { by: doerOf({ type, payload, actor }), details };
}

function doerOf({ type, payload, actor }: Told): Doer {
  const said = type.startsWith('order.') ? actor : changedBy(payload);
  if (said === 'staff' || said === 'courier' || said === 'machine' || said === 'api_token') return 'staff';
  if (said === 'customer' || said === 'guest') return 'customer';
  if (type === 'support.closed' && payload.closedBy === 'customer') return 'customer';
  if (type === 'support.replied' || type === 'support.closed') return 'staff';
  if (type === 'customer.deletion_requested') return payload.source === 'staff' ? 'staff' : 'customer';
  return said === null && type !== 'cart.abandoned' && type !== 'customer.orders_joined' && !type.startsWith('order.')
    ? 'customer'
    : 'shop';
}

function changedBy({ by }: Told['payload']): string | null {
  const type = typeof by === 'object' && by !== null && 'type' in by ? by.type : null;
  return typeof type === 'string' ? type : null;
}

/** What the timeline is about, by the first word of what happened. */
export const subjectOf = (type: EventType): 'order' | 'cart' | 'support_request' | null =>
  type.startsWith('order.') ? 'order' : type === 'cart.abandoned' ? 'cart' : type.startsWith('support.') ? 'support_request' : null;

/** The month an instant is of, in UTC: `2026-11`. A timeline is kept, put away and forgotten by months. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

/** So many months before (or after, if negative). */
export function monthsBefore(month: string, count: number): string {
  const [year = 0, place = 1] = month.split('-').map(Number);
  return monthOf(new Date(Date.UTC(year, place - 1 - count, 1)));
}
