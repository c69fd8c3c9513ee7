/** The company customers of the demo shop sign in with, beside it for as long as it runs. */
import { startFakeIdentity } from '../fake-identity/start.mjs';
import { freePort } from './processes.mjs';
import { onShutdown } from './shutdown.mjs';

/**
 * Starts it and puts into the environment what the shop needs to know of it. One that is set up already is used instead.
 * @param {import('./shop.mjs').Address} address of the shop
 * @returns {Promise<string>} where tokens are given
 */
export async function provideDemoIdentity(address) {
  if (process.env.FAKE_IDENTITY_URL) return process.env.FAKE_IDENTITY_URL;
  const { url, environment, stop } = await startFakeIdentity({ port: await freePort(address.port + 3), shopUrl: address.url });
  onShutdown(stop);
  // What is set up already, with a real company, stays.
  for (const [name, value] of Object.entries(environment)) process.env[name] ??= value;
  return url;
}
