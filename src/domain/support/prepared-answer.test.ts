import { answerIn, checkAnswer, fillAnswer } from './prepared-answer';

const values = { customer: 'Olena', order: 'PL-1', shop: '{customer} & Co' };

test('placeholders are filled in once, and what nobody knows stays', () => {
  expect(fillAnswer('Hello { customer }, {order} of {shop}: {other}', values)).toBe('Hello Olena, PL-1 of {customer} & Co: {other}');
});

test('a name that is not there leaves no gap before a comma', () => {
  expect(fillAnswer('Hello {customer}, thank you.', { ...values, customer: '' })).toBe('Hello, thank you.');
});

test.each([`{${' '.repeat(4_990)}x`, ' '.repeat(5_000), '{'.repeat(5_000)])(
  'a text that is nearly all spaces or braces is read at once',
  (text) => {
    expect(fillAnswer(text, values)).toBe(text);
    expect(checkAnswer([{ language: 'en', text: `a${text}` }]).refusals).toEqual([]);
  },
);

test('the language of the customer comes first, then that of the shop, then any', () => {
  const texts = { en: 'Hello', uk: 'Вітаємо', de: '' };
  expect(answerIn(texts, ['uk', 'en'])).toBe('Вітаємо');
  expect(answerIn(texts, ['de', 'en'])).toBe('Hello');
  expect(answerIn(texts, [null, 'ja'])).toBe('Hello');
  expect(answerIn({}, ['en'])).toBe('');
});

test('a text is asked for, and placeholders that stand for something', () => {
  const wrong = (text: string) => checkAnswer([{ language: 'en', text }]).refusals.map(({ code, field }) => [code, field]);
  expect(wrong('Hello {customer} {order} {shop}')).toEqual([]);
  expect(wrong(' ')).toEqual([['TEXT_MISSING', 'texts']]);
  expect(wrong('{name}')).toEqual([['PLACEHOLDER_UNKNOWN', 'texts[0].text']]);
});

test('what is filled in is no longer than can be sent', () => {
  const long = fillAnswer('{customer}'.repeat(500), { customer: '🐳'.repeat(99) + 'x', order: '', shop: '' });
  expect([long.length <= 5_000, long.length > 4_990, long.isWellFormed()]).toEqual([true, true, true]);
});
