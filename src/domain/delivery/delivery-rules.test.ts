import { eur, givenBasket, givenDelivery, givenDiscount, givenLine } from '../../../tests/support/basket-builder';
import { priceBasket } from '../cart/price-basket';
import { deliveryFacts } from './delivery-facts';
import type { DeliveryDecision, DeliveryFacts, DeliveryRule, MethodRule } from './delivery-rule';
import { decideDelivery, deliveryRules, guardDeliveryRule, nextDeliveryChange } from './delivery-rules';
import { freeFrom } from './rules/free-from';

const faults: string[] = [];
const removers: (() => void)[] = [];
const onFault = (kind: string, fault: unknown) => void faults.push(`${kind}: ${fault instanceof Error ? fault.message : String(fault)}`);
/** Adds a kind of rule, and answers a rule of it. */
function given(rule: DeliveryRule<object>): MethodRule {
  const kind = `club.rule_${removers.length}` as const;
  removers.push(deliveryRules.add(kind, guardDeliveryRule(kind, rule, onFault)));
  return { kind, parameters: {} };
}
const deciding = (decide: (facts: DeliveryFacts) => unknown): MethodRule =>
  given({ decide: (_parameters, facts) => decide(facts) as DeliveryDecision });

afterEach(() => {
  removers.splice(0).forEach((remove) => remove());
  faults.length = 0;
});

const lines = [givenLine('mug', 1000, { quantity: 3, sku: 'MUG', weightGrams: 400 }), givenLine('tea', 2000)];
const anywhere = { country: null, address: null };
const facts = deliveryFacts(givenBasket({ lines }), anywhere);

describe('a method', () => {
  test('without rules is offered at its price', () => {
    expect(decideDelivery([], facts, 500)).toEqual({ price: 500 });
  });

  test('costs what its rules make of it, one after the other', () => {
    const doubled = deciding(({ price }) => ({ price: price * 2 }));
    const dearer = deciding(() => ({ surcharge: 300 }));
    const indifferent = deciding(() => null);

    expect(decideDelivery([doubled, indifferent, dearer], facts, 500)).toEqual({ price: 1300 });
    expect(decideDelivery([dearer, doubled], facts, 500)).toEqual({ price: 1600 });
    expect(decideDelivery([dearer, deciding(() => ({ price: 0 }))], facts, 500)).toEqual({ price: 0 });
  });

  test('is not offered as soon as one rule says so, with what it says', () => {
    const asked: string[] = [];
    const never = deciding(() => ({ notOffered: 'CLUB_TOO_HEAVY', params: { mostGrams: 1000, bulky: true, hint: null } }));
    const last = deciding(() => void asked.push('last'));

    expect(decideDelivery([never, last], facts, 500)).toEqual({
      notOffered: { code: 'CLUB_TOO_HEAVY', params: { mostGrams: 1000, bulky: true, hint: null } },
    });
    expect(asked).toEqual([]);
  });

  test('is not offered with a rule nobody knows any more', () => {
    expect(decideDelivery([{ kind: 'gone.rule', parameters: {} }], facts, 500)).toEqual({
      notOffered: { code: 'RULE_UNKNOWN', params: {} },
    });
  });
});

test.each<[string, (facts: DeliveryFacts) => unknown]>([
  [
    'throws',
    () => {
      throw new Error('no answer');
    },
  ],
  ['answers nothing', () => undefined],
  ['answers a promise', async () => null],
  ['answers a text', () => 'NOT_HERE'],
  ['takes less than nothing', () => ({ price: -1 })],
  ['takes half a cent', () => ({ surcharge: 0.5 })],
  ['gives money back', () => ({ surcharge: -100 })],
  ['takes more than can be counted', () => ({ surcharge: 9_000_000_000_000 })],
  ['says a code that is none', () => ({ notOffered: 'too heavy' })],
  ['tells what apps cannot read', () => ({ notOffered: 'TOO_HEAVY', params: { by: new Date() } })],
  ['writes to what it is told', (told) => Object.assign(told, { price: 0 }) && null],
  ['writes to a line', (told) => Object.assign(told.lines[0] ?? {}, { quantity: 1 }) && null],
])('a rule that %s keeps its method from being offered, and is told of', (_what, decide) => {
  const wrong = deciding(decide);

  expect(decideDelivery([wrong], facts, 500)).toEqual({ notOffered: { code: 'RULE_FAILED', params: {} } });
  expect(faults).toEqual([expect.stringContaining(wrong.kind)]);
});

test('a rule that says when it changes is asked again then; one that cannot say is written down', () => {
  const at = new Date('2026-11-22T18:00:00Z');
  const evening = given({ decide: () => null, nextChangeAt: () => at });
  const never = given({ decide: () => null });
  const wrong = given({ decide: () => null, nextChangeAt: () => 'soon' as never });

  expect(nextDeliveryChange([never, evening], facts.now)).toEqual(at);
  expect(nextDeliveryChange([never, wrong], facts.now)).toBeNull();
  expect(faults).toHaveLength(1);
});

test('a cart is priced again when its delivery may cost something else', () => {
  const at = new Date('2026-11-22T18:00:00Z');

  expect(priceBasket(givenBasket({ lines, delivery: givenDelivery(), nextDeliveryChangeAt: at })).nextChangeAt).toEqual(at);
});

describe('free from an amount', () => {
  const free = (amounts: readonly { amount: number; currency: string }[], more: object = {}) =>
    freeFrom.decide({ amounts }, { ...facts, price: 500, ...more });

  test('begins with that amount, and changes nothing below it or in another currency', () => {
    expect([free(eur(5000)), free(eur(5001)), free([{ amount: 1, currency: 'JPY' }])]).toEqual([{ price: 0 }, null, null]);
  });
});

describe('what a rule is told', () => {
  test('is what the goods weigh, and cost after their discounts', () => {
    const off = givenDiscount({ kind: 'percent_off_lines', basisPoints: 1000 }, { id: 'off' });
    const told = deliveryFacts(givenBasket({ lines, discounts: [off] }), anywhere);

    expect(told.subtotal).toBe(4500);
    expect(told.lines).toEqual([
      expect.objectContaining({ variantId: 'mug', sku: 'MUG', weightGrams: 400, quantity: 3, left: 2700 }),
      expect.objectContaining({ variantId: 'tea', sku: '', weightGrams: 0, quantity: 1, left: 1800 }),
    ]);
  });

  test('does not depend on what a delivery costs: discounts that exclude each other are weighed without one', () => {
    const off = givenDiscount({ kind: 'amount_off_order', amounts: eur(300) }, { id: 'off', group: 'one' });
    const free = givenDiscount({ kind: 'free_delivery' }, { id: 'free', group: 'one' });
    const subtotal = (price: number) =>
      deliveryFacts(givenBasket({ lines, delivery: givenDelivery({ price }), discounts: [off, free] }), anywhere).subtotal;

    expect([subtotal(100), subtotal(900)]).toEqual([4700, 4700]);
  });

  test('is the place, and not who lives there', () => {
    const address = { firstName: 'Olena', phone: '+380', line1: 'Svobody 1', city: 'Lviv', country: 'UA' };

    expect(deliveryFacts(givenBasket({ lines }), { country: 'UA', address })).toMatchObject({ country: 'UA', address: { city: 'Lviv' } });
    expect(JSON.stringify(deliveryFacts(givenBasket({ lines }), { country: 'UA', address }))).not.toMatch(/Olena|380/);
  });
});
