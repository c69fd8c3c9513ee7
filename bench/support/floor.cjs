/** What no shop can be faster than, in a process of its own: constant bytes, and a page that one statement finds. */
const http = require('node:http');
const { Pool } = require('pg');

process.once('message', ({ databaseUrl, bodies }) => {
  const pool = new Pool({ connectionString: databaseUrl, max: 10 });
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const cards = { name: 'cards', text: 'select card from bench_cards order by name, product limit 24' };
  const server = http.createServer(async (request, response) => {
    const [, kind, name] = request.url.split('/');
    if (kind === 'bytes') return response.writeHead(200, headers).end(bodies[name]);
    if (kind === 'cards') {
      const { rows } = await pool.query(cards);
      return response.writeHead(200, headers).end(`{"data":[${rows.map(({ card }) => card).join(',')}],"meta":${bodies.meta}}`);
    }
    const { rows } = await pool.query({ name: 'page', text: 'select body from bench_pages where slug = $1', values: [name] });
    return response.writeHead(200, headers).end(rows[0].body);
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
});
