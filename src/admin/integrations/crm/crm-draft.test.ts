import { isChanged, nothingChanged, problemsIn, toSend, withLine, type Mapping } from './crm-draft';

const mapping: Mapping = {
  contact: [{ from: 'email', to: 'email' }],
  order: [
    { from: 'number', to: 'name' },
    { from: 'total', to: 'amount' },
  ],
  line: [],
};

test('a line is changed, added and taken away where it stands', () => {
  expect(withLine(mapping, 'order', 0, { from: 'note', to: 'name' }).order).toEqual([{ from: 'note', to: 'name' }, mapping.order[1]]);
  expect(withLine(mapping, 'order', 2, { from: '', to: '' }).order).toHaveLength(3);
  expect(withLine(mapping, 'order', 0, null).order).toEqual([mapping.order[1]]);
});

test('a line that is not whole is not sent', () => {
  expect(
    toSend({
      ...mapping,
      line: [
        { from: 'sku', to: ' ' },
        { from: '', to: 'x' },
      ],
    }).line,
  ).toEqual([]);
  expect(toSend(mapping)).toEqual(mapping);
});

test('what was changed is known, and what was refused is read', () => {
  expect(isChanged(nothingChanged)).toBe(false);
  expect(isChanged({ ...nothingChanged, rule: 'crm' })).toBe(true);
  expect(problemsIn({})).toEqual([]);
  expect(problemsIn({ problems: [{ kind: 'order', index: 1, is: 'twice' }] })).toHaveLength(1);
});
