/** `npm run demo [-- --reset]`: a whole shop with goods, orders and customers, and nothing to install or configure. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { recreateDatabase } from './database.mjs';
import { prepareEnvironment } from './environment.mjs';
import { build } from './lib/build.mjs';
import { provideDemoIdentity } from './lib/demo-identity.mjs';
import { provideDemoCarrier } from './lib/demo-carrier.mjs';
import { provideDemoMail } from './lib/demo-mail.mjs';
import { provideDemoPayments } from './lib/demo-payments.mjs';
import { provideDemoSystems } from './lib/demo-systems.mjs';
import { say, step } from './lib/progress.mjs';
import { inProject, Problem } from './lib/project.mjs';
import { claimAddress, provideDatabase, startShop, untilReady } from './lib/shop.mjs';
import { isStopping, runCommand } from './lib/shutdown.mjs';

const command = 'npm run demo';
const databaseName = 'storekeeper';
const isReset = process.argv.includes('--reset');

await runCommand(async () => {
  prepareEnvironment();
  if (isReset && process.env.DATABASE_URL) {
    throw new Problem(
      'DATABASE_URL is set, and a database of yours is not ours to empty. Empty it yourself, or start without DATABASE_URL.',
    );
  }
  const address = await claimAddress(command);

  const database = await step('Starting the database', () => provideDatabase({ name: databaseName, command, shopUrl: address.url }));
  if (isReset && database.adminUrl) {
    await recreateDatabase(database.adminUrl, databaseName);
    removeDemoUploads();
    say('The shop starts over.');
  }
  await build();

  const payments = await provideDemoPayments(address, { isReset });
  const mail = await provideDemoMail(address);
  const identity = await provideDemoIdentity(address);
  const carrier = await provideDemoCarrier(address);
  const systems = await provideDemoSystems(address);
  // A line for every request would push the address and the password off the screen.
  process.env.LOG_LEVEL ||= 'warn';
  let isUp = false;
  const app = startShop({
    address,
    databaseUrl: database.url,
    mode: 'demo',
    nodeEnv: 'production',
    // Until the shop is up its own log would bury the progress; if it fails, the end of it is shown.
    output: (line) => {
      if (isUp || line.startsWith('[demo] ')) say(line);
    },
  });
  await step('Starting the shop', () => untilReady(address, app));
  isUp = true;
  say(welcome(address.url, { payments, mail, identity, carrier, systems }));

  const end = await app.ended;
  if (isStopping()) return 0;
  throw new Problem(`The shop has stopped by itself (${end}); its last words are above. Start it again: ${command}`);
});

/** @param {string} url @param {{ payments: string, mail: string | null, identity: string, carrier: string, systems: string }} beside */
function welcome(url, { payments, mail, identity, carrier, systems }) {
  return `
  The shop is open.

    Admin panel   ${url}/admin
                  ${process.env.DEMO_ADMIN_EMAIL}  ${process.env.DEMO_ADMIN_PASSWORD}
    API           ${url}/api/storefront/products?currency=EUR
    API docs      ${url}/api/docs
    Payments      ${payments}  (test cards; no money moves)
    Outbox        ${mail ?? 'your own mail server'}  (mails to customers and staff)
    Sign-in       ${identity}  (signs in anybody as anybody, for apps)
    Parcels       ${carrier}  (sent with Demo Post: deliver them here)
    Systems       ${systems}  (a CRM, a website and webhooks: what they are told)
    Codes         MEADOW5, WELCOME10, POSTCARD  (discounts a cart can be given)

  Ctrl-C stops it. What you change stays; npm run demo -- --reset starts over.
`;
}

/** The pictures the demo shop has uploaded, in all their sizes; what people have uploaded stays. */
function removeDemoUploads() {
  const uploads = inProject('public/uploads');
  if (!existsSync(uploads)) return;
  const isDemo = (/** @type {string} */ file) => /^((thumbnail|xsmall|small|medium|large|w\d+)_)?demo[-_]/.test(file);
  for (const file of readdirSync(uploads).filter(isDemo)) rmSync(inProject('public/uploads', file));
}
