import { inspect } from 'node:util';
import { createGuard, type Guard } from './guard';
import { IntegrationError } from './integration-error';

const patience = { calls: 3, windowMs: 60_000, restMs: 60_000 };
const always = new AbortController().signal;
const outage = () => Promise.reject(new IntegrationError('odd', 'no answer', true));
const refusal = () => Promise.reject(new IntegrationError('odd', 'no such order', false));
class Declined extends Error {}
const isAnswer = (error: unknown) => error instanceof Declined;
const guardWith = (more: Partial<typeof patience> = {}): Guard => createGuard('odd', { ...patience, ...more }, isAnswer);
async function fail(guard: Guard, times: number, work: () => Promise<unknown> = outage): Promise<void> {
  for (let time = 0; time < times; time += 1) await expect(guard(work, always)).rejects.toThrow();
}

test('a neighbour that failed too often is not asked again, and whoever asks is told at once to try again', async () => {
  const guard = guardWith();
  await fail(guard, 3);
  const work = jest.fn(async () => 'answer');

  await expect(guard(work, always)).rejects.toMatchObject({
    name: 'IntegrationError',
    service: 'odd',
    retryable: true,
    message: expect.stringContaining('odd: no answer'),
  });
  expect(work).not.toHaveBeenCalled();
});

test('a neighbour that failed a few times is asked again', async () => {
  const guard = guardWith();
  await fail(guard, 2);

  expect(await guard(async () => 'answer', always)).toBe('answer');
});

test('answers count among the calls it takes', async () => {
  const guard = guardWith({ calls: 5 });
  for (let time = 0; time < 2; time += 1) await guard(async () => 'answer', always);
  await fail(guard, 3);

  await expect(guard(async () => 'answer', always)).rejects.toMatchObject({ name: 'IntegrationError' });
});

test('a neighbour that mostly answers is asked again', async () => {
  const guard = guardWith();
  for (let time = 0; time < 3; time += 1) await guard(async () => 'answer', always);
  await fail(guard, 3);

  expect(await guard(async () => 'answer', always)).toBe('answer');
});

test.each([
  ['for good', refusal],
  ['in a way the port knows', () => Promise.reject(new Declined())],
])('a neighbour that says no %s is there', async (_how, work) => {
  const guard = guardWith();
  await fail(guard, 10, work);

  expect(await guard(async () => 'answer', always)).toBe('answer');
});

test('a neighbour that was left alone is asked by itself, and answers again', async () => {
  const guard = guardWith({ restMs: 1 });
  await fail(guard, 3);
  const answered = async () => {
    try {
      return await guard(async () => 'answer', always);
    } catch {
      return null;
    }
  };
  while ((await answered()) === null) await new Promise((resolve) => setImmediate(resolve));

  expect(await guard(async () => 'answer', always)).toBe('answer');
});

test('a neighbour that never answers is an outage once the time is over', async () => {
  const time = new AbortController();
  const asked = guardWith()(() => new Promise(() => {}), time.signal);
  time.abort();

  await expect(asked).rejects.toMatchObject({ name: 'IntegrationError', service: 'odd', retryable: true });
});

test('a time that was over before is an outage too', async () => {
  await expect(guardWith()(() => new Promise(() => {}), AbortSignal.abort())).rejects.toMatchObject({ name: 'IntegrationError' });
});

test('what a neighbour repeats of its secrets is told to nobody: neither what it throws, nor what caused that, nor why it refuses a record', async () => {
  const secret = 'sk_live_12345678';
  const guarded = createGuard('odd', patience, isAnswer, [secret]);
  const cause = new AggregateError([new Error(`sent ${secret}`)], `first ${secret}`);
  const said = new IntegrationError('odd', `nobody knows ${secret}`, false, cause);
  const thrown = await guarded(() => Promise.reject(said), new AbortController().signal).catch((error: unknown) => error);
  expect(thrown).toBe(said);
  expect(inspect(thrown, { depth: 5 })).not.toContain(secret);
  expect(said.message).toBe('odd: nobody knows •••');
  const answer = await guarded(
    async () => [
      { is: 'refused', because: `not with ${secret}` },
      { is: 'kept', remoteId: '1' },
    ],
    new AbortController().signal,
  );
  expect(answer).toEqual([
    { is: 'refused', because: 'not with •••' },
    { is: 'kept', remoteId: '1' },
  ]);
});
