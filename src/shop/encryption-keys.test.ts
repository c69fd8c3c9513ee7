import type { Core } from '@strapi/strapi';
import { openSealed, sealForLong } from './encryption-keys';

const shopWith = (...keys: string[]) => ({ get: () => keys }) as unknown as Core.Strapi;
const [old, today, another] = ['a key of sixteen letters', 'another key of sixteen', 'nobody knows this key'];

test('what was sealed with a key is opened with it, first or behind, and by no other', () => {
  const sealed = sealForLong(shopWith(old), 'secret', 'parameters');
  expect(openSealed(shopWith(old), sealed, 'parameters')).toBe('secret');
  expect(openSealed(shopWith(today, old), sealed, 'parameters')).toBe('secret');
  expect(openSealed(shopWith(today, another), sealed, 'parameters')).toBeNull();
  expect(openSealed(shopWith(old), sealed, 'grant')).toBeNull();
});

test('the first key seals, so that those behind it can go', () => {
  const sealed = sealForLong(shopWith(today, old), 'secret', 'parameters');
  expect(openSealed(shopWith(today), sealed, 'parameters')).toBe('secret');
  expect(openSealed(shopWith(old), sealed, 'parameters')).toBeNull();
});

test.each([Buffer.alloc(0), Buffer.from('no such thing')])('what was never sealed is opened by none', (sealed) => {
  expect(openSealed(shopWith(today), sealed, 'parameters')).toBeNull();
});
