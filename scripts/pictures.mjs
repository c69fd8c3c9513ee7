/**
 * `npm run pictures`: makes the sizes of pictures that were uploaded before the shop made any. It may run while the shop sells, be stopped
 * and started again. Needs the built shop and its settings, as `npm start` does.
 */
import { say } from './lib/progress.mjs';
import { Problem } from './lib/project.mjs';
import { withShopAtRest } from './lib/shop-at-rest.mjs';
import { runCommand } from './lib/shutdown.mjs';

const mostNamed = 20;
const everyMs = 2_000;

await runCommand(async () => {
  if (process.argv.length > 2) throw new Problem('It takes nothing more. Run: npm run pictures');
  return withShopAtRest(async (app, compiled) => {
    let saidAt = 0;
    const { made, unread } = await compiled('shop/pictures/complete-pictures').completePictures(
      app,
      (/** @type {{ done: number, of: number }} */ { done, of }) => {
        if (done < of && Date.now() - saidAt < everyMs) return;
        saidAt = Date.now();
        say(`${done} of ${of} pictures`);
      },
    );
    for (const { id, name, because } of unread.slice(0, mostNamed)) say(`  ${name} (${id}): ${because}`);
    if (unread.length > mostNamed) say(`  and ${unread.length - mostNamed} more`);
    if (unread.length > 0) say(`${unread.length} could not be read. They are shown as they were uploaded.`);
    say(made === 0 && unread.length === 0 ? 'Every picture has its sizes.' : `${made} pictures have their sizes now.`);
    return unread.length === 0 ? 0 : 1;
  });
});
