import { checkTaxRate, type TaxRateDraft } from './check-tax-rate';

const good: TaxRateDraft = { country: 'US', region: 'CA', basisPoints: 725, others: [null, 'NY'] };
const found = (change: Partial<TaxRateDraft>) => checkTaxRate({ ...good, ...change }).refusals.map(({ field, code }) => `${field} ${code}`);

test('a rate for a place that has none is saved', () => {
  expect(found({})).toEqual([]);
  expect(found({ region: null, others: ['CA'] })).toEqual([]);
});

test.each<[Partial<TaxRateDraft>, string]>([
  [{ country: 'UK' }, 'country COUNTRY_UNKNOWN'],
  [{ region: '  ', others: [] }, 'region REGION_EMPTY'],
  [{ basisPoints: 10_001 }, 'basisPoints RATE_INVALID'],
  [{ basisPoints: -1 }, 'basisPoints RATE_INVALID'],
  [{ others: [' ca '] }, 'region PLACE_TWICE'],
  [{ others: ['California'] }, 'region PLACE_TWICE'],
  [{ country: 'ES', region: 'Andalucía', others: ['Andaluci\u0301a'] }, 'region PLACE_TWICE'],
  [{ region: 'Nowhere' }, 'region REGION_NOT_THERE'],
  [{ region: null, others: [null] }, 'country PLACE_TWICE'],
])('%j is refused with its field', (change, expected) => {
  expect(found(change)).toEqual([expected]);
});
