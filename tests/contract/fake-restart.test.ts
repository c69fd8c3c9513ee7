import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch } from '../support/child-app';
import { newStateFile, secretKey, startFakeServer, webhookSecret, type FakeServer } from '../support/fake-payments/fake-server';
import { numbers } from '../support/fake-payments/fake-world';
import { given, movement, truthOf } from '../support/fake-payments/given-payment';
import { until } from '../support/fake-payments/until';

const running: FakeServer[] = [];
const start = async (options: Parameters<typeof startFakeServer>[0] = {}) => {
  const server = await startFakeServer(options);
  running.push(server);
  return server;
};
afterEach(async () => void (await Promise.all(running.splice(0).map((server) => server.stop()))));

const journal = path.resolve(__dirname, '../../scripts/fake-payments/journal.mjs');
/** Opens a journal in a process of its own: Jest does not load ES modules. */
const inJournal = (file: string, script: string): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { openJournal } from ${JSON.stringify(journal)};\nconst file = process.argv[1];\n${script}`,
      file,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );

test.each(['SIGTERM', 'SIGKILL'] as const)('a restart after %s knows all payments, and their keys', async (signal) => {
  const before = await start();
  const customer = await before.provider.customers?.create({ idempotencyKey: 'cus-1', userId: 7, email: null });
  const payment = await given(before, { idempotencyKey: 'kept-key', orderId: 'order-kept' });
  await before.pay(payment.reference, { card: numbers.pays });
  const requested = movement(payment, 300);
  const refund = await before.provider.refund(requested);
  const truth = await truthOf(before, payment.reference);
  const events = await before.provider.listEvents?.({ cursor: null, now: new Date() });
  await before.stop(signal);

  const after = await start({ stateFile: before.stateFile });

  expect(await truthOf(after, payment.reference)).toEqual({
    ...truth,
    clientData: expect.objectContaining({ clientSecret: truth.clientData.clientSecret }),
  });
  expect(await after.provider.refund(requested)).toEqual(refund);
  expect((await given(after, { idempotencyKey: 'kept-key', orderId: 'order-kept' })).reference).toBe(payment.reference);
  expect(await after.provider.customers?.create({ idempotencyKey: 'cus-1', userId: 7, email: null })).toBe(customer);
  expect((await truthOf(after, payment.reference)).refunded).toBe(300);
  expect(await after.provider.listEvents?.({ cursor: null, now: new Date() })).toEqual(events);
});

test('what became due while nobody ran happens after the start', async () => {
  const before = await start();
  const { reference } = await given(before);
  await before.pay(reference, { card: numbers.paysSlowly });
  await before.stop();
  const journalled = readFileSync(before.stateFile, 'utf8');
  const aMomentAgo = new Date().toISOString();
  writeFileSync(before.stateFile, journalled.replaceAll(/"at":"[^"]+"/g, `"at":"${aMomentAgo}"`));

  const after = await start({ stateFile: before.stateFile });

  await until(async () => (await truthOf(after, reference)).state === 'paid');
  expect(await truthOf(after, reference)).toMatchObject({ state: 'paid', captured: 12_300 });
});

test('kill -9 in the middle of many requests loses nothing that was answered', async () => {
  const before = await start();
  const answered: string[] = [];
  const ask = async () => {
    for (;;) {
      const { reference } = await given(before);
      answered.push(reference);
    }
  };
  const asking = Promise.allSettled([1, 2, 3, 4].map(ask));
  await until(() => answered.length > 100);
  await before.stop('SIGKILL');
  await asking;

  const after = await start({ stateFile: before.stateFile });

  const known = await Promise.all(answered.map(async (reference) => (await truthOf(after, reference)).state));
  expect(known).toEqual(answered.map(() => 'pending'));
});

test('a record that was cut off anywhere by a kill is as if it never was, and the next one is whole', () => {
  const file = newStateFile();
  inJournal(file, `const journal = openJournal(file); journal.append({ n: 1, 'ключ': 'є' }); journal.append({ n: 2, text: 'ґ' });`);
  const whole = readFileSync(file);
  const firstLine = whole.indexOf('\n') + 1;

  const read = inJournal(
    file,
    `import { readFileSync, writeFileSync } from 'node:fs';
     const whole = readFileSync(file);
     const seen = [];
     for (let cut = ${firstLine}; cut <= whole.length; cut += 1) {
       writeFileSync(file, whole.subarray(0, cut));
       const journal = openJournal(file);
       journal.append({ n: 3 });
       journal.close();
       seen.push(openJournal(file).records.map(({ n }) => n).join());
     }
     console.log(JSON.stringify(seen));`,
  );

  const secondIsCut = Array.from({ length: whole.length - firstLine }, () => '1,3');
  expect(JSON.parse(read)).toEqual([...secondIsCut, '1,2,3']);
});

test('a journal that somebody damaged is not guessed at', () => {
  const file = newStateFile();
  writeFileSync(file, '{"payments":[]}\n{"payments":[\n{}\n');

  expect(() => inJournal(file, 'openJournal(file);')).toThrow(/damaged in line 2/);
  expect(readFileSync(file, 'utf8')).toContain('{"payments":[\n');
});

test('a second one does not write into the same file', async () => {
  const first = await start();

  const second = launch(['scripts/fake-payments/main.mjs'], {
    FAKE_PAYMENTS_PORT: '0',
    FAKE_PAYMENTS_SECRET_KEY: secretKey,
    FAKE_PAYMENTS_WEBHOOK_SECRET: webhookSecret,
    FAKE_PAYMENTS_STATE_FILE: first.stateFile,
  });

  expect(await second.ended).toMatchObject({ code: 1 });
  expect(second.output()).toMatch(/are used by process \d+ already/);
});

test('a history that was lost begins anew, and the shop is told all of the new one', async () => {
  const before = await start();
  const old = await given(before);
  await before.pay(old.reference, { card: numbers.pays });
  const { cursor = null } = (await before.provider.listEvents?.({ cursor: null, now: new Date() })) ?? {};
  const fresh = await start();
  const { reference } = await given(fresh);
  await fresh.pay(reference, { card: numbers.pays });

  const { events } = (await fresh.provider.listEvents?.({ cursor, now: new Date() })) ?? { events: [] };

  expect(events.map((event) => event.payment)).toEqual([reference]);
  const dayAfterTomorrow = new Date(Date.now() + 2 * 86_400_000);
  expect(await fresh.provider.listEvents?.({ cursor, now: dayAfterTomorrow })).toEqual({ events: [], cursor });
});

describe('the number of a card', () => {
  const isCardNumber = new RegExp(
    Object.values(numbers)
      .map((number) => number.replaceAll(' ', '[ -]?'))
      .join('|'),
  );

  test('stands neither in the file, nor in what is printed, nor in an answer', async () => {
    const server = await start();
    const reference = (await server.provider.customers?.create({ idempotencyKey: 'cus', userId: 1, email: null })) ?? null;
    const answers: string[] = [];
    for (const card of [...Object.values(numbers), '4111 1111 1111 1111']) {
      const payment = await given(server, { customer: { userId: 1, email: null, reference } });
      answers.push(await (await server.pay(payment.reference, { card, save: true })).text());
      answers.push(JSON.stringify(await truthOf(server, payment.reference)));
    }
    for (const asked of ['payments', 'events', `customers/${reference}/payment-methods`])
      answers.push(await (await server.ask('GET', asked)).text());
    answers.push(await (await fetch(server.url)).text());
    const seen = [readFileSync(server.stateFile, 'utf8'), server.output(), ...answers].join('\n');

    expect(seen).toContain('"last4":"4242"');
    expect(seen).not.toMatch(isCardNumber);
    expect(seen).not.toMatch(/4111[ -]?1111/);
  });
});

test('a start after a kill in the middle of a record goes on with what was whole', async () => {
  const before = await start();
  const { reference } = await given(before);
  await before.stop();
  appendFileSync(before.stateFile, '{"payments":[{"id":"pay_half"');

  const after = await start({ stateFile: before.stateFile });

  expect((await given(after)).state).toBe('pending');
  expect(await truthOf(after, reference)).toMatchObject({ state: 'pending' });
});
