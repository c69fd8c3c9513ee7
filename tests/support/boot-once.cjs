// Starts the compiled app on an empty database until the shop is loaded, and stops it: that database is then a template.
const { createStrapi } = require('@strapi/strapi');
const { project } = require('./project.cjs');

// At the very print and not when somebody has read it: by then a quick machine is further on.
const { STOREKEEPER_DIES_AT } = process.env;
if (STOREKEEPER_DIES_AT) {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk, ...rest) => {
    if (String(chunk).includes(STOREKEEPER_DIES_AT)) process.kill(process.pid, 'SIGKILL');
    return write(chunk, ...rest);
  };
}

async function main() {
  const app = createStrapi({ ...project, serveAdminPanel: false });
  await app.load();
  // Strapi reads back what it wrote after each commit, and does not wait for it: the connections must be idle first.
  const { pool } = app.db.connection.client;
  while (pool.numUsed() > 0 || pool.numPendingAcquires() > 0) await new Promise((resolve) => setImmediate(resolve));
  await app.destroy();
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
