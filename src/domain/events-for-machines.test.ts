import { events, type EventType } from './events';
import { toldTypes, withoutPersonal } from './events-for-machines';

describe('what machines are told', () => {
  test('is nothing of accounts and of who works here, and all the rest', () => {
    const untold = (Object.keys(events) as EventType[]).filter((type) => !toldTypes.includes(type));
    const ofPeople = /^(customer|account|staff)\./;
    expect(untold.filter((type) => !ofPeople.test(type))).toEqual([]);
    expect(toldTypes.filter((type) => ofPeople.test(type))).toEqual([]);
    expect(untold).toEqual(expect.arrayContaining(['customer.changed', 'account.password_reset_requested', 'staff.invited']));
  });

  test('has null for who somebody is, and for what somebody wrote', () => {
    const change = { ...events['product.changed'].example, by: { type: 'staff' as const, id: '7' } };
    expect(withoutPersonal('product.changed', change)).toEqual({ ...change, by: { type: 'staff', id: null } });
    expect(withoutPersonal('order.pieces_cancelled', { lines: [], reason: 'mine', orderId: 'o' })).toEqual({
      lines: [],
      reason: null,
      orderId: 'o',
    });
    expect(withoutPersonal('order.cancelled', { orderId: 'o', reason: 'mine' })).toEqual({ orderId: 'o', reason: null });
    expect(withoutPersonal('order.refund_failed', events['order.refund_failed'].example)).toEqual(events['order.refund_failed'].example);
  });

  // A field that may be personal and may not be null would be told otherwise than the list says.
  test.each(toldTypes)('%s is still as the list says', (type) => {
    const { payload, example } = events[type];
    expect(payload.safeParse(withoutPersonal(type, example)).error).toBeUndefined();
  });
});
