import { codeMail, codeSms } from './code-words';

const facts = { code: '012345', language: 'uk-UA', shop: 'Polonyna' };

test('a code stands in the subject, and in the language of whoever asked', () => {
  expect(codeMail(facts).subject).toBe('Polonyna: 012345 – ваш код');
  expect(codeMail({ ...facts, language: 'de', shop: null })).toMatchObject({ subject: '012345 is your code' });
  expect(codeMail(facts).text).toContain('\n\n012345\n\n');
});

test('a message is short, also of a shop with a long name', () => {
  // What one part holds of letters that are no Latin ones, and one of Latin ones.
  expect(codeSms({ ...facts, shop: 'Ї'.repeat(200) }).length).toBeLessThanOrEqual(85);
  expect(codeSms({ ...facts, shop: 'x'.repeat(200), language: 'en' }).length).toBeLessThanOrEqual(160);
  expect(codeSms({ ...facts, language: null, shop: null })).toBe('012345 is your code, for ten minutes. Tell it to nobody.');
});
