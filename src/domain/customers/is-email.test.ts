import { isEmail } from './is-email';

test.each([
  'olena@example.com',
  'o.k+shop@mail.example.co.uk',
  'олена@приклад.укр',
  "o'neil@example.ie",
  'a@xn--80aikifvh.xn--j1amh',
  'उदाहरण@उदाहरण.भारत',
])('%s is an e-mail address', (email) => {
  expect(isEmail(email)).toBe(true);
});

test.each([
  '',
  'olena',
  '@example.com',
  'olena@',
  'olena@example',
  'a@b@example.com',
  'o lena@example.com',
  '.olena@example.com',
  'ole..na@example.com',
  'olena@-example.com',
  'olena@example..com',
  'olena@127.0.0.1',
  'olena@example.com\n',
  'olena<x>@example.com',
  `${'o'.repeat(65)}@example.com`,
  `olena@${'a'.repeat(64)}.com`,
  `olena@${'a.'.repeat(130)}com`,
])('%j is none', (email) => {
  expect(isEmail(email)).toBe(false);
});
