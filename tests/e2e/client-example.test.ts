import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../support/bundle';
import { launch, newDatabase } from '../support/child-app';
import { secretKey, startFakeServer, webhookSecret } from '../support/fake-payments/fake-server';
import { useRunningShops } from '../support/running-shop';

const start = useRunningShops();
const folder = mkdtempSync(path.join(tmpdir(), 'client-example-'));
afterAll(() => rmSync(folder, { recursive: true }));

const example = readFileSync('clients/typescript/examples/purchase.ts', 'utf8');

test('the example of the client buys by a card whose bank asks, at the demo shop', async () => {
  const bank = await startFakeServer();
  const databaseUrl = await newDatabase('storekeeper_e2e_client_example', 'storekeeper_template_demo');
  const fake = { FAKE_PAYMENTS_URL: bank.url, FAKE_PAYMENTS_SECRET_KEY: secretKey, FAKE_PAYMENTS_WEBHOOK_SECRET: webhookSecret };
  const { url } = await start(databaseUrl, { ...fake, STOREKEEPER_MODE: 'demo' });
  const file = path.join(folder, 'purchase.mjs');
  writeFileSync(file, bundle(example, ['--format=esm', '--loader=ts']));

  const purchase = launch([file, url], {});
  const { code } = await purchase.ended;
  await bank.stop();

  expect([code, purchase.output()]).toEqual([0, expect.stringMatching(/^Order PL-\d+: placed, (paid|authorized)\n$/)]);
}, 240_000);

test('the example is short enough to be read', () => {
  expect(example.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(30);
});
