// A database of ours as `npm run demo` keeps it until it is told to stop.
import pg from 'pg';
import { startDatabase } from '../../scripts/database.mjs';
import { inProject } from '../../scripts/lib/project.mjs';

const dataDir = inProject('.data/kept-postgres');
const database = await startDatabase({
  dataDir,
  name: 'kept',
  keepsRunning: true,
  command: 'a test',
  onProgress: (line) => console.log(line),
});
process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)));
const client = new pg.Client({ connectionString: database.url });
await client.connect();
// The first line of this file is the number of the server's process.
const { rows } = await client.query("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid");
await client.end();
console.log(`ready ${database.url} ${rows[0].pid}`);
