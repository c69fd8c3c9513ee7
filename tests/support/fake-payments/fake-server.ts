import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fakePayments } from '../../../src/integrations/payments/fake/fake-payments';
import type { PaymentProvider } from '../../../src/integrations/payments/payment-provider';
import { launch } from '../child-app';

export const secretKey = 'fake-secret-key-of-the-tests';
export const webhookSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

type Options = Readonly<{ stateFile?: string; port?: number; webhookUrl?: string; slowSeconds?: number; hosts?: string; faults?: boolean }>;

export type FakeServer = Readonly<{
  url: string;
  provider: PaymentProvider;
  stateFile: string;
  output: () => string;
  /** As a customer's app, or a form of the page, with the payment's own secret. */
  pay: (reference: string, fields: object) => Promise<Response>;
  confirm: (reference: string, answer: 'yes' | 'no') => Promise<Response>;
  /** As the operator, on their page. */
  act: (reference: string, action: string, fields?: Record<string, string>) => Promise<Response>;
  /** As the shop's server. */
  ask: (method: string, path: string, more?: { key?: string; body?: object | string }) => Promise<Response>;
  /** At once, so that it holds for whatever is asked next. */
  order: (trouble: Readonly<{ down?: boolean; loseNextAnswer?: boolean }>) => void;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
}>;

const folder = mkdtempSync(path.join(tmpdir(), 'fake-payments-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
export const newStateFile = (): string => path.join(folder, `${(files += 1)}.jsonl`);

const sendJson = (url: string, method: string, body: object | string | undefined, headers: Record<string, string> = {}) =>
  fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: typeof body === 'object' ? JSON.stringify(body) : body,
  });

/** The server of `npm run demo`, in a process of its own that can be killed. */
export async function startFakeServer(options: Options = {}): Promise<FakeServer> {
  const { stateFile = newStateFile(), port = 0, webhookUrl = '', slowSeconds = 3600, hosts = '', faults = false } = options;
  const child = launch(['scripts/fake-payments/main.mjs'], {
    FAKE_PAYMENTS_PORT: String(port),
    FAKE_PAYMENTS_SECRET_KEY: secretKey,
    FAKE_PAYMENTS_WEBHOOK_URL: webhookUrl,
    FAKE_PAYMENTS_WEBHOOK_SECRET: webhookSecret,
    FAKE_PAYMENTS_STATE_FILE: stateFile,
    FAKE_PAYMENTS_SLOW_SECONDS: String(slowSeconds),
    FAKE_PAYMENTS_SHOP_NAME: 'Polonyna & Sons',
    FAKE_PAYMENTS_HOSTS: hosts,
    FAKE_PAYMENTS_FAULTS: String(faults),
  });
  await child.prints(/Fake payments: \S+\n/);
  const url = /Fake payments: (\S+)/.exec(child.output())?.[1] ?? '';
  const provider = fakePayments({ url, secretKey, webhookSecret, timeoutMs: 5_000 });
  const secretOf = async (reference: string) => (await provider.fetchPayment(reference))?.clientData.clientSecret;

  return {
    url,
    provider,
    stateFile,
    output: child.output,
    pay: async (reference, fields) =>
      sendJson(`${url}/pay/${reference}`, 'POST', 'secret' in fields ? fields : { secret: await secretOf(reference), ...fields }),
    confirm: async (reference, answer) =>
      sendJson(`${url}/pay/${reference}/confirm`, 'POST', { secret: await secretOf(reference), answer }),
    act: (reference, action, fields = {}) =>
      fetch(`${url}/payments/${reference}/${action}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) }),
    ask: (method, asked, { key, body } = {}) =>
      sendJson(`${url}/v1/${asked}`, method, body, {
        authorization: `Bearer ${secretKey}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      }),
    order: (trouble) => {
      const request = { method: 'POST', headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' } };
      const script = `fetch('${url}/faults', ${JSON.stringify({ ...request, body: JSON.stringify(trouble) })})`;
      execFileSync(process.execPath, ['-e', `${script}.then(({ ok }) => process.exit(ok ? 0 : 1))`]);
    },
    stop: async (signal = 'SIGKILL') => {
      child.process.kill(signal);
      await child.ended;
    },
  };
}
