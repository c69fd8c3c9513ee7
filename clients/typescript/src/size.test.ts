import { gzipSync } from 'node:zlib';
import { bundle } from '../../../tests/support/bundle';

const kilobytes = (source: string): number => gzipSync(bundle(source), { level: 9 }).length / 1_000;

test('the whole client is less than 12 kB on the way to a browser, and needs nothing but itself', () => {
  expect(kilobytes("export * from '@storekeeper/client'")).toBeLessThan(12);
});

test('who only looks around takes none of the rest along', () => {
  const look = "import { createShop } from '@storekeeper/client'; createShop({ url: '' }).get('/health/live')";

  expect(kilobytes(look)).toBeLessThan(2.5);
  for (const unused of ['refreshToken', 'X-Device-Secret', 'If-None-Match', 'storekeeper.cart']) expect(bundle(look)).not.toContain(unused);
});
