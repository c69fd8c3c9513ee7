import { settle, type Sides } from './conflict';

const sides = (more: Partial<Sides>): Sides => ({ ours: 'Olena', theirs: 'Olha', put: 'Olena', ourTime: 1, theirTime: 2, ...more });
const told = (more: Partial<Sides>, rule: Parameters<typeof settle>[1]) => {
  const { is, isConflict } = settle(sides(more), rule);
  return isConflict ? `${is}, conflict` : is;
};

test('what both say is settled, and what only the shop changed is put there by itself, whatever the rule', () => {
  for (const rule of ['shop', 'crm', 'newest'] as const) {
    expect(told({ theirs: 'Olena', put: null }, rule)).toBe('same');
    expect(told({ ours: 'Olha', theirs: 'Olena', put: 'Olena' }, rule)).toBe('waits');
  }
});

test('what only the CRM changed comes in, unless the shop is always right', () => {
  expect(told({ ourTime: 3 }, 'newest')).toBe('crm');
  expect(told({}, 'crm')).toBe('crm');
  expect(told({}, 'shop')).toBe('shop, conflict');
});

test('what both changed is a conflict: the rule says whose stays, and of two of one time the shop’s', () => {
  const both = { put: 'Solomiia' };
  expect(told({ ...both, ourTime: 1 }, 'newest')).toBe('crm, conflict');
  expect(told({ ...both, ourTime: 2 }, 'newest')).toBe('shop, conflict');
  expect(told(both, 'crm')).toBe('crm, conflict');
  expect(told(both, 'shop')).toBe('shop, conflict');
  expect(told({ put: null }, 'shop')).toBe('shop, conflict');
});
