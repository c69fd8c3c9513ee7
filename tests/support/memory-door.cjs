// Loaded into a shop that runs as `npm start` runs it (NODE_OPTIONS=--require …): tells at a port of its own which packages the process
// has loaded, how many copies there are of zod's schemas, and what memory it has, once what nobody uses any more is collected.
const http = require('node:http');
const { collectGarbage } = require('../../scripts/lib/collect-garbage.cjs');

const packages = () => [
  ...new Set(Object.keys(require.cache).flatMap((file) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1] ?? [])),
];

const schemaMakers = () => Object.keys(require.cache).filter((file) => /zod[\\/]v4[\\/]core[\\/]schemas\.[cm]?js$/.test(file)).length;

// Whoever starts the shop loads this as well.
if (process.argv[1]?.endsWith('serve.cjs')) {
  const door = http.createServer(async (request, response) => {
    if (request.url === '/collected') await collectGarbage();
    response.end(JSON.stringify({ ...process.memoryUsage(), packages: packages(), schemaMakers: schemaMakers() }));
  });
  door.listen(Number(process.env.STOREKEEPER_MEMORY_PORT), '127.0.0.1').unref();
}
