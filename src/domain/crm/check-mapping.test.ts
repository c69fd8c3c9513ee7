import { mappingProblems } from './check-mapping';
import type { MappedField } from './mapping';

const mapping = (...order: MappedField[]) => ({ contact: [{ from: 'email', to: 'email' }], order, line: [] });
const text = (name: string, more: object = {}) => ({ name, isReadOnly: false, values: [], ...more });
const known = {
  contact: [text('email')],
  order: [text('dealname'), text('notes', { isReadOnly: true }), text('dealstage', { values: [{ value: 'won' }, { value: 'lost' }] })],
  line: [],
};
const problems = (...order: MappedField[]) => mappingProblems(mapping(...order), known).map(({ index, field, is }) => [index, field, is]);

test('a mapping onto fields the CRM has is right, with words it has', () => {
  expect(problems({ from: 'number', to: 'dealname' }, { from: 'status', to: 'dealstage', values: { placed: 'won', expired: '' } })).toEqual(
    [],
  );
});

test('each line that is wrong is named, with what is wrong', () => {
  expect(
    problems(
      { from: 'constructor', to: 'dealname' },
      { from: 'total', to: 'gone' },
      { from: 'note', to: 'notes' },
      { from: 'status', to: 'dealstage', values: { placed: 'won', cancelled: 'away' } },
      { from: 'paymentStatus', to: 'dealstage' },
    ),
  ).toEqual([
    [0, 'constructor', 'unknown_here'],
    [1, 'gone', 'unknown_there'],
    [2, 'notes', 'read_only'],
    [3, 'dealstage', 'value_unknown'],
    [4, 'dealstage', 'twice'],
  ]);
});

test('of a CRM that could not be asked, or takes any field, only what the shop knows is checked', () => {
  const all = mapping({ from: 'total', to: 'anything' }, { from: 'nothing', to: 'x' });
  expect(mappingProblems(all, null).map(({ field, is }) => [field, is])).toEqual([['nothing', 'unknown_here']]);
});
