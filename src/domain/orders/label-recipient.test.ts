import { labelPlace, labelRecipient } from './label-recipient';

const address = { firstName: 'Олена', lastName: 'Коваль', line1: 'Хрещатик, 22', city: 'Київ', postalCode: '01001', country: 'UA' };
const point = { carrier: 'post', code: '12', address: 'Саксаганського, 40', city: 'Київ', postalCode: '01033', country: 'UA' };
const ordered = { address, point: null, phone: '+380671234567', email: 'olena@example.com' };

test('a parcel goes to the address, or to the point of the carrier', () => {
  expect(labelRecipient(ordered, 'post')).toMatchObject({ lastName: 'Коваль', line1: 'Хрещатик, 22', point: null });
  expect(labelRecipient({ ...ordered, point }, 'post')).toMatchObject({
    ...{ firstName: 'Олена', phone: '+380671234567', point: '12', line1: 'Саксаганського, 40', postalCode: '01033' },
  });
});

test('what a parcel will cost is asked without a phone, and for nowhere it does not go', () => {
  const toPoint = { point: '12', city: 'Київ', line1: 'Саксаганського, 40', postalCode: '01033', country: 'UA' };
  expect([labelPlace({ address, point }, 'post'), labelPlace({ address, point }, 'other')]).toEqual([toPoint, 'point']);
  expect(labelPlace({ address: null, point: null }, 'post')).toBe('address');
});

test.each([
  ['address', { address: null }],
  ['phone', { phone: null }],
  ['point', { point: { ...point, carrier: 'other' } }],
] as const)('without the right %s there is no label', (part, lack) => {
  expect(labelRecipient({ ...ordered, ...lack }, 'post')).toBe(part);
});

test.each([
  [{ firstName: 'Олена Коваль', lastName: undefined }, 'Олена', 'Коваль'],
  [{ firstName: undefined, lastName: 'Коваль' }, '', 'Коваль'],
  [{ firstName: undefined, lastName: undefined, company: 'ТОВ Лука' }, 'ТОВ', 'Лука'],
])('names are told apart: %j', (names, firstName, lastName) => {
  expect(labelRecipient({ ...ordered, address: { ...address, ...names } }, 'post')).toMatchObject({ firstName, lastName });
});
