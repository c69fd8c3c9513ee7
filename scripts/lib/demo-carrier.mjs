/** The carrier of the demo shop, beside it for as long as it runs. */
import { startFakeCarrier } from '../fake-carrier/start.mjs';
import { freePort } from './processes.mjs';
import { onShutdown } from './shutdown.mjs';

/**
 * Starts it and puts into the environment what the shop needs to know of it. One that is set up already is used instead.
 * @param {import('./shop.mjs').Address} address of the shop
 * @returns {Promise<string>} its URL, where parcels can be moved on
 */
export async function provideDemoCarrier(address) {
  if (process.env.FAKE_CARRIER_URL) return process.env.FAKE_CARRIER_URL;
  const { url, stop } = await startFakeCarrier({ port: await freePort(address.port + 4) });
  onShutdown(stop);
  process.env.FAKE_CARRIER_URL = url;
  return url;
}
