import fc from 'fast-check';
import type { TaxRate } from '../tax/tax';
import { paidFor, rateFor } from '../tax/tax-rates';
import { channels, type Channel, type PriceCandidate } from './price';
import { askerIn, segmentKey, segmentOf, segmentsOf, withSales, type Asker, type ListScope, type Market } from './price-segments';
import type { Sale } from './sale';
import { selectPrice } from './select-price';

const now = new Date('2026-11-27T12:00:00Z');
const rate = (country: string, basisPoints: number, region: string | null = null): TaxRate => ({
  name: 'VAT',
  country,
  region,
  taxCategory: 'standard',
  basisPoints,
});
const rates = Map.groupBy(
  [rate('DE', 1900), rate('FR', 2000), rate('AT', 2000), rate('PL', 2300), rate('US', 0)],
  ({ country }) => country,
);
const forAll: ListScope = { currency: 'EUR', taxIncluded: true, endsAt: null, customerGroups: [], channels: [], countries: [] };
const asker: Asker = { currency: 'EUR', country: null, channel: 'app', customerGroups: [] };
const market = (...lists: Partial<ListScope>[]): Market => ({ lists: lists.map((list) => ({ ...forAll, ...list })), rates, now });
const keys = (of: Market): string[] => segmentsOf(['EUR'], of).map(segmentKey);

describe('segments of prices', () => {
  test('are one for a currency where lists tell nobody apart', () => {
    expect(keys(market({}))).toEqual(['EUR|||']);
  });

  test('are what lists name, and not every combination of it', () => {
    expect(keys(market({}, { customerGroups: ['vip'], countries: ['DE'], channels: ['web'] }))).toEqual([
      'EUR|||',
      'EUR|||vip',
      'EUR||web|vip',
      'EUR|DE||vip',
      'EUR|DE|web|vip',
    ]);
  });

  test('keep countries that are taxed alike together, and only where prices come without tax', () => {
    const wholesale = market({}, { taxIncluded: false, customerGroups: ['wholesale'] });

    expect(keys(wholesale)).toEqual(['EUR|||', 'EUR|||wholesale', 'EUR|AT||wholesale', 'EUR|DE||wholesale', 'EUR|PL||wholesale']);
    expect(segmentOf({ ...asker, country: 'FR', customerGroups: ['wholesale'] }, wholesale).country).toBe('AT');
    expect(segmentOf({ ...asker, country: 'US', customerGroups: ['wholesale'] }, wholesale).country).toBeNull();
    expect(segmentOf({ ...asker, country: 'FR' }, wholesale).country).toBeNull();
  });

  test('of every currency come before those that tell more apart, so that none is without where not all are kept', () => {
    const groups = (currency: string) => ['a', 'b', 'c'].map((group) => ({ currency, customerGroups: [group], countries: ['DE'] }));
    const all = segmentsOf(['EUR', 'UAH'], market(...groups('EUR'), ...groups('UAH'))).map(segmentKey);

    expect(all.slice(0, 2)).toEqual(['EUR|||', 'UAH|||']);
    expect(all.slice(2, 8).every((key) => !key.includes('DE'))).toBe(true);
  });

  test('keep countries that the same lists name together, unless they are taxed otherwise and it matters', () => {
    const union = market({}, { countries: ['FR', 'DE', 'PL'] }, { countries: ['PL'] });

    expect(keys(union)).toEqual(['EUR|||', 'EUR|DE||', 'EUR|PL||']);
    expect(segmentOf({ ...asker, country: 'FR' }, union).country).toBe('DE');
    expect(segmentOf({ ...asker, country: 'AT' }, union).country).toBeNull();
    const untaxed = market({}, { countries: ['FR', 'DE', 'AT', 'UA'], taxIncluded: false });
    expect(keys(untaxed)).toEqual(['EUR|||', 'EUR|AT||', 'EUR|DE||', 'EUR|PL||', 'EUR|UA||']);
  });

  test('are what sales name too, in each currency there are prices in', () => {
    const lists = [{ ...forAll }, { ...forAll, currency: 'UAH' }];
    const of: Market = { lists: withSales(lists, [{ ...forAll, countries: ['FR', 'DE'], channels: ['app'] }]), rates, now };

    expect(segmentsOf(['EUR', 'UAH', 'JPY'], of).map(segmentKey)).toEqual([
      ...['EUR|||', 'UAH|||', 'JPY|||', 'EUR||app|', 'EUR|DE||', 'UAH||app|', 'UAH|DE||', 'EUR|DE|app|', 'UAH|DE|app|'],
    ]);
  });

  test('forget a list that is over', () => {
    expect(keys(market({}, { countries: ['DE'], endsAt: now }))).toEqual(['EUR|||']);
  });
});

const scope = fc.record<ListScope>({
  currency: fc.constant('EUR'),
  taxIncluded: fc.boolean(),
  endsAt: fc.constantFrom(null, new Date(now.getTime() - 1), new Date(now.getTime() + 1)),
  customerGroups: fc.subarray(['vip', 'wholesale'], { maxLength: 1 }),
  channels: fc.subarray<Channel>([...channels]),
  countries: fc.subarray(['DE', 'FR', 'UA']),
});
const asking = fc.record<Asker>({
  currency: fc.constant('EUR'),
  country: fc.constantFrom(null, 'AT', 'DE', 'FR', 'PL', 'UA', 'US', 'JP'),
  channel: fc.constantFrom(...channels),
  customerGroups: fc.constantFrom<string[]>([], ['vip'], ['wholesale'], ['other']),
});

test('whoever asks is told what the one who stands for their segment is told', () => {
  const list = fc.record({ scope, amount: fc.integer({ min: 90, max: 120 }), kind: fc.constantFrom('base', 'sale', 'override') });
  const sales = fc.array(
    scope.map((said): Sale => ({
      ...said,
      ...{ id: 's', name: 'Sale', startsAt: now, scope: { kind: 'all' }, except: [], ending: 'exact', priceLists: [], priority: 0 },
      off: { kind: 'percent', basisPoints: 1_000 },
    })),
    { maxLength: 2 },
  );
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), sales, asking, (lists, onSale, who) => {
      const candidates = lists.map(({ scope: said, amount, kind }, index): PriceCandidate => ({
        ...said,
        priceId: `p${index}`,
        listId: `l${index}`,
        listName: `List ${index}`,
        kind,
        priority: 0,
        startsAt: null,
        amount,
        compareAt: null,
        minQuantity: 1,
      }));
      const of: Market = { lists: withSales(candidates, onSale), rates, now };
      const told = (asks: Asker) => {
        const own = asks.country === null ? [] : (rates.get(asks.country) ?? []);
        const taxBasisPoints = rateFor(own, { country: asks.country, region: null, taxCategory: 'standard' })?.basisPoints ?? 0;
        const price = selectPrice(candidates, { ...asks, now, quantity: 1, taxBasisPoints }, onSale);
        return (
          price && [
            price.priceId,
            price.compareAt,
            paidFor(price.amount, { included: price.taxIncluded, basisPoints: taxBasisPoints, exempt: false }),
          ]
        );
      };
      const segment = segmentOf(who, of);

      expect(told(askerIn(segment, of))).toEqual(told(who));
      expect(segmentsOf(['EUR'], of).map(segmentKey)).toContain(segmentKey(segment));
    }),
  );
});
