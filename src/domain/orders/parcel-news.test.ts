import { newsOf } from './parcel-news';

const day = (date: number) => new Date(`2026-11-${date}T12:00:00Z`);
const when = { shippedAt: day(20), now: day(25) };

test('a parcel that arrived is delivered then, and one that came back has failed', () => {
  expect(newsOf({ status: 'delivered', at: day(22) }, when)).toEqual({ action: 'deliver', at: day(22) });
  expect(newsOf({ status: 'came_back', at: day(24) }, when)).toEqual({ action: 'fail', at: day(24) });
});

test.each(['in_transit', 'unknown', 'lost', 'toString', undefined, null, 7])('nothing is said of one that is %s', (status) => {
  expect(newsOf({ status, at: day(22) }, when)).toBeNull();
});

test.each([
  ['before it was sent', day(19), day(20)],
  ['tomorrow', day(26), day(25)],
  ['nobody knows when', null, day(25)],
  ['at no time', new Date('soon'), day(25)],
  ['in words', '2026-11-22', day(25)],
])('one that arrived %s arrived when it can have', (_what, at, expected) => {
  expect(newsOf({ status: 'delivered', at }, when)?.at).toEqual(expected);
});
