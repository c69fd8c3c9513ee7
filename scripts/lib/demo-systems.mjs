/** The other systems of the demo shop's company, beside it for as long as it runs. */
import { randomBytes } from 'node:crypto';
import { startFakeSystems } from '../fake-systems/start.mjs';
import { freePort } from './processes.mjs';
import { onShutdown } from './shutdown.mjs';

/**
 * Starts them and puts into the environment what the shop needs to know of them. Where a CRM or a website is set up already, that one is told.
 * @param {import('./shop.mjs').Address} address of the shop
 * @returns {Promise<string>} their page
 */
export async function provideDemoSystems(address) {
  if (process.env.FAKE_SYSTEMS_URL) return process.env.FAKE_SYSTEMS_URL;
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const { url, stop } = await startFakeSystems({ port: await freePort(address.port + 5), secret, shopUrl: address.url });
  onShutdown(stop);
  Object.assign(process.env, environmentOf({ url, secret }, process.env));
  return url;
}

/**
 * What the shop is told of them by, beside what is set already.
 * @param {{ url: string, secret: string }} systems @param {Readonly<Record<string, string | undefined>>} given
 * @returns {Record<string, string>}
 */
export function environmentOf({ url, secret }, given) {
  const hasAny = (/** @type {RegExp} */ name) => Object.entries(given).some(([key, value]) => name.test(key) && value);
  const { host } = new URL(url);
  return {
    FAKE_SYSTEMS_URL: url,
    FAKE_SYSTEMS_SECRET: secret,
    PRIVATE_HOSTS: [given.PRIVATE_HOSTS, host].filter(Boolean).join(','),
    ...(!hasAny(/^(CRM|HUBSPOT|KEYCRM)_/) && { CRM_URL: `${url}/crm`, CRM_SECRET: secret }),
    ...(!hasAny(/^(WEBSITE|WOOCOMMERCE)_/) && { WEBSITE_URL: `${url}/website`, WEBSITE_SECRET: secret }),
  };
}
