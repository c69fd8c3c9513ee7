import { settleContact } from './incoming';

const mapped = [
  { from: 'firstName', to: 'first' },
  { from: 'email', to: 'mail' },
  { from: 'marketingEmail', to: 'agrees', values: { true: 'yes', false: 'no' } },
];
type Asked = Parameters<typeof settleContact>[0];
const asked = (theirs: Record<string, string>, more: Partial<Asked> = {}): Asked => ({
  ...{ mapped, theirs, rule: 'newest', ourTime: 1, theirTime: 2 },
  facts: { firstName: 'Olena', email: 'o@example.com', marketingEmail: 'true' },
  written: { first: 'Olena', mail: 'o@example.com', agrees: 'yes' },
  wasPut: (to, value) => ({ first: 'Olena', mail: 'o@example.com', agrees: 'yes' })[to] === value,
  ...more,
});

test('a name and a consent come in; what opens an account does not, and is told', () => {
  expect(settleContact(asked({ first: 'Olha', mail: 'thief@example.com', agrees: 'no' }))).toEqual({
    changes: { firstName: 'Olha', marketingEmail: 'false' },
    conflicts: [{ field: 'email', ours: 'o@example.com', theirs: 'thief@example.com', kept: 'shop' }],
    isToPut: false,
  });
});

test('where the shop is always right its own is put again, but a consent that was taken back stays so', () => {
  expect(settleContact(asked({ first: 'Olha', mail: 'o@example.com', agrees: 'no' }, { rule: 'shop' }))).toEqual({
    changes: { marketingEmail: 'false' },
    conflicts: [
      { field: 'firstName', ours: 'Olena', theirs: 'Olha', kept: 'shop' },
      { field: 'marketingEmail', ours: 'true', theirs: 'false', kept: 'crm' },
    ],
    isToPut: true,
  });
});

test('what both changed is told, with whose stays', () => {
  const both = { wasPut: () => false };
  expect(settleContact(asked({ first: 'Olha' }, both))).toMatchObject({ changes: { firstName: 'Olha' }, conflicts: [{ kept: 'crm' }] });
  expect(settleContact(asked({ first: 'Olha' }, { ...both, ourTime: 3 }))).toMatchObject({
    changes: {},
    conflicts: [{ kept: 'shop' }],
    isToPut: true,
  });
});

test('a word the shop does not know, and what is no name, stays there', () => {
  expect(settleContact(asked({ first: 'x'.repeat(101), agrees: 'maybe' }))).toEqual({ changes: {}, conflicts: [], isToPut: false });
  expect(settleContact(asked({ first: 'Ol\u0000ha' })).changes).toEqual({});
});
