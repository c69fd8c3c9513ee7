/**
 * `npm run owner -- owner@example.com`: makes an owner of the shop, who may do everything, and prints a password to sign in
 * with. Somebody who is there already gets a new password. Needs the built shop and its settings, as `npm start` does.
 */
import { say } from './lib/progress.mjs';
import { Problem } from './lib/project.mjs';
import { withShopAtRest } from './lib/shop-at-rest.mjs';
import { runCommand } from './lib/shutdown.mjs';

await runCommand(async () => {
  const [email, ...more] = process.argv.slice(2);
  if (!email || more.length > 0 || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
    throw new Problem('Whose? Run: npm run owner -- owner@example.com');
  const password = await withShopAtRest((app, compiled) => compiled('strapi/first-admin').makeOwner(app, email));
  say(
    `\n  ${email.trim().toLowerCase()}\n  ${password}\n\n  Shown once. Sign in to the panel with it and choose your own under your profile.\n`,
  );
  return 0;
});
