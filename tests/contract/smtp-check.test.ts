import { checkSmtp } from '../../src/integrations/mail/smtp/transport';
import { echoingMailServer, endlessMailServer, noMailServer } from '../support/odd-mail-servers';

const started: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});
async function running<One extends { stop(): Promise<void> }>(server: Promise<One>): Promise<One> {
  started.push(await server);
  return server;
}
const check = ({ host, port }: { host: string; port: number }, signal = new AbortController().signal) => {
  const auth = { user: 'shop', pass: 'secret' };
  return checkSmtp({ host, port, secure: false, auth, from: 'shop@polonyna.test', replyTo: 'shop@polonyna.test' }, signal);
};

test('a mail server that refuses the shop says why in its own words', async () => {
  await expect(check(await running(echoingMailServer()))).rejects.toMatchObject({
    retryable: false,
    message: expect.stringContaining('535 5.7.8 nobody is called'),
  });
});

test('what is no mail server has nothing to say, nor what is not there', async () => {
  await expect(check(await running(noMailServer()))).rejects.toMatchObject({
    retryable: true,
    message: 'smtp: it does not answer as a mail server (EPROTOCOL)',
  });
  const gone = await noMailServer();
  await gone.stop();
  await expect(check(gone)).rejects.toMatchObject({ retryable: true, message: expect.stringMatching(/mail server \(E[A-Z]+\)$/) });
});

test('one that talks on for ever is hung up on when the time is over', async () => {
  const endless = await running(endlessMailServer());
  await expect(check(endless, AbortSignal.timeout(300))).rejects.toMatchObject({ retryable: true, message: 'smtp: it takes too long' });
  while (endless.closed() === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(endless.closed()).toBe(1);
});
