/** Expo's push service as its documentation says it answers, in a thread of its own: takes everything, and says a while later that it was delivered. */
import http from 'node:http';
import { gunzipSync } from 'node:zlib';
import { parentPort } from 'node:worker_threads';

let pushed = 0;
let calls = 0;
let receipts = 0;
const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const bytes = Buffer.concat(chunks);
    const body = JSON.parse((request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString());
    const answer = (data) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
    if (request.url.endsWith('/getReceipts')) {
      receipts += body.ids.length;
      return answer(Object.fromEntries(body.ids.map((id) => [id, { status: 'ok' }])));
    }
    if (body.length > 100) throw new Error(`${body.length} messages in one call`);
    calls += 1;
    return answer(body.map(() => ({ status: 'ok', id: `ticket-${(pushed += 1)}` })));
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage({ url: `http://127.0.0.1:${server.address().port}` }));
parentPort.on('message', () => parentPort.postMessage({ pushed, calls, receipts }));
