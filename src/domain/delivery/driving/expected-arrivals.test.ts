import { expectedArrivals, latenessOf, nextStop, type DrivenStop } from './expected-arrivals';

const hour = 3_600;
const stop = (id: string, more: Partial<DrivenStop> = {}): DrivenStop => ({
  ...{ id, state: 'waiting', plannedAt: 10 * hour, driveSeconds: 600, serviceSeconds: 300, window: null, arrivedAt: null, doneAt: null },
  ...more,
});
const run = (stops: DrivenStop[], startedAt: number | null = 9 * hour) => ({ departsAt: 9 * hour, startedAt, stops });
const of = (stops: DrivenStop[], now: number, startedAt?: number | null) =>
  Object.fromEntries(expectedArrivals(run(stops, startedAt), now));

test('before a run leaves all is as planned, and later by as much as it is late', () => {
  const stops = [stop('a', { plannedAt: 9.2 * hour }), stop('b')];
  expect(of(stops, 8 * hour, null)).toEqual({ a: 9.2 * hour, b: 10 * hour });
  expect(of(stops, 9 * hour + 60, null)).toEqual({ a: 9.2 * hour + 60, b: 10 * hour + 60 });
});

test('once it left, each comes a leg and a stop after the one before', () => {
  expect(of([stop('a'), stop('b')], 9 * hour)).toEqual({ a: 9 * hour + 600, b: 9 * hour + 1_500 });
});

test('nobody is expected in the past: who should have come comes now, and those after later', () => {
  const now = 9 * hour + 4_000;
  expect(of([stop('a'), stop('b')], now)).toEqual({ a: now, b: now + 900 });
});

test('it is counted from the last thing that happened, whichever stop that was', () => {
  const done = stop('b', { state: 'delivered', arrivedAt: 9.5 * hour, doneAt: 9.6 * hour });
  const failed = stop('c', { state: 'failed', doneAt: 9.8 * hour });
  expect(of([stop('a'), done, failed, stop('d')], 9.8 * hour)).toEqual({ a: 9.8 * hour + 600, d: 9.8 * hour + 1_500 });
});

test('where the courier stands they came, and they leave after the time of a stop, or later', () => {
  const here = stop('a', { state: 'arrived', arrivedAt: 9.5 * hour });
  expect(of([here, stop('b')], 9.5 * hour)).toEqual({ a: 9.5 * hour, b: 9.5 * hour + 900 });
  expect(of([here, stop('b')], 9.75 * hour)).toEqual({ a: 9.5 * hour, b: 9.75 * hour + 600 });
});

test('nobody comes before the time of a customer begins, and whoever waits is later at the next', () => {
  const window = { from: 10 * hour, to: 11 * hour };
  expect(of([stop('a', { window }), stop('b')], 9 * hour)).toEqual({ a: 10 * hour, b: 10 * hour + 900 });
});

test('next is where the courier stands, else the first that waits, and nothing before they left', () => {
  const stops = [stop('a', { state: 'failed' }), stop('b'), stop('c', { state: 'arrived' })];
  expect([nextStop(run(stops))?.id, nextStop(run(stops.slice(0, 2)))?.id, nextStop(run(stops.slice(0, 1)))]).toEqual(['c', 'b', null]);
  expect(nextStop(run(stops, null))).toBeNull();
});

test('late is what comes after the time of a customer, or after what was planned', () => {
  const window = { from: 10 * hour, to: 11 * hour };
  const late = (at: number, more: Partial<DrivenStop> = {}) => latenessOf(stop('a', more), at);
  expect([late(11 * hour, { window }), late(11 * hour + 1, { window }), late(10 * hour), late(10 * hour + 5)]).toEqual([0, 1, 0, 5]);
});
