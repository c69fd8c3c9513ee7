import { givenPrice } from '../../../tests/support/basket-builder';
import type { PriceContext } from './price';
import { saleCovers, salePrice, type Sale, type SaleOff, type SaleScope } from './sale';
import { explainPrices, nextPriceChange, selectPrice } from './select-price';

const at = (iso: string) => new Date(iso);
const percent = (basisPoints: number): SaleOff => ({ kind: 'percent', basisPoints });
const sale = (given: Partial<Sale> = {}): Sale => ({
  ...{ id: 'sale', name: 'Weekend', startsAt: at('2026-06-13T00:00:00Z'), endsAt: at('2026-06-20T00:00:00Z') },
  ...{ scope: { kind: 'all' }, except: [], off: percent(2_000), ending: 'exact', priceLists: [], countries: [], channels: [] },
  ...{ customerGroups: [], priority: 0 },
  ...given,
});
const context: PriceContext = {
  ...{ currency: 'EUR', quantity: 1, now: at('2026-06-15T12:00:00Z'), customerGroups: [], channel: 'app', country: 'UA' },
  taxBasisPoints: 2_000,
};
const base = givenPrice({ priceId: 'base', listId: 'base', amount: 1_000 });
const outcomes = (sales: readonly Sale[], candidates = [base], asked: Partial<PriceContext> = {}) =>
  Object.fromEntries(
    explainPrices(candidates, { ...context, ...asked }, sales).map(({ priceId, outcome, reason }) => [priceId, reason ?? outcome]),
  );

describe('what a sale covers', () => {
  const some = (given: Partial<Extract<SaleScope, { kind: 'some' }>>): SaleScope => ({
    ...{ kind: 'some', products: [], categories: [], brands: [] },
    ...given,
  });
  const thing = { productId: 'p', brandId: 'b', categoryIds: ['tea', 'food'] };
  test.each<[string, SaleScope, readonly string[], boolean]>([
    ['everything', { kind: 'all' }, [], true],
    ['everything but this', { kind: 'all' }, ['p'], false],
    ['this', some({ products: ['p'] }), [], true],
    ['what stands above its category', some({ categories: ['food'] }), [], true],
    ['its category without it', some({ categories: ['tea'] }), ['p'], false],
    ['its brand', some({ brands: ['b'] }), [], true],
    ['something else', some({ products: ['q'], categories: ['toys'], brands: ['c'] }), [], false],
    ['nothing, all of it being gone', some({}), [], false],
  ])('%s', (_name, scope, except, covers) => {
    expect(saleCovers({ scope, except }, thing)).toBe(covers);
  });
  test('nothing of no brand by its brands', () => {
    expect(saleCovers({ scope: some({ brands: [''] }), except: [] }, { ...thing, brandId: null })).toBe(false);
  });
});

describe('what something costs in it', () => {
  test.each<[SaleOff, Sale['ending'], number, string, number | null]>([
    [percent(2_000), 'exact', 1_999, 'EUR', 1_599],
    [percent(3_333), 'exact', 1_000, 'EUR', 667],
    // Never more than was promised: down, though 13.99 were nearer.
    [percent(1_000), 'ninety_nine', 1_550, 'EUR', 1_299],
    [percent(1_000), 'ninety_nine', 1_442, 'EUR', 1_199],
    [percent(1_000), 'ninety_nine', 1_443, 'EUR', 1_299],
    [percent(1_000), 'ninety_five', 1_550, 'EUR', 1_395],
    [percent(1_000), 'ninety', 1_550, 'EUR', 1_390],
    [percent(1_000), 'whole', 1_550, 'EUR', 1_300],
    [percent(5_000), 'ninety_nine', 100, 'EUR', 50],
    [percent(5_000), 'ninety_nine', 2_500, 'JPY', 1_250],
    [percent(5_000), 'ninety_nine', 12_345, 'KWD', 5_990],
    [{ kind: 'amount', amounts: { EUR: 500 } }, 'exact', 1_999, 'EUR', 1_499],
    [{ kind: 'amount', amounts: { EUR: 5_000 } }, 'exact', 1_999, 'EUR', 0],
    [{ kind: 'amount', amounts: { EUR: 500 } }, 'exact', 1_999, 'UAH', null],
    [{ kind: 'fixed', amounts: { EUR: 900 } }, 'ninety_nine', 1_999, 'EUR', 900],
    [{ kind: 'fixed', amounts: {} }, 'exact', 1_999, 'EUR', null],
  ])('%p, ending %s, of %i %s: %p', (off, ending, amount, currency, costs) => {
    expect(salePrice({ off, ending }, amount, currency)).toBe(costs);
  });
});

