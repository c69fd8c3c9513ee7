import { z } from 'zod';
import { defineAdapter } from '../integrations/adapter';
import { readAdapterSettings } from './adapter-settings';

const adapter = defineAdapter({
  name: 'liqpay',
  variables: { LIQPAY_PUBLIC_KEY: z.string().optional(), LIQPAY_PRIVATE_KEY: z.string().min(8).optional() },
  together: { first: 'LIQPAY_PUBLIC_KEY', others: ['LIQPAY_PRIVATE_KEY'] },
  settings: ({ LIQPAY_PUBLIC_KEY: key }) => (key ? { key } : null),
  create: ({ key }) => ({ key }),
});

test('the adapter of a plugin is set up by the environment', () => {
  expect(readAdapterSettings(adapter, { LIQPAY_PUBLIC_KEY: 'public', LIQPAY_PRIVATE_KEY: 'a-secret-key' })?.create()).toEqual({
    key: 'public',
  });
});

test.each([
  ['says nothing', {}],
  ['has empty lines', { LIQPAY_PUBLIC_KEY: '', LIQPAY_PRIVATE_KEY: '' }],
  ['is that of a build', { LIQPAY_PUBLIC_KEY: 'public', STOREKEEPER_MODE: 'build' }],
])('it is not set up where the environment %s', (_what, source) => {
  expect(readAdapterSettings(adapter, source)).toBeNull();
});

test('what is wrong is named, and never its value', () => {
  const read = () => readAdapterSettings(adapter, { LIQPAY_PUBLIC_KEY: 'public', LIQPAY_PRIVATE_KEY: 'short' });

  expect(read).toThrow('of liqpay need your attention:\n  LIQPAY_PRIVATE_KEY: ');
  expect(read).not.toThrow('short');
});
