/** `node scripts/fake-payments/main.mjs`: the payment company of the demo, by itself. Told what to do by its environment. */
import { inProject, Problem } from '../lib/project.mjs';
import { say } from '../lib/progress.mjs';
import { onShutdown, runCommand } from '../lib/shutdown.mjs';
import { startFakePayments } from './start.mjs';

await runCommand(async () => {
  const { env } = process;
  const webhookUrl = env.FAKE_PAYMENTS_WEBHOOK_URL;
  const { url, stop } = await startFakePayments({
    port: number('FAKE_PAYMENTS_PORT', 4010),
    secretKey: needed('FAKE_PAYMENTS_SECRET_KEY'),
    webhook: webhookUrl ? { url: webhookUrl, secret: needed('FAKE_PAYMENTS_WEBHOOK_SECRET') } : null,
    stateFile: env.FAKE_PAYMENTS_STATE_FILE || inProject('.data/fake-payments.jsonl'),
    slowSeconds: number('FAKE_PAYMENTS_SLOW_SECONDS', 20),
    shopName: env.FAKE_PAYMENTS_SHOP_NAME || undefined,
    listen: env.FAKE_PAYMENTS_LISTEN || undefined,
    hosts: (env.FAKE_PAYMENTS_HOSTS ?? '').split(',').filter((host) => host !== ''),
    faults: env.FAKE_PAYMENTS_FAULTS === 'true',
  });
  const stopped = new Promise((resolve) => onShutdown(() => stop().then(() => resolve(null))));
  say(`Fake payments: ${url}`);
  await stopped;
});

/** @param {string} name */
function needed(name) {
  const value = process.env[name];
  if (!value) throw new Problem(`${name} is missing.`);
  return value;
}

/** @param {string} name @param {number} otherwise */
function number(name, otherwise) {
  const value = Number(process.env[name] || otherwise);
  if (!(value >= 0)) throw new Problem(`${name} is "${process.env[name]}", and must be a number.`);
  return value;
}
