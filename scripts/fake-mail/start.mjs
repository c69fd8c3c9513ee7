/**
 * A mail server that delivers nothing: the demo shop sends to it by SMTP, and its page shows each mail, and what comes by SMS or is pushed. Its links, which would
 * open the app on a phone, open a page that says what the app does next.
 */
import { createServer } from 'node:http';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { assertKnownHost, assertLocal } from '../fake-payments/guards.mjs';
import { BadRequest, readFields, readRequest, toProblem } from '../fake-payments/web.mjs';
import { appPage, mailPageHeaders, outboxPage } from './pages.mjs';

const mostKept = 200;

/** @typedef {{ to: string, subject: string, text: string, at: string }} Mail */

/** @param {{ port: number, shopUrl: string }} options @returns {Promise<{ url: string, smtpPort: number, stop: () => Promise<void> }>} */
export async function startFakeMail({ port, shopUrl }) {
  /** The newest first. @type {Mail[]} */
  const mails = [];

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      simpleParser(stream).then(
        ({ to, subject, text }) => {
          const address = [to ?? []].flat().map((one) => one.text);
          mails.unshift({ to: address.join(', '), subject: subject ?? '', text: text ?? '', at: new Date().toISOString() });
          mails.splice(mostKept);
          done();
        },
        (/** @type {Error} */ error) => done(error),
      );
    },
  });
  const smtpPort = await listen(smtp, 0);

  const server = createServer((request, response) => {
    void reply(request).then(({ status, text }) =>
      response.writeHead(status, { ...mailPageHeaders, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).end(text),
    );
  });
  const url = `http://127.0.0.1:${await listen(server, port)}`;

  /** @param {import('node:http').IncomingMessage} request */
  async function reply(request) {
    try {
      // Mails hold what opens accounts: nobody but this machine reads them.
      assertKnownHost(request.headers, []);
      assertLocal(request);
      const { pathname, searchParams } = new URL(request.url ?? '/', url);
      if (pathname === '/sms' && request.method === 'POST') {
        const { to, text } = readFields(await readRequest(request));
        if (typeof to !== 'string' || typeof text !== 'string') throw new BadRequest(400, 'invalid', 'to and text are needed');
        mails.unshift({ to, subject: 'SMS', text, at: new Date().toISOString() });
        mails.splice(mostKept);
        return { status: 200, text: '' };
      }
      if (pathname === '/pushes' && request.method === 'POST') {
        const pushes = readPushes(await readRequest(request));
        for (const { token, title, body } of pushes)
          mails.unshift({ to: token, subject: `Push: ${title}`, text: body, at: new Date().toISOString() });
        mails.splice(mostKept);
        return { status: 200, text: '' };
      }
      if (pathname === '/') return { status: 200, text: outboxPage(mails) };
      const action = /^\/app\/(reset-password|confirm-email)$/.exec(pathname)?.[1];
      if (action) return { status: 200, text: appPage({ action, code: searchParams.get('code') ?? '', shopUrl }) };
      return { status: 404, text: outboxPage(mails) };
    } catch (error) {
      return { status: toProblem(error).status, text: '' };
    }
  }

  return {
    url,
    smtpPort,
    async stop() {
      server.closeAllConnections();
      await Promise.all([new Promise((resolve) => server.close(resolve)), new Promise((resolve) => smtp.close(() => resolve(null)))]);
    },
  };
}

/** @param {import('../fake-payments/web.mjs').Asked} asked @returns {{ token: string, title: string, body: string }[]} */
function readPushes(asked) {
  const { pushes } = readFields(asked);
  const isPush = (/** @type {any} */ each) => [each?.token, each?.title, each?.body].every((part) => typeof part === 'string');
  if (!Array.isArray(pushes) || !pushes.every(isPush)) throw new BadRequest(400, 'invalid', 'pushes with token, title and body are needed');
  return pushes;
}

/** @param {import('node:http').Server | SMTPServer} server @param {number} port @returns {Promise<number>} the port it got */
function listen(server, port) {
  const listener = 'server' in server ? server.server : server;
  return new Promise((resolve, reject) => {
    listener.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(/** @type {import('node:net').AddressInfo} */ (listener.address()).port));
  });
}
