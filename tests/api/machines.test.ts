import { readFileSync } from 'node:fs';
import { machineWith } from '../support/api-tokens';
import { useApp } from '../support/app';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');

type Step = Readonly<{ method: 'GET' | 'POST' | 'PUT'; path: string; body: string | undefined; name: string | undefined }>;

/** The requests of the walk-through, in its order. */
function steps(): Step[] {
  const [, text = ''] = /## Walk-through[\s\S]*?```http\n([\s\S]*?)```/.exec(readFileSync('docs/machines.md', 'utf8')) ?? [];
  return [...text.matchAll(/^(GET|POST|PUT) +(\S+)(?: +(\{.*\}))?(?: +→ (\w+))?$/gm)].map(([, method, path = '', body, name]) => ({
    method: method as Step['method'],
    path,
    body,
    name,
  }));
}

test('an ERP is led through by docs/machines.md', async () => {
  const erp = await machineWith(app, await signInAsOwner(app), 'ERP', 'full-access');
  const named = new Map<string, string>();
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (all, name: string) => named.get(name) ?? all);
  const walk = steps();

  for (const { method, path, body = '{}', name } of walk) {
    const data = JSON.parse(filled(body));
    const where = filled(path);
    const answer = await (method === 'GET' ? erp.get(where) : method === 'POST' ? erp.post(where, data) : erp.put(where, data));
    expect([where, answer.status < 300, answer.body.error]).toEqual([where, true, undefined]);
    if (name !== undefined) named.set(name, answer.body.meta.next ?? [answer.body.data].flat()[0].documentId);
  }

  expect(walk.length).toBeGreaterThan(10);
  const sold = await app.http().get('/api/storefront/products/butter-churn?currency=EUR').expect(200);
  expect(sold.body.data).toMatchObject({ name: 'Butter churn', variants: [{ sku: 'CHURN-5L' }] });
});
