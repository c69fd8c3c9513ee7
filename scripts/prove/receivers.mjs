/** Expo's push service as its documentation says it answers, and a mail server: both keep to whom they were asked to hand something on. */
import http from 'node:http';
import { gunzipSync } from 'node:zlib';
import { SMTPServer } from 'smtp-server';

/** @typedef {Awaited<ReturnType<typeof startReceivers>>} Receivers */

export async function startReceivers() {
  /** @type {string[]} */
  const pushed = [];
  /** @type {string[]} */
  const mailed = [];
  let refusesPush = false;
  let refusesMail = false;
  const push = http.createServer((request, response) => {
    /** @type {Buffer[]} */
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const body = JSON.parse((request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString());
      const answer = (/** @type {unknown} */ data) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
      if (request.url?.endsWith('/getReceipts'))
        return answer(Object.fromEntries(body.ids.map((/** @type {string} */ id) => [id, { status: 'ok' }])));
      if (refusesPush) {
        refusesPush = false;
        return response.writeHead(503).end();
      }
      return answer(body.map((/** @type {{ to: string }} */ { to }) => ({ status: 'ok', id: `ticket-${pushed.push(to)}` })));
    });
  });
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const isRefused = refusesMail;
      refusesMail = false;
      stream.on('end', () => {
        if (isRefused) return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        for (const { address } of session.envelope.rcptTo) mailed.push(address);
        return done();
      });
      stream.resume();
    },
  });
  // Whoever is killed hangs up.
  mail.on('error', () => {});
  await new Promise((resolve) => push.listen(0, '127.0.0.1', () => resolve(null)));
  await new Promise((resolve) => mail.listen(0, '127.0.0.1', () => resolve(null)));
  const portOf = (/** @type {import('node:net').Server} */ server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  return {
    pushed,
    mailed,
    /** What the app is told of them. */
    env: {
      EXPO_ACCESS_TOKEN: 'prove',
      EXPO_API_URL: `http://127.0.0.1:${portOf(push)}`,
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(portOf(/** @type {any} */ (mail).server)),
      MAIL_FROM: 'Prove <shop@prove.test>',
    },
    /** The next call and the next mail are not taken, and may be tried again. */
    refuseOnce() {
      refusesPush = true;
      refusesMail = true;
    },
    async stop() {
      push.closeAllConnections();
      push.close();
      await new Promise((resolve) => mail.close(() => resolve(null)));
    },
  };
}
