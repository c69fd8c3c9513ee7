import { feedPath, tokenOf, withoutFeedToken } from './feed-address';

const token = 'aB3-_'.repeat(6) + 'zz';

test('a feed is read at its token, and nothing else is one', () => {
  expect(tokenOf(feedPath(token).slice('/feeds/'.length))).toBe(token);
  expect(tokenOf(`${token}.json`)).toBeNull();
  expect(tokenOf('short.xml')).toBeNull();
});

test('what is written down of a path has no token, however it is asked for', () => {
  expect(withoutFeedToken(feedPath(token))).toBe('/feeds/…');
  expect(withoutFeedToken(`//feeds//${token}.xml`)).toBe('//feeds//…');
  expect(withoutFeedToken('/api/storefront/products')).toBe('/api/storefront/products');
});
