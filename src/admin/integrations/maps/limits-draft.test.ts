import { changedIn, isReached, isWrong, shownIn, type CallUsage } from './limits-draft';

const usage = (more: Partial<CallUsage> = {}): CallUsage => ({
  ...{ call: 'autocomplete', today: 3, month: 20, cost: '0.06', price: null, usualPrice: '2.83', mostADay: 100, mostAMonth: null },
  ...more,
});

test('what is typed takes the place of what is set, and only what is another is sent', () => {
  const calls = [usage(), usage({ call: 'geocode', price: '5' })];
  expect(shownIn(usage(), {}, 'mostADay')).toBe('100');
  expect(shownIn(usage(), { autocomplete: { mostADay: '' } }, 'mostADay')).toBe('');
  expect(changedIn({ calls }, {})).toEqual([]);
  expect(changedIn({ calls }, { geocode: { price: ' 5 ' }, autocomplete: { mostADay: '100' } })).toEqual([]);
  expect(changedIn({ calls }, { geocode: { price: '' }, autocomplete: { price: '2,5', mostADay: '', mostAMonth: '900' } })).toEqual([
    { call: 'autocomplete', price: '2.5', mostADay: null, mostAMonth: 900 },
    { call: 'geocode', price: null, mostADay: 100, mostAMonth: null },
  ]);
});

test('a price is dollars with a point or comma, a limit a whole number, and both may be nothing', () => {
  expect(['', ' ', '2.83', '2,83', '0', '99999.999'].some((typed) => isWrong('price', typed))).toBe(false);
  expect(['-1', '1e3', '2.83 USD', '1.2345', '100000'].every((typed) => isWrong('price', typed))).toBe(true);
  expect(['', '0', '100000000'].some((typed) => isWrong('mostADay', typed))).toBe(false);
  expect(['1.5', '1 000', '-1', '100000001'].every((typed) => isWrong('mostAMonth', typed))).toBe(true);
});

test('a limit of the day or the month is reached', () => {
  expect([usage(), usage({ mostADay: 3 }), usage({ mostAMonth: 20 }), usage({ mostADay: 0, today: 0 })].map(isReached)).toEqual([
    false,
    true,
    true,
    true,
  ]);
});
