/**
 * `npm run reseal`: after ENCRYPTION_KEY was replaced and the one before put into ENCRYPTION_KEY_BEFORE, seals with the new one all that the
 * shop keeps sealed; then the old one can go. The shop may sell meanwhile. Needs the built shop and its settings, as `npm start` does.
 */
import { say } from './lib/progress.mjs';
import { withShopAtRest } from './lib/shop-at-rest.mjs';
import { runCommand } from './lib/shutdown.mjs';

await runCommand(async () =>
  withShopAtRest(async (app, compiled) => {
    const { resealed, lost } = await compiled('shop/reseal').reseal(app);
    say(`Sealed ${resealed} anew with ENCRYPTION_KEY.`);
    if (lost > 0)
      say(`${lost} were sealed with a key that is neither there nor in ENCRYPTION_KEY_BEFORE: type them anew under Integrations.`);
    return lost === 0 ? 0 : 1;
  }),
);
