/** The payment company of the demo shop, beside it for as long as it runs. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { startFakePayments } from '../fake-payments/start.mjs';
import { freePort } from './processes.mjs';
import { inProject } from './project.mjs';
import { onShutdown } from './shutdown.mjs';

const stateFile = inProject('.data/fake-payments.jsonl');

/**
 * Starts it and puts into the environment what the shop needs to know of it. One that is set up already is used instead.
 * @param {import('./shop.mjs').Address} address of the shop, which it tells what happened
 * @param {{ isReset?: boolean }} [how]
 * @returns {Promise<string>} its URL, where payments can be looked at and moved on
 */
export async function provideDemoPayments(address, { isReset = false } = {}) {
  if (process.env.FAKE_PAYMENTS_URL) return process.env.FAKE_PAYMENTS_URL;
  if (isReset) rmSync(stateFile, { force: true });
  // New ones each time: nobody else needs to know them.
  const secretKey = randomBytes(24).toString('base64url');
  const secret = `whsec_${randomBytes(24).toString('base64')}`;
  const { url, stop } = await startFakePayments({
    port: await freePort(address.port + 1),
    secretKey,
    webhook: { url: `${address.url}/api/webhooks/fake`, secret },
    stateFile,
    shopName: 'Polonyna',
  });
  onShutdown(stop);
  Object.assign(process.env, { FAKE_PAYMENTS_URL: url, FAKE_PAYMENTS_SECRET_KEY: secretKey, FAKE_PAYMENTS_WEBHOOK_SECRET: secret });
  return url;
}
