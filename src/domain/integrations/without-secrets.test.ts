import { withoutSecrets } from './without-secrets';

const secret = 'pässword-1';

test.each([
  ['as it is', `no such user with ${secret}`],
  ['in an address', `GET /?key=${encodeURIComponent(secret)}`],
  ...['', 'u', 'us', 'user'].map((name) => [`behind "${name}" in base64`, Buffer.from(`\0${name}\0${secret}`).toString('base64')]),
])('a secret that is repeated %s is not told', (_how, said) => {
  const told = withoutSecrets(said, ['other', secret]);
  expect(told).toContain('•••');
  expect(told).not.toContain('pässw');
  expect(Buffer.from(told.replaceAll('•', ''), 'base64').toString()).not.toContain('ssword');
});

test('one that holds another goes as a whole, what is no secret stays, and what is too short to be one', () => {
  expect(withoutSecrets('key-1234 and key-12345 of a', ['key-1234', 'key-12345', 'a', ''])).toBe('••• and ••• of a');
  expect(withoutSecrets('\ud800', ['\ud800\ud800\ud800\ud800'])).toBe('\ud800');
});
