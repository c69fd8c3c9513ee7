import { mailWords } from './mail-words';

const facts = { purpose: 'password_reset', language: 'en', code: 'a-b_c', appLink: 'myshop://account/', shop: 'Polonyna' } as const;

test('a mail opens the app, with its code', () => {
  const { subject, text } = mailWords(facts);

  expect(subject).toBe('Polonyna: A new password');
  expect(text).toContain('\nmyshop://account/reset-password?code=a-b_c\n');
});

test('where the shop has no link for its app, the mail shows the code to type', () => {
  expect(mailWords({ ...facts, appLink: null }).text).toContain('\na-b_c\n');
});

test.each([
  ['uk', 'Polonyna: Новий пароль'],
  ['uk-UA', 'Polonyna: Новий пароль'],
  ['pl', 'Polonyna: A new password'],
  [null, 'Polonyna: A new password'],
])('the words for language %s: %s', (language, subject) => {
  expect(mailWords({ ...facts, language }).subject).toBe(subject);
});

test('a confirmation has words and a place in the app of its own', () => {
  const { subject, text } = mailWords({ ...facts, purpose: 'confirmation', shop: null });

  expect(subject).toBe('Confirm your e-mail');
  expect(text).toContain('myshop://account/confirm-email?code=');
});
