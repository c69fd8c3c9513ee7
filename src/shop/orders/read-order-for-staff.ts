import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { exponentOf, type Money } from '../../domain/money/money';
import { mayCorrect } from '../../domain/orders/correct-order';
import { dueOf } from '../../domain/orders/due';
import { mayEdit, mayExchange } from '../../domain/orders/edit-order';
import { inLines, leftToSend, type LineQuantity } from '../../domain/orders/fulfilment';
import { isLive, isOver } from '../../domain/orders/order-state';
import { everythingAt, sendingLocations } from '../../domain/orders/pack-shipment';
import { actionsOfShipment, type ShipmentAction } from '../../domain/orders/parcel-came-back';
import { isPacked, pickedOf, type PickedLine } from '../../domain/orders/picking';
import { piecesLeft, type PiecesLeft } from '../../domain/orders/pieces-left';
import { overpaidOf } from '../../domain/payments/overpaid';
import { outstandingOf, owedBy } from '../../domain/payments/owed';
import { refundableOf } from '../../domain/payments/refundable';
import { preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';
import { staffNameOf } from '../staff/staff-name';
import { crmTitle } from '../crm/find-crm';
import { carrierTitle, carrierTitles } from './carriers';
import { readDesk, type OnDesk, type Withdrawn } from './desk/read-desk';
import { loadOrder, type LockedOrder } from './locked-order';
import { disputeForStaff, failureForStaff, isConfirmedByStaff } from '../payments/payment-provider';
import { orderRow, providerOf, type EventInJson, type OrderRow, type PaymentInJson, type RefundInJson } from './order-row';
import { toOrderView, type OrderView } from './read-order';

/** How much an entry of the history is about, what somebody wrote to it, and which member of staff, courier or machine did it. */
type Remark = Readonly<{ amount: Money | null; remark: string | null; by: string | null }>;
type Location = Readonly<{ id: string; name: string }>;

/** What staff need beside what the customer sees, so that their desk computes nothing. */
export type StaffOrderView = Omit<OrderView, 'timeline' | 'lines' | 'shipments' | 'returnRequests'> &
  Readonly<{
    timeline: readonly (OrderView['timeline'][number] & Remark)[];
    /** `picked`: how many of the pieces that wait lie ready for a parcel. */
    lines: readonly (OrderView['lines'][number] & Readonly<{ left: PiecesLeft; picked: number }>)[];
    /** Whether there is something to send, and all of it lies ready. */
    packed: boolean;
    returnRequests: readonly (OrderView['returnRequests'][number] & Readonly<{ received: readonly LineQuantity[]; toSettle: boolean }>)[];
    notes: readonly Readonly<{ id: string; text: string; by: string | null; at: string }>[];
    withdrawals: readonly Withdrawn[];
    accepted: OnDesk['accepted'];
    /** How it stands in CRMs, by their own names. */
    inCrms: OnDesk['inCrms'];
    /** Whether contact and address can still be put right. */
    correctable: boolean;
    /** Whether things can be added to it and taken out, and whether something else may be sent for what comes back. */
    editable: boolean;
    exchangeable: boolean;
    tags: readonly string[];
    /** The member of staff who took it on the phone. */
    takenBy: string | null;
    /** The document id of the account that placed it; null of a guest. */
    customer: string | null;
    /** What may be said of each parcel now. */
    shipments: readonly (OrderView['shipments'][number] & Readonly<{ actions: readonly ShipmentAction[] }>)[];
    exponent: number;
    /** What could go back of all that was paid, and at most for delivery. */
    refundable: Money;
    deliveryRefundable: Money;
    /** What still has to come in all for an order that is placed and promised by no bank. */
    outstanding: Money;
    /** What of it staff confirm. */
    owed: Money;
    /** How much more is with us than is owed. */
    overpaid: Money;
    /** What the customer's bank promises and nobody has taken. */
    authorized: Money;
    /** How much of it is owed: what is taken when nothing else is said. */
    capturable: Money;
    locations: readonly Location[];
    /** Carriers whose parcels the shop follows, as staff name them where they send one. */
    carriers: readonly string[];
    /** A label that waits for its parcel. */
    readyLabel: OnDesk['label'];
    setAside: readonly Readonly<{ line: string; location: string; quantity: number }>[];
    /** What a parcel can hold, from each location where pieces of the order wait; `location` is null where nobody counts them. */
    sendable: readonly Readonly<{ location: Location | null; lines: readonly LineQuantity[] }>[];
  }>;

const noRemark: Remark = { amount: null, remark: null, by: null };

/** What was told of an event: each kind of it says other things. */
type Details = Readonly<Record<string, unknown>>;

/** Where the reason in the history is the provider's, it is said in our word. */
function reasonOf(strapi: Core.Strapi, { type, details }: EventInJson, row: OrderRow): unknown {
  const { reason, refundId, paymentId } = toJson<Details | null>(details) ?? {};
  if (typeof reason !== 'string') return reason;
  const payments = toJson<PaymentInJson[]>(row.payment_rows);
  const payment = payments.find(({ document_id: id }) => id === paymentId);
  if (type.startsWith('order.dispute_')) return disputeForStaff(strapi, payment?.provider ?? '', reason);
  if (type !== 'order.refund_failed') return reason;
  const refund = toJson<RefundInJson[]>(row.refund_rows).find(({ document_id: id }) => id === refundId);
  return failureForStaff(strapi, refund ? providerOf(payments, refund) : '', reason, 'refund');
}

function remarkOf(strapi: Core.Strapi, event: EventInJson, row: OrderRow, names: ReadonlyMap<string, string>): Remark {
  const { amount, note, cause } = toJson<Details | null>(event.details) ?? {};
  const remark = reasonOf(strapi, event, row) ?? note ?? (cause === 'staff' ? null : cause);
  return {
    amount: typeof amount === 'number' ? { amount, currency: row.currency } : null,
    remark: typeof remark === 'string' && remark !== '' ? remark : null,
    by: isOurs(event) ? (names.get(event.actorId ?? '') ?? null) : event.actor === 'machine' ? event.actorId : null,
  };
}

const isOurs = ({ actor }: Pick<EventInJson, 'actor'>): boolean => actor === 'staff' || actor === 'courier';

/** How the members of staff, and couriers, who did something are called, by their ids. Who left the shop is not known any more. */
async function staffNames(
  db: Knex,
  events: readonly EventInJson[],
  { notes, takenBy, withdrawals }: OnDesk,
): Promise<ReadonlyMap<string, string>> {
  const writers = [...notes.map(({ by }) => by), takenBy ?? '', ...withdrawals.map(({ settledBy }) => settledBy ?? '')].filter((by) =>
    by.startsWith('staff:'),
  );
  const actors = [...events.flatMap((event) => (isOurs(event) ? (event.actorId ?? []) : [])), ...writers.map((by) => by.slice(6))];
  if (actors.length === 0) return new Map();
  const ids = [...new Set(actors.filter((id) => /^\d{1,9}$/.test(id)).map(Number))];
  const { rows } = await preparedStatement<Readonly<{ id: string; name: string }>>(
    db,
    `select a.id::text as id, ${staffNameOf('a')} as name from admin_users a where a.id = any(:ids::int[])
     union all select c.document_id, c.name from couriers c where c.document_id = any(:actors::text[])`,
    { ids, actors: [...new Set(actors)] },
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** One order, for staff. Refuses `ORDER_NOT_FOUND`. */
export async function readOrderForStaff(strapi: Core.Strapi, id: string): Promise<StaffOrderView> {
  const db = strapi.db.connection;
  const row = await orderRow(db, id);
  if (!row) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order');
  const order = await loadOrder(db, id);
  const locations = await db('stock_locations').orderBy('priority', 'desc').select('id', 'document_id', 'name');
  const view = toOrderView(strapi, row);
  const money = moneyLeft(strapi, order);
  const events = toJson<EventInJson[]>(row.event_rows);
  const desk = await readDesk(db, row.id);
  const staff = await staffNames(db, events, desk);
  const remarks = events.map((event) => remarkOf(strapi, event, row, staff));
  return {
    ...view,
    timeline: view.timeline.map((entry, index) => ({ ...entry, ...(remarks[index] ?? noRemark) })),
    lines: withLeft(view, order, desk),
    packed: order.state.status === 'placed' && order.lines.some((line) => leftToSend(line) > 0) && isPacked(withTaken(order, desk)),
    returnRequests: view.returnRequests.map((request) => ({
      ...request,
      received: receivedOf(request),
      toSettle: desk.toSettle.has(request.id),
    })),
    notes: desk.notes.map((note) => ({ ...note, by: writerOf(note.by, staff) })),
    accepted: desk.accepted,
    inCrms: desk.inCrms.map((one) => ({ ...one, crm: crmTitle(strapi, one.crm) })),
    withdrawals: desk.withdrawals.map((one) => ({ ...one, settledBy: one.settledBy === null ? null : writerOf(one.settledBy, staff) })),
    correctable: mayCorrect(order.state),
    editable: mayEdit(order),
    exchangeable: mayExchange(order),
    tags: desk.tags,
    customer: desk.customer,
    takenBy: desk.takenBy === null ? null : writerOf(desk.takenBy, staff),
    shipments: view.shipments.map((shipment) => ({ ...shipment, actions: actionsOfShipment(order, shipment) })),
    exponent: exponentOf(view.currency),
    ...money,
    // An order that waits for money of a card has nothing for staff to confirm.
    actions: view.actions.filter((action) => action !== 'confirm_payment' || money.owed.amount > 0),
    carriers: carrierTitles(strapi),
    readyLabel: desk.label && { ...desk.label, carrier: carrierTitle(strapi, desk.label.carrier) },
    locations: locations.map(({ document_id: document, name }) => ({ id: document, name })),
    ...piecesAt(order, locations),
  };
}

const withTaken = ({ lines }: LockedOrder, { taken }: OnDesk): (LockedOrder['lines'][number] & PickedLine)[] =>
  lines.map((line) => ({ ...line, taken: taken.get(line.lineId) ?? 0 }));

/** What came back of it, as staff counted. */
const receivedOf = ({ decision }: OrderView['returnRequests'][number]): LineQuantity[] =>
  ((decision as Readonly<{ received?: readonly LineQuantity[] }> | null)?.received ?? []).map(({ line, quantity }) => ({ line, quantity }));

/** Who wrote a note, from what `actorText` says: the name of a member of staff, or of a machine. */
function writerOf(by: string, staff: ReadonlyMap<string, string>): string | null {
  const id = by.slice(by.indexOf(':') + 1);
  return by.startsWith('staff:') ? (staff.get(id) ?? null) : by.startsWith('machine:') ? id : null;
}

function withLeft({ lines, returnRequests }: OrderView, order: LockedOrder, desk: OnDesk): StaffOrderView['lines'] {
  const asked = returnRequests.filter(({ status }) => status === 'requested' || status === 'accepted').flatMap((request) => request.lines);
  const left = isOver(order.state) ? null : new Map(order.lines.map((line) => [line.lineId, piecesLeft(line, inLines(asked, line))]));
  const picked = new Map(withTaken(order, desk).map((line) => [line.lineId, pickedOf(line)]));
  return lines.map((line) => ({
    ...line,
    left: left?.get(line.id) ?? { ship: 0, cancel: 0, return: 0, refund: 0 },
    picked: left ? (picked.get(line.id) ?? 0) : 0,
  }));
}

function moneyLeft(
  strapi: Core.Strapi,
  order: LockedOrder,
): Pick<StaffOrderView, 'refundable' | 'deliveryRefundable' | 'outstanding' | 'owed' | 'overpaid' | 'authorized' | 'capturable'> {
  const money = (amount: number): Money => ({ amount, currency: order.currency });
  const refundable = refundableOf(order.payments);
  const { total, refunded } = order.delivery;
  const due = isOver(order.state) ? 0 : dueOf(order);
  const outstanding = outstandingOf(due, order.payments);
  const authorized = order.payments.reduce((sum, payment) => sum + payment.authorized, 0);
  return {
    refundable: money(refundable),
    deliveryRefundable: money(Math.max(0, Math.min(refundable, total - refunded))),
    outstanding: money(isLive(order.state) && authorized === 0 ? outstanding : 0),
    owed: money(
      owedBy(
        order.payments.filter(({ provider, status }) => isConfirmedByStaff(strapi, provider) && status !== 'cancelled'),
        outstanding,
      ).reduce((sum, { owed }) => sum + owed, 0),
    ),
    overpaid: money(isLive(order.state) ? overpaidOf(due, order.payments) : 0),
    authorized: money(authorized),
    capturable: money(Math.min(authorized, due)),
  };
}

function piecesAt(
  { lines, state }: LockedOrder,
  locations: readonly Readonly<{ id: number; document_id: string; name: string }>[],
): Pick<StaffOrderView, 'setAside' | 'sendable'> {
  const idOf = new Map(locations.map((location) => [location.id, location.document_id]));
  const sending = new Set(sendingLocations(lines));
  const from = locations
    .filter(({ id }) => sending.has(id))
    .map(({ id, document_id: document, name }) => ({ rowId: id, id: document, name }));
  const parcels = [
    ...from.map(({ rowId, id, name }) => ({ location: { id, name }, lines: everythingAt(lines, rowId) })),
    // Where none of it is counted, it is sent from nowhere in particular.
    ...(from.length === 0 ? [{ location: null, lines: everythingAt(lines, null) }] : []),
  ];
  return {
    setAside: lines.flatMap(({ lineId, allocations }) =>
      allocations.map(({ locationId, quantity }) => ({ line: lineId, location: idOf.get(locationId) ?? '', quantity })),
    ),
    sendable: isOver(state) ? [] : parcels.filter((packed) => packed.lines.length > 0),
  };
}
