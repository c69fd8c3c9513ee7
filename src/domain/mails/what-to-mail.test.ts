import { mailFor, mailsThatFit } from './what-to-mail';

const placed = { number: 'A-1', becamePaid: false };
const event = (type: string, payload: object = {}) => ({ id: 'e1', type, payload: payload as Record<string, unknown> });

test('each thing that happens asks for its mail', () => {
  expect(mailFor(event('order.placed'), placed)).toEqual({ kind: 'order_placed', about: 'once', facts: {} });
  expect(mailFor(event('order.shipped', { shipment: 's1' }), placed)).toEqual({
    kind: 'parcel_sent',
    about: 'e1',
    facts: { shipment: 's1' },
  });
  expect(mailFor(event('order.refunded', { refundId: 'r1' }), placed)).toMatchObject({ kind: 'order_refunded', facts: { refund: 'r1' } });
  expect(mailFor(event('order.packed'), placed)).toBeNull();
});

test('who paid at the checkout is not told so again', () => {
  expect(mailFor(event('order.payment_changed'), placed)).toBeNull();
  expect(mailFor(event('order.payment_changed'), { ...placed, becamePaid: true })).toMatchObject({ kind: 'order_paid', about: 'once' });
});

test('an order that was never placed is nothing to write of', () => {
  expect(mailFor(event('order.cancelled'), { ...placed, number: null })).toBeNull();
});

test('what fits how an order is now can be sent again', () => {
  const order = {
    number: 'A-1',
    status: 'placed',
    paymentStatus: 'paid',
    fulfilmentStatus: 'partially_fulfilled',
    shipments: [
      { id: 's1', status: 'delivered' },
      { id: 's2', status: 'shipped' },
      { id: 's3', status: 'failed' },
    ],
    refunds: [{ id: 'r1', status: 'failed' }],
    returnRequests: [{ id: 'q1', status: 'declined' }],
  } as const;
  expect(mailsThatFit(order)).toEqual([
    { kind: 'order_placed', facts: {} },
    { kind: 'order_paid', facts: {} },
    { kind: 'parcel_sent', facts: { shipment: 's2' } },
    { kind: 'parcel_delivered', facts: { shipment: 's1' } },
    { kind: 'return_declined', facts: { returnRequest: 'q1' } },
  ]);
  expect(mailsThatFit({ ...order, status: 'cancelled' }).map(({ kind }) => kind)).not.toContain('order_placed');
  expect(mailsThatFit({ ...order, number: null })).toEqual([]);
});
