import fc from 'fast-check';
import { checkPrefix, seriesOf, type SeriesBy } from './order-series';

const numbering = fc.record({
  orderSeries: fc.constantFrom<SeriesBy>('one', 'country', 'channel'),
  orderNumberPrefix: fc
    .oneof(
      fc.constantFrom('', 'PL-', 'pl-', 'P', 'PL', 'UA-', 'A-', 'A-UA-', 'APP-', '1-', '1'),
      fc.string({ unit: fc.constantFrom(...'AaPp1-_'), maxLength: 5 }),
    )
    .filter((prefix) => checkPrefix(prefix).length === 0),
});
const order = fc.record({ country: fc.constantFrom('UA', 'PL', 'UA', null), channel: fc.constantFrom('app', 'web') });
const instance = fc.constantFrom(null, 'A', 'PL', 'B1');
const numberOf = (prefix: string, count: number) => `${prefix}${String(count).padStart(6, '0')}`.toUpperCase();

test('two series never give the same number, whatever the settings were in their times', () => {
  const given = fc.tuple(order, numbering, instance, fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 20_000_000 })));
  fc.assert(
    fc.property(given, given, ([order1, numbering1, instance1, count1], [order2, numbering2, instance2, count2]) => {
      const [one, other] = [seriesOf(order1, numbering1, instance1), seriesOf(order2, numbering2, instance2)];
      fc.pre(one.code !== other.code);
      expect(numberOf(one.prefix, count1)).not.toBe(numberOf(other.prefix, count2));
    }),
    { numRuns: 2_000 },
  );
});

test('a series is known by what its numbers begin with, not by the settings that made it', () => {
  const one = seriesOf({ country: 'PL', channel: 'app' }, { orderSeries: 'one', orderNumberPrefix: 'pl-' }, null);
  const byCountry = seriesOf({ country: 'PL', channel: 'app' }, { orderSeries: 'country', orderNumberPrefix: '' }, null);
  expect([one, byCountry]).toEqual([
    { code: 'PL-', prefix: 'pl-' },
    { code: 'PL-', prefix: 'PL-' },
  ]);
});
