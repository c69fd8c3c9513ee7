import { invitationWords } from './invitation-words';

const facts = { name: 'Olha', language: 'uk', link: 'https://shop.test/admin/auth/register?registrationToken=abc', shop: 'Polonyna' };

test.each([
  ['uk', 'Polonyna: Запрошення до панелі керування'],
  ['uk-UA', 'Polonyna: Запрошення до панелі керування'],
  ['en', 'Polonyna: You are invited to work in the admin panel'],
  ['de', 'Polonyna: You are invited to work in the admin panel / Запрошення до панелі керування'],
  [null, 'Polonyna: You are invited to work in the admin panel / Запрошення до панелі керування'],
])('an invitation for language %s: %s', (language, subject) => {
  expect(invitationWords({ ...facts, language }).subject).toBe(subject);
});

test('it names who is invited, where to, and leads there', () => {
  const { text } = invitationWords({ ...facts, language: 'en' });

  expect(text).toMatch(/^Hello Olha,/);
  expect(text).toContain('of Polonyna.');
  expect(text).toContain(`\n${facts.link}\n`);
  expect(text).not.toContain('Вітаємо');
});

test('in both languages it leads there from each, and needs no name', () => {
  const { text } = invitationWords({ ...facts, language: null, name: null, shop: null });

  expect(text.split(facts.link)).toHaveLength(3);
  expect(text).toMatch(/^Hello,/);
  expect(text).toContain('Вітаємо!');
});
