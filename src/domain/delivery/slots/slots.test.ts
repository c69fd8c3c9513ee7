import { checkSlot } from './check-slot';
import { chooseSlot } from './choose-slot';
import { daysOf, listSlots } from './list-slots';
import { moveRefusal, type BookedSlot } from './move-slot';
import { emptyLoad, minutesOf, readSlotId, slotIdOf, type SlotLoad, type SlotTemplate } from './slot';
import { slotRefusal } from './slot-state';
import { slotTimes } from './slot-times';
import { slotsOfPlace } from './slots-of-place';

const kyiv = 'Europe/Kyiv';
const evening: SlotTemplate = {
  id: 'kx2fz0y1n5m9q4t8c3b7v6aw',
  name: 'Evenings',
  methods: ['courier'],
  zone: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  startTime: '18:00',
  endTime: '21:00',
  mostOrders: 2,
  mostMinutes: null,
  minutesPerOrder: 10,
  minutesPerPiece: 0,
  leadMinutes: 120,
  cutOff: null,
  daysAhead: 14,
  surcharges: [{ amount: 200, currency: 'EUR' }],
};
const at = (text: string) => new Date(text);
const load = (more: Partial<SlotLoad> = {}): SlotLoad => ({ ...emptyLoad, ...more });

describe('when a slot is', () => {
  const times = (more: Partial<SlotTemplate>, day: string, shopTimeZone = kyiv) => {
    const found = slotTimes({ ...evening, ...more }, day, shopTimeZone);
    return found && [found.startsAt, found.endsAt, found.closesAt].map((instant) => instant.toISOString().slice(5, 16));
  };

  // Kyiv is two hours ahead of UTC in winter.
  test.each<[string, Partial<SlotTemplate>, string, string[] | null]>([
    ['a lead closes it', {}, '2026-12-01', ['12-01T16:00', '12-01T19:00', '12-01T14:00']],
    [
      'a cut-off of the day before',
      { cutOff: { time: '15:00', daysBefore: 1 } },
      '2026-12-01',
      ['12-01T16:00', '12-01T19:00', '11-30T13:00'],
    ],
    [
      'a cut-off later than the lead',
      { cutOff: { time: '17:30', daysBefore: 0 } },
      '2026-12-01',
      ['12-01T16:00', '12-01T19:00', '12-01T14:00'],
    ],
    ['until midnight', { endTime: '00:00' }, '2026-12-01', ['12-01T16:00', '12-01T22:00', '12-01T14:00']],
    ['not on this weekday', { weekdays: [1] }, '2026-12-01', null],
    [
      'on the clocks of its zone',
      { zone: { id: 'z', name: 'Z', timeZone: 'Asia/Tokyo' } },
      '2026-12-01',
      ['12-01T09:00', '12-01T12:00', '12-01T07:00'],
    ],
    [
      'of its zone that has none of its own',
      { zone: { id: 'z', name: 'Z', timeZone: null } },
      '2026-12-01',
      ['12-01T16:00', '12-01T19:00', '12-01T14:00'],
    ],
  ])('%s', (_what, more, day, expected) => {
    expect(times(more, day)).toEqual(expected);
  });

  // At 03:00 on 29 March 2026 it becomes 04:00 in Kyiv, at 04:00 on 25 October 03:00.
  test.each<[string, Partial<SlotTemplate>, string, string[] | null]>([
    ['in the evening of the shorter day', {}, '2026-03-29', ['03-29T15:00', '03-29T18:00', '03-29T13:00']],
    [
      'around the leap it is an hour shorter',
      { startTime: '02:00', endTime: '05:00', leadMinutes: 0 },
      '2026-03-29',
      ['03-29T00:00', '03-29T02:00', '03-29T00:00'],
    ],
    ['within the leap there is none', { startTime: '03:10', endTime: '03:50' }, '2026-03-29', null],
    [
      'around the hour that comes twice it is an hour longer',
      { startTime: '02:00', endTime: '05:00', leadMinutes: 0 },
      '2026-10-25',
      ['10-24T23:00', '10-25T03:00', '10-24T23:00'],
    ],
    [
      'a cut-off of the evening before',
      { cutOff: { time: '20:00', daysBefore: 1 } },
      '2026-10-25',
      ['10-25T16:00', '10-25T19:00', '10-24T17:00'],
    ],
  ])('where clocks change: %s', (_what, more, day, expected) => {
    expect(times(more, day)).toEqual(expected);
  });
});

