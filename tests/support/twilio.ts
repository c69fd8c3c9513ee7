import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Twilio as its documentation says it answers, keeping what it was given. Numbers that end in 0000 are none. */
export async function startTwilio() {
  const settings = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'twilio-token', from: '+48500000000' };
  let messages: { to: string; text: string; from: string }[] = [];
  let isDown = false;
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const say = (status: number, body: object) =>
        response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body));
      const problem = (status: number, code: number) => say(status, { code, message: 'no', more_info: 'https://www.twilio.com', status });
      if (isDown) return void problem(503, 20_503);
      const basic = Buffer.from(`${settings.accountSid}:${settings.authToken}`).toString('base64');
      if (request.headers.authorization !== `Basic ${basic}`) return void problem(401, 20_003);
      if (request.method === 'GET' && request.url === `/2010-04-01/Accounts/${settings.accountSid}.json`)
        return void say(200, { sid: settings.accountSid, friendly_name: 'Polonyna', status: 'active', type: 'Full' });
      if (request.url !== `/2010-04-01/Accounts/${settings.accountSid}/Messages.json`) return void problem(404, 20_404);
      const fields = new URLSearchParams(text);
      const [to, body] = [fields.get('To') ?? '', fields.get('Body') ?? ''];
      if (to.endsWith('0000')) return void problem(400, 21_211);
      messages.push({ to, text: body, from: fields.get('From') ?? fields.get('MessagingServiceSid') ?? '' });
      const parts = Math.ceil(body.length / 70);
      say(201, { sid: `SM${messages.length}`, status: 'queued', num_segments: String(parts), price: null, price_unit: 'USD' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { ...settings, apiUrl },
    setDown: (down: boolean) => void (isDown = down),
    /** What came since the last time this was asked. */
    take() {
      const taken = messages;
      messages = [];
      return taken;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
