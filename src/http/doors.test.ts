import { z } from 'zod';
import { doorsOf, uploadBytes, usualBodyBytes } from './doors';
import type { Endpoint } from './endpoint';

const endpoint = (path: string, more: Partial<Endpoint>): Endpoint => ({
  method: 'POST',
  path,
  tag: 'Test',
  summary: 'A test',
  response: z.null(),
  ...more,
});
const { bodyRuleOf, hasContract } = doorsOf(
  {
    apps: {
      prefix: '/api',
      endpoints: [
        endpoint('/carts/:id/operations', { body: z.object({}), bodyBytes: 100_000 }),
        endpoint('/carts/:id/claim', {}),
        endpoint('/carts', { body: z.object({}) }),
        endpoint('/webhooks/:provider', { signed: true, bodyBytes: 50_000 }),
      ],
    },
    staff: { prefix: '/storekeeper', endpoints: [endpoint('/orders/:id/ship', { body: z.object({}) })] },
    machines: { prefix: '/api', endpoints: [endpoint('/products', { body: z.unknown() })] },
  },
  (_method, path) => ['/api/auth/local', '/upload', '/api/upload', '/content-manager/x'].includes(path),
);

test.each<[string, string, string, ReturnType<typeof bodyRuleOf>]>([
  ['as large as the contract says', 'POST', '/api/carts/abc/operations', { kind: 'json', bytes: 100_000 }],
  ['the usual size where it says nothing', 'POST', '/api/carts', { kind: 'json', bytes: usualBodyBytes }],
  ['what is signed, as it came', 'POST', '/api/webhooks/stripe', { kind: 'text', bytes: 50_000 }],
  ['whatever a mail program posts, and throws it away', 'POST', '/unsubscribe/abc', { kind: 'unread' }],
  ['nothing where none is wanted', 'POST', '/api/carts/abc/claim', { kind: 'none' }],
  ['nothing of what only reads', 'GET', '/api/carts', { kind: 'none' }],
  ['nothing where there is no route', 'POST', '/api/nothing', { kind: 'none' }],
  ['nothing under another method', 'PUT', '/api/carts', { kind: 'none' }],
  ['a usual size at other doors for apps', 'POST', '/api/auth/local', { kind: 'text', bytes: usualBodyBytes }],
  ['whole products in the panel', 'PUT', '/content-manager/x', { kind: 'text', bytes: 256 * 1_024 }],
  ['as much at our own doors for staff', 'POST', '/storekeeper/orders/abc/ship', { kind: 'json', bytes: 256 * 1_024 }],
  ['as much where machines write content', 'POST', '/api/products', { kind: 'json', bytes: 256 * 1_024 }],
  ['files at upload', 'POST', '/upload', { kind: 'files', bytes: uploadBytes }],
  ['files at upload for tokens', 'POST', '/api/upload', { kind: 'files', bytes: uploadBytes }],
])('reads %s', (_name, method, path, expected) => {
  expect(bodyRuleOf(method, path)).toEqual(expected);
});

test('knows the paths of our own endpoints', () => {
  expect(['/api/carts', '/api/carts/abc/claim', '/api/carts/abc', '/api/products', '/carts'].map(hasContract)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