describe('whether it can be chosen', () => {
  const refused = (
    now: string,
    {
      template = {},
      loaded = {},
      day = '2026-12-01',
      minutes = 10,
      isStaff,
    }: { template?: Partial<SlotTemplate>; loaded?: Partial<SlotLoad>; day?: string; minutes?: number; isStaff?: true } = {},
  ) => slotRefusal({ ...evening, ...template }, { day, load: load(loaded), minutes, now: at(now), shopTimeZone: kyiv, isStaff });
  const day = { isClosed: false, mostOrders: null, mostMinutes: null };

  test.each<[string, ReturnType<typeof refused>, string | null]>([
    ['a moment before it closes', refused('2026-12-01T13:59:59.999Z'), null],
    ['as it closes', refused('2026-12-01T14:00:00Z'), 'SLOT_TOO_LATE'],
    ['on the first day on which it can', refused('2026-11-16T22:00:00Z'), null],
    ['a moment earlier', refused('2026-11-16T21:59:59Z'), 'SLOT_TOO_EARLY'],
    ['with a place left', refused('2026-11-30T10:00:00Z', { loaded: { orders: 1 } }), null],
    ['with none', refused('2026-11-30T10:00:00Z', { loaded: { orders: 2 } }), 'SLOT_FULL'],
    ['with none on this day', refused('2026-11-30T10:00:00Z', { loaded: { day: { ...day, mostOrders: 0 } } }), 'SLOT_FULL'],
    ['with more on this day', refused('2026-11-30T10:00:00Z', { loaded: { orders: 2, day: { ...day, mostOrders: 3 } } }), null],
    ['with just the minutes', refused('2026-11-30T10:00:00Z', { template: { mostMinutes: 30 }, loaded: { minutes: 20 } }), null],
    ['with a minute too few', refused('2026-11-30T10:00:00Z', { template: { mostMinutes: 30 }, loaded: { minutes: 21 } }), 'SLOT_FULL'],
    ['without a limit', refused('2026-11-30T10:00:00Z', { template: { mostOrders: null }, loaded: { orders: 99_999 } }), null],
    ['closed by staff', refused('2026-11-30T10:00:00Z', { loaded: { day: { ...day, isClosed: true } } }), 'SLOT_CLOSED'],
    ['on a day off', refused('2026-11-30T10:00:00Z', { loaded: { isDayOff: true } }), 'SLOT_CLOSED'],
    ['by staff until it is over', refused('2026-12-01T18:59:59Z', { isStaff: true }), null],
    ['by staff once it is over', refused('2026-12-01T19:00:00Z', { isStaff: true }), 'SLOT_TOO_LATE'],
    ['by staff with no place left', refused('2026-12-01T15:00:00Z', { isStaff: true, loaded: { orders: 2 } }), 'SLOT_FULL'],
    ['on another weekday', refused('2026-11-30T10:00:00Z', { template: { weekdays: [3] } }), 'SLOT_UNKNOWN'],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('the slots of a place', () => {
  const of = (id: string, zone: string | null, methods = ['courier']): SlotTemplate => ({
    ...evening,
    id,
    methods,
    zone: zone === null ? null : { id: zone, name: zone, timeZone: null },
  });
  const all = [of('a', 'centre'), of('b', 'city'), of('c', null), of('d', 'centre', ['bike'])];
  const ids = (zones: readonly string[] | null, method = 'courier') => slotsOfPlace(all, { method, zones }).map(({ id }) => id);

  test.each<[string, string[], string[]]>([
    ['of the zone with the highest priority', ids(['centre', 'city']), ['a']],
    ['of the next that has any', ids(['village', 'city']), ['b']],
    ['of no zone where none has any', ids(['village']), ['c']],
    ['and where nobody knows the place', ids(null), ['c']],
    ['of another method', ids(['city', 'centre'], 'bike'), ['d']],
    ['none', ids(['city'], 'bike'), []],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('what a cart chose', () => {
  const choose = (slotId: string | null, more: Partial<Parameters<typeof chooseSlot>[1]> = {}) => {
    const { isNeeded, slot, refusal } = chooseSlot([evening], {
      ...{
        method: 'courier',
        zones: [],
        slotId,
        load: null,
        pieces: 3,
        currency: 'EUR',
        now: at('2026-11-30T10:00:00Z'),
        shopTimeZone: kyiv,
      },
      ...more,
    });
    return [isNeeded, slot && `${slot.day} ${slot.surcharge}`, refusal];
  };

  test.each<[string, unknown[], unknown[]]>([
    ['a slot', choose(`${evening.id}.2026-12-01`), [true, '2026-12-01 200', null]],
    ['in a currency without a surcharge', choose(`${evening.id}.2026-12-01`, { currency: 'PLN' }), [true, '2026-12-01 0', null]],
    ['none yet', choose(null), [true, null, null]],
    ['a full one', choose(`${evening.id}.2026-12-01`, { load: load({ orders: 2 }) }), [true, null, 'SLOT_FULL']],
    ['one that is no more', choose('aaaaaaaaaaaaaaaaaaaaaaaa.2026-12-01'), [true, null, 'SLOT_UNKNOWN']],
    ['a day that is none', choose(`${evening.id}.2026-02-30`), [true, null, 'SLOT_UNKNOWN']],
    ['of a method without any', choose(`${evening.id}.2026-12-01`, { method: 'post' }), [false, null, 'SLOT_UNKNOWN']],
    ['none, of a method without any', choose(null, { method: 'post' }), [false, null, null]],
    ['without a method', choose(`${evening.id}.2026-12-01`, { method: null }), [false, null, null]],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });
});

test('slots are listed by their beginning, on days that are not past', () => {
  const now = at('2026-11-30T10:00:00Z');
  const morning = { ...evening, id: 'ax2fz0y1n5m9q4t8c3b7v6aw', startTime: '09:00', endTime: '12:00' };
  const days = (template: SlotTemplate) => daysOf(template, { from: '2026-11-29', days: 3, now, shopTimeZone: kyiv });
  const slots = listSlots([evening, morning], days, {
    currency: 'EUR',
    minutesFor: (template) => minutesOf(template, 1),
    loadOf: (id, day) => (id === morning.id && day === '2026-12-01' ? load({ orders: 2 }) : undefined),
    now,
    shopTimeZone: kyiv,
  });
  expect(slots.map(({ template, day, refusal }) => `${day} ${template.startTime} ${refusal}`)).toEqual([
    '2026-11-30 09:00 SLOT_TOO_LATE',
    '2026-11-30 18:00 null',
    '2026-12-01 09:00 SLOT_FULL',
    '2026-12-01 18:00 null',
  ]);
});

test('an id is its template and its day, and nothing else is one', () => {
  expect(readSlotId(slotIdOf(evening.id, '2026-12-01'))).toEqual({ templateId: evening.id, day: '2026-12-01' });
  for (const id of ['', evening.id, `${evening.id}.2026-13-01`, `${evening.id}.2026-02-30`, `${evening.id}.2026-12-01x`, `.2026-12-01`])
    expect(readSlotId(id)).toBeNull();
});

test('minutes never outgrow what is counted', () => {
  expect([
    minutesOf(evening, 3),
    minutesOf({ minutesPerOrder: 5, minutesPerPiece: 2 }, 4),
    minutesOf({ minutesPerOrder: 1_440, minutesPerPiece: 1_440 }, 999_900),
  ]).toEqual([10, 13, 1_000_000]);
});

describe('a slot of an order', () => {
  const slot: BookedSlot = {
    ...{ id: 'x', date: '2026-12-01', startTime: '18:00', endTime: '21:00', timeZone: kyiv, surcharge: 0 },
    ...{ startsAt: '2026-12-01T16:00:00.000Z', endsAt: '2026-12-01T19:00:00.000Z', closesAt: '2026-12-01T14:00:00.000Z' },
  };
  const state = { status: 'placed', paymentStatus: 'paid', fulfilmentStatus: 'unfulfilled' } as const;
  const stays = (more: object, now: string, isStaff = false) =>
    moveRefusal({ slot, state: { ...state, ...more } }, { now: at(now), isStaff });

  test.each<[string, unknown, string | null]>([
    ['is moved until it closes', stays({}, '2026-12-01T13:59:59Z'), null],
    ['stays from then on', stays({}, '2026-12-01T14:00:00Z'), 'TOO_LATE'],
    ['but for staff', stays({}, '2026-12-01T14:00:00Z', true), null],
    ['stays once something was sent', stays({ fulfilmentStatus: 'partially_fulfilled' }, '2026-12-01T10:00:00Z', true), 'ON_ITS_WAY'],
    ['stays while it waits for its payment', stays({ status: 'pending_payment' }, '2026-12-01T10:00:00Z', true), 'NOT_PLACED'],
    ['is none', moveRefusal({ slot: null, state }, { now: at('2026-12-01T10:00:00Z'), isStaff: true }), 'NO_SLOT'],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });
});

test.each<[string, Partial<SlotTemplate>, string[]]>([
  ['nothing', {}, []],
  ['no name', { name: ' ' }, ['NAME_MISSING name']],
  ['no method', { methods: [] }, ['METHODS_MISSING methods']],
  ['no day', { weekdays: [] }, ['WEEKDAYS_MISSING monday']],
  ['no times', { startTime: '9:00', endTime: '' }, ['TIME_INVALID startTime', 'TIME_INVALID endTime']],
  ['an end before its beginning', { startTime: '21:00', endTime: '18:00' }, ['SLOT_BACKWARDS endTime']],
  ['an end at its beginning', { startTime: '18:00', endTime: '18:00' }, ['SLOT_BACKWARDS endTime']],
  ['midnight as an end', { endTime: '00:00' }, []],
  ['a cut-off at no time', { cutOff: { time: '24:00', daysBefore: 0 } }, ['TIME_INVALID cutOffTime']],
  ['a lead longer than it can be chosen ahead', { daysAhead: 1, leadMinutes: 2_880 }, ['NEVER_OPEN leadMinutes']],
  ['a cut-off earlier than that', { daysAhead: 1, cutOff: { time: '12:00', daysBefore: 2 } }, ['NEVER_OPEN cutOffDays']],
  ['fewer minutes than an order takes', { mostMinutes: 9 }, ['TOO_FEW_MINUTES mostMinutes']],
  ['minutes nobody takes', { mostMinutes: 9, minutesPerOrder: 0 }, ['MINUTES_MISSING minutesPerOrder']],
  ['a currency that is none', { surcharges: [{ amount: 1, currency: 'EU' }] }, ['CURRENCY_UNKNOWN surcharges[0].currency']],
  [
    'two prices in one currency, and one below nothing',
    {
      surcharges: [
        { amount: 1, currency: 'EUR' },
        { amount: 2, currency: 'EUR' },
        { amount: -1, currency: 'PLN' },
        { amount: 9e15, currency: 'UAH' },
      ],
    },
    ['CURRENCY_TWICE surcharges[1].currency', 'AMOUNT_INVALID surcharges[2].amount', 'AMOUNT_TOO_HIGH surcharges[3].amount'],
  ],
])('%s is told with its field', (_what, more, expected) => {
  expect(checkSlot({ ...evening, ...more }).refusals.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
});

test('a slot without a limit is warned of', () => {
  expect(checkSlot({ ...evening, mostOrders: null }).warnings.map(({ code }) => code)).toEqual(['UNLIMITED']);
});
