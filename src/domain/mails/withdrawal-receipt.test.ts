import { withdrawalReceipt, type Receipt } from './withdrawal-receipt';

const receipt: Receipt = {
  number: 'SK-000042',
  name: 'Olena {number} $&',
  at: new Date('2026-11-28T11:05:07.900Z'),
  timeZone: 'Europe/Kyiv',
  language: 'en',
  items: [],
  shop: 'Meadow',
};

test('says when it was declared, to the second and with its zone', () => {
  const { subject, text } = withdrawalReceipt(receipt);
  expect(subject).toBe('Meadow: We received your withdrawal from order SK-000042');
  expect(text).toContain('on 28/11/2026, 13:05:07 GMT+2 you declared');
  expect(text).toContain('It is about the whole order.');
  expect(text).toContain('Dear Olena {number} $&,');
});

test('names what it is about, in the language of the order', () => {
  const { text } = withdrawalReceipt({ ...receipt, language: 'uk-UA', items: ['2 × Горнятко'] });
  expect(text).toContain('Відмова стосується:\n- 2 × Горнятко');
  expect(text).toContain('28.11.2026, 13:05:07 GMT+2 ви заявили');
});
