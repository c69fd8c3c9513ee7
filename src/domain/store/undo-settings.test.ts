import { differencesOf, undoOf, undoStateOf } from './undo-settings';

const change = {
  before: { name: 'A', currencies: ['EUR', 'UAH'] },
  after: { name: 'B', currencies: ['EUR'] },
  at: new Date(0),
  isUndone: false,
};
const hours = (count: number) => new Date(count * 3_600_000);

test('what differs is kept as it was and as it is; the order the database gives to parts is no difference', () => {
  expect(differencesOf({ name: 'A', text: { uk: { a: 1, b: 2 } } }, { name: 'B', text: { uk: { b: 2, a: 1 } } })).toEqual({
    before: { name: 'A' },
    after: { name: 'B' },
  });
  expect(differencesOf({ name: null }, { name: null })).toBeNull();
  expect(differencesOf({}, { name: 'B' })).toEqual({ before: { name: null }, after: { name: 'B' } });
});

test('what nothing else changed since is put back, and what something did is told', () => {
  expect(undoOf(change, { name: 'B', currencies: ['EUR'] })).toEqual({ back: change.before, changedSince: [] });
  expect(undoOf(change, { name: 'C', currencies: ['EUR'] })).toEqual({ back: { currencies: ['EUR', 'UAH'] }, changedSince: ['name'] });
});

test.each([
  ['open', change, change.after, hours(23.9)],
  ['over', change, change.after, hours(24)],
  ['undone', { ...change, isUndone: true }, change.before, hours(1)],
  ['changed_since', change, { name: 'C', currencies: ['UAH'] }, hours(1)],
  ['open', change, { name: 'C', currencies: ['EUR'] }, hours(1)],
] as const)('it is %s', (state, of, now, at) => {
  expect(undoStateOf(of, now, at)).toBe(state);
});
