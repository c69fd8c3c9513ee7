import { events, type EventType } from '../events';
import { entryOf, kindsOf, monthsBefore, otherActivity, subjectOf, timelineEvents } from './timeline';

test('every kind belongs to one topic', () => {
  const all = Object.values(kindsOf).flat();
  expect([...all].sort()).toEqual([...timelineEvents, ...otherActivity].sort());
});

test.each<[EventType, Record<string, unknown>, string | null, string]>([
  ['customer.signed_in', { userId: 7 }, null, 'customer'],
  ['customer.changed', { userId: 7, fields: ['tags'], by: { type: 'staff', id: '1' } }, null, 'staff'],
  ['customer.changed', { userId: 7, fields: ['phone'], by: { type: 'customer', id: '7' } }, null, 'customer'],
  ['customer.orders_joined', { userId: 7, orders: [] }, null, 'shop'],
  ['customer.deletion_requested', { userId: 7, source: 'staff' }, null, 'staff'],
  ['customer.deletion_requested', { userId: 7, source: 'provider' }, null, 'customer'],
  ['cart.abandoned', { cartId: 'c' }, null, 'shop'],
  ['support.requested', { requestId: 'r' }, null, 'customer'],
  ['support.replied', { requestId: 'r' }, null, 'staff'],
  ['support.closed', { requestId: 'r' }, null, 'staff'],
  ['support.closed', { requestId: 'r', closedBy: 'automatic' }, null, 'staff'],
  ['support.closed', { requestId: 'r', closedBy: 'customer' }, null, 'customer'],
  ['order.placed', { total: 100, currency: 'EUR' }, 'customer', 'customer'],
  ['order.placed', { total: 100, currency: 'EUR' }, 'system', 'shop'],
  ['order.placed', { total: 100, currency: 'EUR' }, 'guest', 'customer'],
  ['order.shipped', { lines: [] }, 'machine', 'staff'],
  ['order.delivered', { lines: [] }, 'courier', 'staff'],
  ['order.shipped', { lines: [] }, null, 'shop'],
])('%s of %j by %s was done by: %s', (type, payload, actor, by) => {
  expect(entryOf({ type, payload, actor }).by).toBe(by);
});

test('nothing in anybody’s own words is kept, and nothing that says who somebody is', () => {
  for (const type of timelineEvents) {
    const { payload, example } = events[type];
    const personal = Object.entries(payload.shape).flatMap(([name, schema]) =>
      (schema.meta() as { personal?: true } | undefined)?.personal ? [name] : [],
    );
    const { details } = entryOf({ type, payload: example, actor: null });
    expect(Object.keys(details).filter((name) => personal.includes(name))).toEqual([]);
  }
});

test('months are counted over years', () => {
  expect(monthsBefore('2026-11', 24)).toBe('2024-11');
  expect(monthsBefore('2026-01', 1)).toBe('2025-12');
  expect(monthsBefore('2026-11', -3)).toBe('2027-02');
  expect(subjectOf('order.placed')).toBe('order');
});
