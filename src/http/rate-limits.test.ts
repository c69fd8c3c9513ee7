import { accountKey, addressOf } from './rate-limits';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('requests from %s are counted under %s', (ip, key) => {
  expect(addressOf({ ip })).toBe(key);
});

test('an account is counted once, however its e-mail is written, and not under its e-mail', () => {
  expect(accountKey(' Olena@Example.com ')).toBe(accountKey('olena@example.com'));
  expect(accountKey('olena@example.com')).not.toContain('olena');
});
