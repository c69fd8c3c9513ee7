import type { OrderState } from '../orders/order-state';
import type { MailKind } from './mail-kinds';

type Facts = Readonly<{ shipment?: string; returnRequest?: string; refund?: string; expectedAt?: string }>;
/** `about`: what it is sent once for. */
export type WantedMail = Readonly<{ kind: MailKind; about: string; facts: Facts }>;
type Happened = Readonly<{ id: string; type: string; payload: Readonly<Record<string, unknown>> }>;

/** The events after which customers may be written. */
export const mailingEvents = [
  'order.placed',
  'order.payment_changed',
  'order.payment_confirmed',
  'order.slot_changed',
  'order.shipped',
  'order.on_the_way',
  'order.courier_near',
  'order.delivered',
  'order.cancelled',
  'order.refunded',
  'order.return_accepted',
  'order.return_declined',
] as const;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The mail an event asks for. `becamePaid`: whether money came for the order after it was placed; who paid at the checkout is told with the
 * order. An order that was never placed is nothing anybody hears of.
 */
export function mailFor(event: Happened, order: Readonly<{ number: string | null; becamePaid: boolean }>): WantedMail | null {
  if (order.number === null) return null;
  const { id, payload } = event;
  const shipment = { shipment: text(payload.shipment) };
  const returned = { returnRequest: text(payload.returnRequest) };
  switch (event.type) {
    case 'order.placed':
      return { kind: 'order_placed', about: 'once', facts: {} };
    case 'order.payment_changed':
    case 'order.payment_confirmed':
      return order.becamePaid ? { kind: 'order_paid', about: 'once', facts: {} } : null;
    case 'order.slot_changed':
      return { kind: 'slot_changed', about: id, facts: {} };
    case 'order.shipped':
      return { kind: 'parcel_sent', about: id, facts: shipment };
    case 'order.on_the_way':
      return { kind: 'on_the_way', about: id, facts: { expectedAt: text(payload.expectedAt) } };
    case 'order.courier_near':
      return { kind: 'courier_near', about: id, facts: { expectedAt: text(payload.expectedAt) } };
    case 'order.delivered':
      return { kind: 'parcel_delivered', about: id, facts: shipment };
    case 'order.cancelled':
      return { kind: 'order_cancelled', about: 'once', facts: {} };
    case 'order.refunded':
      return { kind: 'order_refunded', about: id, facts: { refund: text(payload.refundId) } };
    case 'order.return_accepted':
      return { kind: 'return_accepted', about: id, facts: returned };
    case 'order.return_declined':
      return { kind: 'return_declined', about: id, facts: returned };
    default:
      return null;
  }
}

type Whole = OrderState &
  Readonly<{
    number: string | null;
    shipments: readonly Readonly<{ id: string; status: string }>[];
    refunds: readonly Readonly<{ id: string; status: string }>[];
    returnRequests: readonly Readonly<{ id: string; status: string }>[];
  }>;

/** The mails that fit how an order is now, each about the last of what it tells: those staff may send again. */
export function mailsThatFit(order: Whole): readonly Readonly<{ kind: MailKind; facts: Facts }>[] {
  if (order.number === null) return [];
  const last = (all: Whole['shipments'], ...statuses: string[]) => all.findLast(({ status }) => statuses.includes(status))?.id;
  const about = (kind: MailKind, name: keyof Facts, id: string | undefined) => (id === undefined ? [] : [{ kind, facts: { [name]: id } }]);
  return [
    ...(order.status === 'cancelled' ? [] : [{ kind: 'order_placed' as const, facts: {} }]),
    ...(order.paymentStatus === 'paid' ? [{ kind: 'order_paid' as const, facts: {} }] : []),
    ...about('parcel_sent', 'shipment', last(order.shipments, 'shipped', 'delivered')),
    ...about('parcel_delivered', 'shipment', last(order.shipments, 'delivered')),
    ...(order.status === 'cancelled' ? [{ kind: 'order_cancelled' as const, facts: {} }] : []),
    ...about('order_refunded', 'refund', last(order.refunds, 'succeeded')),
    ...about('return_accepted', 'returnRequest', last(order.returnRequests, 'accepted', 'received')),
    ...about('return_declined', 'returnRequest', last(order.returnRequests, 'declined')),
  ];
}
