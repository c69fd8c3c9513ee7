import { checkDeliveryMethod, type DeliveryMethodDraft } from './check-delivery-method';
import type { MethodRule } from './delivery-rule';
import { deliveryRules, guardDeliveryRule } from './delivery-rules';
import { freeFrom } from './rules/free-from';

const good: DeliveryMethodDraft = {
  name: 'Courier',
  kind: 'flat_rate',
  carrier: null,
  carriersWithPoints: ['post'],
  prices: [
    { currency: 'EUR', amount: 490 },
    { currency: 'JPY', amount: 0 },
  ],
  countries: ['UA', 'PL'],
  hasLocation: false,
  enabled: true,
  rules: [],
  rulesBefore: [],
};
const found = (change: Partial<DeliveryMethodDraft>) =>
  checkDeliveryMethod({ ...good, ...change }).refusals.map(({ field, code }) => `${field} ${code}`);
const eur = (amount: number) => ({ currency: 'EUR', amount });

test('a method that costs something or nothing is saved', () => {
  expect(found({})).toEqual([]);
  expect(found({ countries: [], kind: 'pickup', hasLocation: true })).toEqual([]);
  expect(found({ kind: 'carrier_point', carrier: 'post' })).toEqual([]);
  expect(found({ kind: 'carrier_point', carrier: 'gone', enabled: false })).toEqual([]);
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
  [{ kind: 'carrier_point' }, 'carrier CARRIER_MISSING'],
  [{ kind: 'carrier_point', carrier: 'gone' }, 'carrier CARRIER_UNKNOWN'],
  [{ kind: 'carrier_point', carrier: 'gone', carriersWithPoints: [] }, 'carrier CARRIER_UNKNOWN'],
  [{ name: ' ' }, 'name NAME_MISSING'],
])('%j is refused with its field', (change, expected) => {
  expect(found(change)).toEqual([expected]);
});

describe('its rules', () => {
  const free = (amount: number): MethodRule => ({ kind: 'delivery.free_from', parameters: { amounts: [eur(amount)] } });
  const lost: MethodRule = { kind: 'gone.rule', parameters: {} };
  const remove = deliveryRules.add(
    'delivery.free_from',
    guardDeliveryRule('delivery.free_from', freeFrom, () => {}),
  );
  afterAll(remove);

  test('are checked as they say themselves, each in its place', () => {
    expect(found({ rules: [free(5000)] })).toEqual([]);
    expect(found({ rules: [free(5000), free(-1)] })).toEqual(['rules[1].amounts[0].amount AMOUNT_INVALID']);
  });

  test('are not lost unseen with their plugin: the method is switched off first', () => {
    expect(found({ rulesBefore: [free(5000), lost] })).toEqual(['rules RULE_UNKNOWN']);
    expect(found({ rulesBefore: [lost], enabled: false })).toEqual([]);
  });
});
