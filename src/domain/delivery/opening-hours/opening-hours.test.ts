import { checkOpeningHours } from './check-opening-hours';
import { daysFrom, isOpenAt, nextOpening } from './open-at';
import type { OpeningHours } from './opening-hours';

const kyiv = 'Europe/Kyiv';
const at = (text: string) => new Date(text);
const span = (weekday: number, from: string, until: string) => ({ weekday, from, until });
const hours: OpeningHours = {
  week: [span(1, '14:00', '19:00'), span(1, '09:30', '13:00'), span(6, '20:00', '00:00'), span(7, '00:00', '02:00')],
  days: [
    { date: '2026-12-07', hours: [] },
    { date: '2026-12-08', hours: [{ from: '10:00', until: '12:00' }] },
  ],
};
const opens = (text: string, of = hours, timeZone = kyiv) => nextOpening(of, at(text), timeZone)?.toISOString() ?? null;

// 30 November 2026 is a Monday; Kyiv is two hours ahead of UTC.
test.each([
  ['before it opens', '2026-11-30T07:29:59Z', false],
  ['as it opens', '2026-11-30T07:30:00Z', true],
  ['as it closes for lunch', '2026-11-30T11:00:00Z', false],
  ['after lunch', '2026-11-30T12:00:00Z', true],
  ['as it closes', '2026-11-30T17:00:00Z', false],
  ['on a weekday without hours', '2026-12-01T10:00:00Z', false],
  ['a minute before midnight', '2026-12-05T21:59:59Z', true],
  ['over midnight', '2026-12-05T22:00:00Z', true],
  ['on a holiday', '2026-12-07T10:00:00Z', false],
  ['on a day with hours of its own', '2026-12-08T09:00:00Z', true],
])('%s', (_when, instant, expected) => {
  expect(isOpenAt(hours, at(instant), kyiv)).toBe(expected);
});

test.each([
  ['later today', '2026-11-30T05:00:00Z', '2026-11-30T07:30:00.000Z'],
  ['after lunch', '2026-11-30T11:30:00Z', '2026-11-30T12:00:00.000Z'],
  ['on another weekday', '2026-11-30T17:00:00Z', '2026-12-05T18:00:00.000Z'],
  ['after a holiday', '2026-12-06T12:00:00Z', '2026-12-08T08:00:00.000Z'],
  ['not while it is open', '2026-11-30T08:00:00Z', null],
])('it opens next %s', (_when, instant, expected) => {
  expect(opens(instant)).toBe(expected);
});

test('a place without hours never opens', () => {
  expect(opens('2026-11-30T07:30:00Z', { week: [], days: [] })).toBeNull();
});

