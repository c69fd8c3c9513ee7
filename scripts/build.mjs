/** `npm run build [-- --server-only]`: compiles the server and, unless it is left out, builds the admin panel. */
import { build } from './lib/build.mjs';
import { say } from './lib/progress.mjs';
import { runCommand } from './lib/shutdown.mjs';

const serverOnly = process.argv.includes('--server-only');

await runCommand(async () => {
  await build({ serverOnly });
  say(serverOnly ? 'The server is built.' : 'The server and the admin panel are built.');
});
