import { isWebAddress } from './is-web-address';

test.each(['https://maker.example', 'http://maker.example/passport/1?x=2'])('a browser opens %s', (text) => {
  expect(isWebAddress(text)).toBe(true);
});

test.each([
  'maker.example',
  'javascript:alert(1)',
  'https://',
  'https://localhost',
  'https://me:secret@maker.example',
  'https://maker.example/a b',
])('%s is no address for customers', (text) => {
  expect(isWebAddress(text)).toBe(false);
});