describe('on days on which clocks change', () => {
  const always = (from: string, until: string): OpeningHours => ({ week: [span(7, from, until)], days: [] });

  test('it opens and closes by the clocks, an hour earlier or later for the world', () => {
    const usual = always('10:00', '19:00');
    expect([opens('2026-03-28T20:00:00Z', usual), opens('2026-10-24T20:00:00Z', usual)]).toEqual([
      '2026-03-29T07:00:00.000Z',
      '2026-10-25T08:00:00.000Z',
    ]);
    expect(['06:59:59', '07:00:00', '15:59:59', '16:00:00'].map((time) => isOpenAt(usual, at(`2026-03-29T${time}Z`), kyiv))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('an hour that clocks leap over is the moment of the leap, and hours within it are none', () => {
    // At 03:00 in Kyiv it becomes 04:00.
    expect([
      opens('2026-03-29T00:00:00Z', always('03:30', '05:00')),
      isOpenAt(always('03:30', '05:00'), at('2026-03-29T01:59:00Z'), kyiv),
      opens('2026-03-29T00:00:00Z', always('03:10', '03:50')),
    ]).toEqual(['2026-03-29T01:00:00.000Z', true, '2026-04-05T00:10:00.000Z']);
  });

  test('an hour that comes twice is open from its first time to its last', () => {
    // At 04:00 in Kyiv it becomes 03:00.
    const night = always('03:15', '03:45');
    expect(opens('2026-10-24T23:00:00Z', night)).toBe('2026-10-25T00:15:00.000Z');
    const times = ['00:14', '00:15', '00:50', '01:44', '01:45'];
    expect(times.map((time) => isOpenAt(night, at(`2026-10-25T${time}:00Z`), kyiv))).toEqual([false, true, true, true, false]);
  });

  test('also where the leap is at midnight, or of a whole day', () => {
    const beirut = always('00:00', '02:00');
    expect(opens('2026-03-28T12:00:00Z', beirut, 'Asia/Beirut')).toBe('2026-03-28T22:00:00.000Z');
    // Samoa had no 30 December 2011.
    const friday: OpeningHours = { week: [span(5, '10:00', '12:00'), span(6, '10:00', '12:00')], days: [] };
    expect(opens('2011-12-30T08:00:00Z', friday, 'Pacific/Apia')).toBe('2011-12-30T20:00:00.000Z');
  });
});

test('days to come are told with their hours, the earliest first', () => {
  expect(daysFrom(hours, at('2026-11-29T23:00:00Z'), kyiv, 2)).toEqual([
    {
      date: '2026-11-30',
      weekday: 1,
      hours: [
        { from: '09:30', until: '13:00' },
        { from: '14:00', until: '19:00' },
      ],
    },
    { date: '2026-12-01', weekday: 2, hours: [] },
  ]);
  expect(daysFrom(hours, at('2026-12-07T10:00:00Z'), kyiv, 2).map((day) => day.hours)).toEqual([[], [{ from: '10:00', until: '12:00' }]]);
});

const found = (value: unknown) => checkOpeningHours(value).refusals.map(({ code, field }) => `${code} ${field}`);

test('hours that can be kept are not refused', () => {
  const touching = { week: [span(1, '10:00', '13:00'), span(1, '13:00', '00:00')], days: [] };
  expect([found(hours), found(null), found({ week: [], days: [] }), found(touching)]).toEqual([[], [], [], []]);
});

test.each<[unknown, string]>([
  ['10–19', 'HOURS_UNREADABLE openingHours'],
  [[], 'HOURS_UNREADABLE openingHours'],
  [{ week: [] }, 'HOURS_UNREADABLE openingHours'],
  [{ week: [], days: [], more: 1 }, 'HOURS_UNREADABLE openingHours'],
  [{ week: [null], days: [] }, 'HOURS_UNREADABLE openingHours.week[0]'],
  [{ week: [span(8, '10:00', '11:00')], days: [] }, 'HOURS_UNREADABLE openingHours.week[0]'],
  [{ week: [span(1, '9:00', '11:00')], days: [] }, 'TIME_INVALID openingHours.week[0].from'],
  [{ week: [span(1, '09:00', '24:00')], days: [] }, 'TIME_INVALID openingHours.week[0].until'],
  [{ week: [span(1, '22:00', '02:00')], days: [] }, 'SPAN_BACKWARDS openingHours.week[0].until'],
  [{ week: [span(1, '10:00', '10:00')], days: [] }, 'SPAN_BACKWARDS openingHours.week[0].until'],
  [
    { week: [span(1, '10:00', '13:00'), span(2, '10:00', '13:00'), span(1, '12:59', '00:00')], days: [] },
    'SPANS_OVERLAP openingHours.week[2]',
  ],
  [{ week: Array.from({ length: 11 }, () => span(1, '10:00', '11:00')), days: [] }, 'SPANS_TOO_MANY openingHours.week'],
  [{ week: Array.from({ length: 71 }, () => null), days: [] }, 'SPANS_TOO_MANY openingHours.week'],
  [{ week: [], days: [{ date: '2026-02-30', hours: [] }] }, 'DATE_INVALID openingHours.days[0].date'],
  [{ week: [], days: [{ date: '2026-13-01', hours: [] }] }, 'DATE_INVALID openingHours.days[0].date'],
  [{ week: [], days: [{ date: '', hours: [] }] }, 'DATE_INVALID openingHours.days[0].date'],
  [{ week: [], days: [{ date: '2026-12-25' }] }, 'HOURS_UNREADABLE openingHours.days[0]'],
  [{ week: [], days: [{ date: '2026-12-25', hours: ['10:00'] }] }, 'HOURS_UNREADABLE openingHours.days[0].hours[0]'],
  [
    {
      week: [],
      days: [
        { date: '2026-12-25', hours: [] },
        { date: '2026-12-25', hours: [] },
      ],
    },
    'DATE_TWICE openingHours.days[1].date',
  ],
  [
    {
      week: [],
      days: [
        {
          date: '2026-12-25',
          hours: [
            { from: '10:00', until: '12:00' },
            { from: '11:00', until: '' },
          ],
        },
      ],
    },
    'TIME_INVALID openingHours.days[0].hours[1].until',
  ],
  [{ week: [], days: Array.from({ length: 367 }, () => ({})) }, 'DAYS_TOO_MANY openingHours.days'],
])('%j is refused with its field', (value, expected) => {
  expect(found(value)).toEqual([expected]);
});
