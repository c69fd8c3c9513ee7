import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { App } from './app';

export const websiteSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

type Sent = Readonly<{ id?: string; minutesAgo?: number; secret?: string }>;

/** The company's website, as it sends signed messages to the shop. */
export const signedWebsite = (app: Pick<App, 'http' | 'provider'>) => ({
  /** Connects it; `url`: where it listens. */
  connect: (url = 'https://website.invalid/') => app.provider('signed-http', { url, secrets: [websiteSecret] }),
  send(kind: string, message: object, { id = `msg_${randomUUID()}`, minutesAgo = 0, secret = websiteSecret }: Sent = {}) {
    const at = new Date(Date.now() - minutesAgo * 60_000);
    const body = JSON.stringify(message);
    return app
      .http()
      .post(`/api/integrations/website/${kind}`)
      .set({
        'Content-Type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      })
      .send(body);
  },
});
