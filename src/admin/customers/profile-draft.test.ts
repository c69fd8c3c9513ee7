import { bodyOf, changedOf } from './profile-draft';

const customer = {
  revision: 'r2',
  firstName: 'Olena',
  lastName: null,
  phone: '+380671234567',
  language: 'uk',
  group: { id: 'g1', name: 'Friends' },
};

test('only what was typed and differs is sent; what is emptied is taken away', () => {
  const draft = { firstName: ' Olena ', lastName: ' Koval ', phone: '', group: '' };
  expect(changedOf(customer, draft)).toEqual(['lastName', 'phone', 'group']);
  expect(bodyOf(customer, draft)).toEqual({ revision: 'r2', lastName: 'Koval', phone: null, group: null });
  expect(bodyOf(customer, {})).toEqual({ revision: 'r2' });
});
