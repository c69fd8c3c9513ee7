/**
 * `npm run dev [-- --empty] [-- strapi's own options]`: the shop for developers, started again at every change.
 * `--empty`: without the demo shop, in a database of its own.
 */
import { prepareEnvironment } from './environment.mjs';
import { buildCourierPage } from './lib/courier-page.mjs';
import { provideDemoIdentity } from './lib/demo-identity.mjs';
import { provideDemoCarrier } from './lib/demo-carrier.mjs';
import { provideDemoMail } from './lib/demo-mail.mjs';
import { provideDemoPayments } from './lib/demo-payments.mjs';
import { provideDemoSystems } from './lib/demo-systems.mjs';
import { say, step } from './lib/progress.mjs';
import { inProject, Problem } from './lib/project.mjs';
import { claimAddress, provideDatabase, startStrapi } from './lib/shop.mjs';
import { isStopping, runCommand } from './lib/shutdown.mjs';

const command = 'npm run dev';
const isEmpty = process.argv.includes('--empty');
const strapiOptions = process.argv.slice(2).filter((argument) => argument !== '--empty');

await runCommand(async () => {
  prepareEnvironment();
  const address = await claimAddress(command);
  const database = await step('Starting the database', () =>
    provideDatabase({ name: isEmpty ? 'storekeeper_empty' : 'storekeeper', command, shopUrl: address.url }),
  );

  // It is not built again at a change, and what Strapi watches would be emptied.
  await buildCourierPage(inProject('.cache/courier-page'));
  const payments = await provideDemoPayments(address);
  const mail = await provideDemoMail(address);
  const identity = await provideDemoIdentity(address);
  const carrier = await provideDemoCarrier(address);
  const systems = await provideDemoSystems(address);
  const signIn = `${process.env.DEMO_ADMIN_EMAIL}  ${process.env.DEMO_ADMIN_PASSWORD}`;
  say(
    `\n  Admin panel   ${address.url}/admin\n                ${signIn}\n  Payments      ${payments}\n  Outbox        ${mail ?? 'your own mail server'}\n  Sign-in       ${identity}\n  Parcels       ${carrier}\n  Systems       ${systems}\n  Ctrl-C stops it.\n`,
  );
  const app = startStrapi(['develop', '--no-install-deps', ...strapiOptions], {
    address,
    databaseUrl: database.url,
    mode: isEmpty ? 'empty' : 'demo',
    nodeEnv: 'development',
    output: 'inherit',
  });
  const end = await app.ended;
  if (isStopping()) return 0;
  throw new Problem(`Strapi has stopped by itself (${end}); what it said is above. Start it again: ${command}`);
});
