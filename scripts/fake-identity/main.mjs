/** `node scripts/fake-identity/main.mjs`: the company of the demo that customers sign in with, by itself. */
import { say } from '../lib/progress.mjs';
import { onShutdown, runCommand } from '../lib/shutdown.mjs';
import { startFakeIdentity } from './start.mjs';

await runCommand(async () => {
  const { url, stop } = await startFakeIdentity({ port: Number(process.env.FAKE_IDENTITY_PORT || 4012), shopUrl: 'http://127.0.0.1:1337' });
  const stopped = new Promise((resolve) => onShutdown(() => stop().then(() => resolve(null))));
  say(`Fake identity: ${url}`);
  await stopped;
});
