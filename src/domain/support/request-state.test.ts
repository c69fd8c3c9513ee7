import { afterCustomer, afterMove, afterReply, closerOf, isOverdue, type RequestState } from './request-state';

const now = new Date('2026-11-28T12:00:00Z');
const earlier = new Date('2026-11-27T12:00:00Z');
const closed: RequestState = { status: 'closed', waitsSince: null };

test('a message of the customer opens it again, and whoever waits already waits since then', () => {
  expect(afterCustomer(closed, now)).toEqual({ status: 'open', waitsSince: now });
  expect(afterCustomer({ status: 'open', waitsSince: earlier }, now)).toEqual({ status: 'open', waitsSince: earlier });
});

test('a reply ends the waiting, and may close it', () => {
  expect(afterReply(false)).toEqual({ status: 'waiting', waitsSince: null });
  expect(afterReply(true)).toEqual(closed);
});

test('staff close it and open it again', () => {
  expect(afterMove({ status: 'open', waitsSince: earlier }, 'closed', now)).toEqual(closed);
  expect(afterMove({ status: 'open', waitsSince: earlier }, 'open', now)).toEqual({ status: 'open', waitsSince: earlier });
  expect(afterMove(closed, 'open', now)).toEqual({ status: 'open', waitsSince: now });
});

test('overdue is who waited longer than that, to the millisecond', () => {
  expect(isOverdue({ waitsSince: earlier }, 24, now)).toBe(false);
  expect(isOverdue({ waitsSince: new Date(earlier.getTime() - 1) }, 24, now)).toBe(true);
  expect(isOverdue(closed, 24, now)).toBe(false);
});

test('who closed a request is told while it is closed, and staff did where nobody kept it', () => {
  expect(closerOf({ status: 'closed', closedBy: 'customer' })).toBe('customer');
  expect(closerOf({ status: 'closed', closedBy: null })).toBe('staff');
  expect([closerOf({ status: 'open', closedBy: 'customer' }), closerOf({ status: 'waiting', closedBy: null })]).toEqual([null, null]);
});
