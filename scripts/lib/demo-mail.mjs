/** The outbox of the demo shop, beside it for as long as it runs. */
import { startFakeMail } from '../fake-mail/start.mjs';
import { freePort } from './processes.mjs';
import { onShutdown } from './shutdown.mjs';

/**
 * Starts it and puts into the environment what the shop needs to know of it. A mail server that is set up already is used instead.
 * @param {import('./shop.mjs').Address} address of the shop
 * @returns {Promise<string | null>} where its mails can be read
 */
export async function provideDemoMail(address) {
  if (process.env.SMTP_HOST) return null;
  const { url, smtpPort, stop } = await startFakeMail({ port: await freePort(address.port + 2), shopUrl: address.url });
  onShutdown(stop);
  Object.assign(process.env, {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(smtpPort),
    MAIL_FROM: 'Polonyna <shop@polonyna.test>',
    FAKE_SMS_URL: url,
    FAKE_PUSH_URL: url,
    SMS_COUNTRIES: process.env.SMS_COUNTRIES || 'UA,PL,DE,US',
    APP_LINK_URL: process.env.APP_LINK_URL || `${url}/app`,
  });
  return url;
}