describe('a sale among prices', () => {
  test('is reckoned from the price that would hold, which is struck through', () => {
    expect(selectPrice([base], context, [sale()])).toMatchObject({
      ...{ amount: 800, compareAt: 1_000, kind: 'sale', listId: 'sale', listName: 'Weekend' },
      ...{ startsAt: at('2026-06-13T00:00:00Z'), nextChangeAt: at('2026-06-20T00:00:00Z') },
    });
    const override = givenPrice({ priceId: 'b2b', listId: 'b2b', kind: 'override', amount: 500 });
    expect(selectPrice([base, override], context, [sale()])).toMatchObject({ amount: 400, compareAt: 500 });
    const tier = { ...base, priceId: 'tier', minQuantity: 10, amount: 900 };
    expect(selectPrice([base, tier], { ...context, quantity: 10 }, [sale()])).toMatchObject({ amount: 720, compareAt: 900 });
    const untaxed = { ...base, taxIncluded: false };
    expect(selectPrice([untaxed], context, [sale()])).toMatchObject({ amount: 800, taxIncluded: false, compareAt: 1_000 });
  });

  test('begins at its first instant, and is over at its end', () => {
    const on = (now: string) => selectPrice([base], { ...context, now: at(now) }, [sale()]);
    expect(on('2026-06-12T23:59:59.999Z')).toMatchObject({ amount: 1_000, nextChangeAt: at('2026-06-13T00:00:00Z') });
    expect(on('2026-06-13T00:00:00Z')).toMatchObject({ amount: 800 });
    expect(on('2026-06-19T23:59:59.999Z')).toMatchObject({ amount: 800 });
    expect(on('2026-06-20T00:00:00Z')).toMatchObject({ amount: 1_000, nextChangeAt: null });
  });

  test.each<[string, Partial<Sale>, string]>([
    ['of another country', { countries: ['DE'] }, 'WRONG_COUNTRY'],
    ['of another channel', { channels: ['web'] }, 'WRONG_CHANNEL'],
    ['for a group', { customerGroups: ['wholesale'] }, 'WRONG_GROUP'],
    ['that is to come', { startsAt: at('2026-06-16T00:00:00Z') }, 'NOT_STARTED'],
    ['that is over', { endsAt: at('2026-06-15T00:00:00Z') }, 'ENDED'],
    ['of other price lists', { priceLists: ['other'] }, 'OTHER_PRICE_LIST'],
    ['that would give it away', { off: { kind: 'amount', amounts: { EUR: 1_000 } } }, 'SALE_PRICE_ZERO'],
    ['that takes nothing off', { off: { kind: 'fixed', amounts: { EUR: 1_000 } } }, 'SALE_NOT_LOWER'],
  ])('one %s does not count', (_name, given, reason) => {
    expect(outcomes([sale(given)])).toEqual({ base: 'chosen', sale: reason });
  });

  test('one without an amount in the currency is not among them', () => {
    expect(outcomes([sale({ off: { kind: 'amount', amounts: { UAH: 100 } } })])).toEqual({ base: 'chosen' });
  });

  test('there is none where nothing else has a price', () => {
    expect(selectPrice([], context, [sale()])).toBeNull();
    expect(nextPriceChange([], context, [sale()])).toBeNull();
  });

  test('of several the one with the higher priority counts, then the later one; never one that takes nothing off', () => {
    const long = sale({ id: 'long', off: percent(5_000), startsAt: at('2026-06-01T00:00:00Z') });
    expect(outcomes([long, sale()])).toEqual({ base: 'BEATEN_BY_SALE', long: 'EARLIER_START', sale: 'chosen' });
    expect(outcomes([{ ...long, priority: 1 }, sale()])).toEqual({ base: 'BEATEN_BY_SALE', long: 'chosen', sale: 'LOWER_PRIORITY' });
    const fixed = sale({ id: 'fixed', off: { kind: 'fixed', amounts: { EUR: 2_000 } }, priority: 9 });
    expect(outcomes([fixed, sale()])).toEqual({ base: 'BEATEN_BY_SALE', fixed: 'SALE_NOT_LOWER', sale: 'chosen' });
    const list = givenPrice({ priceId: 'list', listId: 'list', kind: 'sale', amount: 700, startsAt: at('2026-06-14T00:00:00Z') });
    expect(outcomes([sale()], [base, list])).toEqual({ base: 'BEATEN_BY_SALE', list: 'chosen', sale: 'EARLIER_START' });
  });
});
