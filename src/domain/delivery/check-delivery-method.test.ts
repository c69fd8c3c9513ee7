import { checkDeliveryMethod, type DeliveryMethodDraft } from './check-delivery-method';

const good: DeliveryMethodDraft = {
  name: 'Courier',
  kind: 'flat_rate',
  prices: [
    { currency: 'EUR', amount: 490 },
    { currency: 'JPY', amount: 0 },
  ],
  countries: ['UA', 'PL'],
  hasLocation: false,
};
const found = (change: Partial<DeliveryMethodDraft>) =>
  checkDeliveryMethod({ ...good, ...change }).refusals.map(({ field, code }) => `${field} ${code}`);
const eur = (amount: number) => ({ currency: 'EUR', amount });

test('a method that costs something or nothing is saved', () => {
  expect(found({})).toEqual([]);
  expect(found({ countries: [], kind: 'pickup', hasLocation: true })).toEqual([]);
});

test.each<[Partial<DeliveryMethodDraft>, string]>([
  [{ prices: [] }, 'prices NO_PRICES'],
  [{ prices: [eur(-1)] }, 'prices[0].amount AMOUNT_INVALID'],
  [{ prices: [eur(0.5)] }, 'prices[0].amount AMOUNT_INVALID'],
  [{ prices: [eur(9_000_000_000_001)] }, 'prices[0].amount AMOUNT_TOO_HIGH'],
  [{ prices: [eur(1), eur(2)] }, 'prices[1].currency CURRENCY_TWICE'],
  [{ prices: [{ currency: 'XAU', amount: 1 }] }, 'prices[0].currency CURRENCY_UNKNOWN'],
  [{ countries: ['UA', 'UK'] }, 'countries[1] COUNTRY_UNKNOWN'],
  [{ countries: [7] }, 'countries[0] COUNTRY_UNKNOWN'],
  [{ kind: 'pickup' }, 'location LOCATION_MISSING'],
  [{ name: ' ' }, 'name NAME_MISSING'],
])('%j is refused with its field', (change, expected) => {
  expect(found(change)).toEqual([expected]);
});
