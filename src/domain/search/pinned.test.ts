import { pinnedNow, searchKey, searchKeys, type Pinned } from './pinned';

const now = new Date('2026-11-01T12:00:00Z');
const before = new Date('2026-10-01T12:00:00Z');
const after = new Date('2026-12-01T12:00:00Z');
const pinned = (row: number, more: Partial<Pinned> = {}): Pinned => ({ row, phrases: ['tea'], startsAt: null, endsAt: null, ...more });

test('a search is compared by its words', () => {
  expect(searchKey(" Чай  «Ґанок», з м'ятою!")).toBe('чай ганок мятою');
  expect(searchKeys('Green tea, TEA')).toEqual(['green tea', 'tea']);
});

test('pins hold for their phrases, within their time', () => {
  const all = [
    pinned(1),
    pinned(2, { phrases: ['coffee'] }),
    pinned(3, { startsAt: after }),
    pinned(4, { startsAt: before, endsAt: after }),
  ];

  expect(pinnedNow('tea', all, now)).toEqual({ rows: [1, 4], until: after });
  expect(pinnedNow('green tea', all, now)).toEqual({ rows: [], until: null });
});

test('what is over tells no instant', () => {
  expect(pinnedNow('tea', [pinned(1, { endsAt: before }), pinned(2, { startsAt: before })], now)).toEqual({ rows: [2], until: null });
});
