import { covers, heldOf, type Funds } from './coverage';

const card = (held: number, change: Partial<Funds> = {}): Funds => ({ state: 'paid', amount: held, held, paysLater: false, ...change });
const cash = (amount: number): Funds => ({ state: 'pending', amount, held: 0, paysLater: true });

describe('an order is covered', () => {
  it('by one payment that holds all of it, and by not one unit less', () => {
    expect(covers(1000, [card(1000)])).toBe(true);
    expect(covers(1000, [card(999)])).toBe(false);
  });

  it('by several payments together', () => {
    expect(covers(1000, [card(300), card(700)])).toBe(true);
    expect(covers(1000, [card(300), card(699)])).toBe(false);
  });

  it('by what comes later, for as much as that payment is for', () => {
    expect(covers(1000, [cash(1000)])).toBe(true);
    expect(covers(1000, [card(300), cash(700)])).toBe(true);
    expect(covers(1000, [card(299), cash(700)])).toBe(false);
  });

  it('by no payment that failed or was cancelled, whatever it is for', () => {
    expect(covers(1000, [card(1000, { state: 'failed' })])).toBe(false);
    expect(covers(1000, [{ ...cash(1000), state: 'cancelled' }])).toBe(false);
    expect(covers(1000, [card(1000, { state: 'cancelled' }), card(1000)])).toBe(true);
  });

  it('by a payment that is still being made only as far as it holds something', () => {
    expect(covers(1000, [card(0, { state: 'requires_action', amount: 1000 })])).toBe(false);
    expect(covers(1000, [card(1000, { state: 'authorized' })])).toBe(true);
  });

  it('without any payment, when it costs nothing', () => {
    expect(covers(0, [])).toBe(true);
    expect(covers(1, [])).toBe(false);
  });
});

it('a payment holds what is promised and taken, without what went back', () => {
  expect(heldOf({ authorized: 200, captured: 700, refunded: 100 })).toBe(800);
});
