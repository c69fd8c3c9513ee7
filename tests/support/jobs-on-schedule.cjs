// Three processes' queues, as one shop has them, with one clock that is moved on for three minutes. Prints how often each minute ran.
const path = require('node:path');
const { Client } = require('pg');
const { TestClock } = require('pg-boss');
const { project } = require('./project.cjs');

const { startQueue } = require(path.join(project.distDir, 'src/jobs/queue'));

const databaseUrl = process.env.DATABASE_URL;
const clock = new TestClock('2026-01-05T10:00:30Z');

async function main() {
  let runs = 0;
  const job = { name: 'every-minute', every: '* * * * *', run: async () => void (runs += 1) };
  const how = { databaseUrl, ssl: false, works: true, clock, onError: ({ message }) => console.error(message) };
  const queues = [];
  for (let process = 1; process <= 3; process += 1) queues.push(await startQueue([job], how));
  for (const queue of queues) await queue.work({});

  for (let minute = 1; minute <= 3; minute += 1) await clock.tick(60_000);
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const askedFor = async () => {
    const { rows } = await database.query(
      `select to_char(created_on at time zone 'UTC', 'HH24:MI') as minute, count(*)::int as runs
         from pgboss.job where name = 'every-minute' and data ->> 'type' = 'schedule' group by 1 order by 1`,
    );
    return rows;
  };
  const total = (await askedFor()).reduce((sum, minute) => sum + minute.runs, queues.length);
  while (runs < total) await clock.tick(1_000);
  console.log(JSON.stringify(await askedFor()));

  for (const queue of queues) await queue.stop();
  await database.end();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
