import { shopFields, writtenFields } from './mapping';

test('each field of the CRM says what it is mapped to, in the words it has for it; what is not known is blank there', () => {
  const mapped = [
    { from: 'email', to: 'mail' },
    { from: 'phone', to: 'tel' },
    { from: 'status', to: 'stage', values: { placed: 'won' } },
  ];
  expect(writtenFields({ email: 'o@example.com', status: 'placed', other: 'x' }, mapped)).toEqual({
    mail: 'o@example.com',
    tel: '',
    stage: 'won',
  });
});

test('a word the CRM has no other for is not written, and takes nothing away; what is blank does', () => {
  const mapped = [{ from: 'status', to: 'stage', values: { placed: 'won' } }];
  expect(writtenFields({ status: 'cancelled' }, mapped)).toEqual({});
  expect(writtenFields({ status: 'constructor' }, mapped)).toEqual({});
  expect(writtenFields({ status: '' }, mapped)).toEqual({ stage: '' });
});

test('no field of the shop has two names', () => {
  for (const fields of Object.values(shopFields)) expect(new Set(fields).size).toBe(fields.length);
});
