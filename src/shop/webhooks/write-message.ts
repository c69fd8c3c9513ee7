import { Webhook } from 'standardwebhooks';

/** What a receiver is told of an event: the same that machines read at `/changes`. */
export type Message = Readonly<{
  id: string;
  type: string;
  version: number;
  timestamp: string;
  /** What it happened to. `isLate`: an earlier one of it could not be delivered. */
  aggregate: Readonly<{ type: string; id: string }>;
  isLate: boolean;
  data: Readonly<Record<string, unknown>>;
}>;

export type Written = Readonly<{ body: string; headers: Readonly<Record<string, string>> }>;

/** Body and headers after Standard Webhooks 1.0. Signed with each secret that holds, the newest first. */
export function writeMessage({ id, ...told }: Message, secrets: readonly string[], now = new Date()): Written {
  const body = JSON.stringify({ id, ...told });
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
    },
  };
}

/** The shop's own name for the one it sends to try an endpoint: none of its events. */
export const testType = 'test.ping';

export const testMessage = (id: string): Message => ({
  id,
  type: testType,
  version: 1,
  timestamp: new Date().toISOString(),
  aggregate: { type: 'test', id },
  isLate: false,
  data: { message: 'It works' },
});
