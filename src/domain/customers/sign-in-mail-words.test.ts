import { signInMail } from './sign-in-mail-words';

test('a customer is told in their language what opens their account now', () => {
  const facts = { change: 'provider_linked', provider: 'apple', language: 'uk', shop: 'Polonyna' } as const;

  expect(signInMail(facts).subject).toBe('Polonyna: Змінено спосіб входу');
  expect(signInMail(facts).text).toContain('через Apple.');
  expect(signInMail({ ...facts, change: 'passkey_removed', provider: null, language: null, shop: null })).toMatchObject({
    subject: 'How you sign in was changed',
    text: expect.stringContaining('A passkey was removed'),
  });
});
