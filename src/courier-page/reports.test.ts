import { cashOf, nextStop, nextToSend, withReports, type Report } from './reports';
import type { Run, Stop, Work } from './work';

const stop = (id: string, more: Partial<Stop> = {}): Stop => ({
  ...{ id, number: id, state: 'waiting', position: 0, window: null, expectedAt: '2026-12-01T10:00:00.000Z', name: null, phone: null },
  address: { line1: null, line2: null, city: null, postalCode: null, location: null },
  ...{ note: null, leaveAtDoor: null, items: [], cash: null, needs: 'none', arrivedAt: null, doneAt: null, reason: null, collected: null },
  ...more,
});
const run = (stops: Stop[]): Run => ({
  ...{ id: 'run', day: '2026-12-01', state: 'started', revision: 1, depot: { name: 'Lviv', address: null, location: null } },
  ...{ departsAt: '2026-12-01T08:00:00.000Z', startedAt: '2026-12-01T08:01:00.000Z', finishedAt: null, collected: [], stops },
});
const work = (...stops: Stop[]): Work => ({ courier: { id: 'c', name: 'Iryna' }, runs: [run(stops)] });
const at = '2026-12-01T09:00:00.000Z';
const arrived = (id: string, of: string): Report => ({ id, courier: 'c', stop: of, at, refused: null, kind: 'arrive' });
const delivered = (id: string, of: string, amount?: number): Report => ({
  ...{ id, courier: 'c', stop: of, at, refused: null, kind: 'deliver', files: [] },
  delivery: amount === undefined ? {} : { collected: { amount, currency: 'UAH' } },
});
const failed = (id: string, of: string): Report => ({
  id,
  courier: 'c',
  stop: of,
  at,
  refused: null,
  kind: 'fail',
  failure: { reason: 'nobody_home' },
});
const refused = (report: Report): Report => ({ ...report, refused: { code: 'DELIVERY_STOP_DONE', message: 'It is done' } });

describe('what is sent next', () => {
  test('is the oldest', () => {
    expect(nextToSend([arrived('1', 'a'), delivered('2', 'a')])?.id).toBe('1');
    expect(nextToSend([])).toBeNull();
  });

  test('is nothing of a stop of which something was refused, and of others what is the oldest there', () => {
    const reports = [refused(arrived('1', 'a')), delivered('2', 'a'), arrived('3', 'b'), failed('4', 'b')];
    expect(nextToSend(reports)?.id).toBe('3');
    expect(nextToSend(reports.slice(0, 2))).toBeNull();
  });
});

describe('the work with what the shop has not heard of', () => {
  const stopsAfter = (reports: Report[], ...stops: Stop[]) => withReports(work(...stops), reports).runs[0]?.stops ?? [];

  test('shows what was written down, one after the other', () => {
    expect(stopsAfter([arrived('1', 'a'), delivered('2', 'a', 5_000), failed('3', 'b')], stop('a'), stop('b'), stop('c'))).toMatchObject([
      { state: 'delivered', arrivedAt: at, doneAt: at, expectedAt: null, collected: { amount: 5_000, currency: 'UAH' } },
      { state: 'failed', reason: 'nobody_home', doneAt: at },
      { state: 'waiting' },
    ]);
  });

  test('shows nothing of what was refused, nor again what the shop already knows', () => {
    const done = stop('b', { state: 'delivered', doneAt: '2026-12-01T08:30:00.000Z' });
    expect(stopsAfter([refused(delivered('1', 'a')), failed('2', 'b')], stop('a'), done)).toEqual([stop('a'), done]);
  });
});

test('somebody drives to where they stand already, else to the first that waits', () => {
  expect(nextStop(run([stop('a', { state: 'delivered' }), stop('b'), stop('c', { state: 'arrived' })]))?.id).toBe('c');
  expect(nextStop(run([stop('a', { state: 'failed' }), stop('b'), stop('c')]))?.id).toBe('b');
  expect(nextStop(run([stop('a', { state: 'failed' })]))).toBeNull();
});

test('cash in hand is what each stop brought, or what the shop says once the run is over', () => {
  const paid = (id: string, amount: number, currency: string) => stop(id, { state: 'delivered', collected: { amount, currency } });
  expect(cashOf(run([paid('a', 1_000, 'UAH'), paid('b', 500, 'EUR'), paid('c', 250, 'UAH'), stop('d')]))).toEqual([
    { amount: 1_250, currency: 'UAH' },
    { amount: 500, currency: 'EUR' },
  ]);
  expect(cashOf({ stops: [], collected: [{ amount: 7, currency: 'UAH' }] })).toEqual([{ amount: 7, currency: 'UAH' }]);
});
