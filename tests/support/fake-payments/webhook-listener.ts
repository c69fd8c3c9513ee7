import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookRequest } from '../../../src/integrations/payments/payment-provider';

type Webhook = Omit<WebhookRequest, 'now'>;

export type WebhookListener = Readonly<{
  url: string;
  /** In the order in which they came, those that were refused too. */
  received: readonly Webhook[];
  /** What comes from now on is answered like this; a function may tell them apart. */
  answerWith: (status: number | ((body: string) => number)) => void;
  stop: () => Promise<void>;
}>;

/** The shop's side of webhooks. */
export async function listenForWebhooks(port = 0): Promise<WebhookListener> {
  const received: Webhook[] = [];
  let answer: (body: string) => number = () => 204;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      received.push({ body, headers });
      response.writeHead(answer(body)).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/fake`,
    received,
    answerWith: (status) => {
      answer = typeof status === 'number' ? () => status : status;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
