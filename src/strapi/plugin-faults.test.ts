import type { Core } from '@strapi/strapi';
import { logPluginFaults } from './plugin-faults';

test('what a plugin does wrong is told under its name, once a minute', () => {
  const told: unknown[][] = [];
  let now = 0;
  const onFault = logPluginFaults({ log: { error: (...said: unknown[]) => void told.push(said) } } as unknown as Core.Strapi, () => now);

  for (const at of [0, 30_000, 59_999]) {
    now = at;
    onFault('loyalty.spend_points', new Error('no answer'));
  }
  onFault('loyalty.member', 'a text');
  now = 60_000;
  onFault('loyalty.spend_points', new Error('no answer'));

  expect(told).toEqual([
    ['The plugin "loyalty" failed: loyalty.spend_points', { plugin: 'loyalty', error: new Error('no answer') }],
    ['The plugin "loyalty" failed: loyalty.member', { plugin: 'loyalty', error: new Error('a text') }],
    ['The plugin "loyalty" failed: loyalty.spend_points, and 2 times before', { plugin: 'loyalty', error: new Error('no answer') }],
  ]);
});
