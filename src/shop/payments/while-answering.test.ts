import { IntegrationError } from '../../integrations/integration-error';
import { whileAnswering } from './while-answering';

const outage =
  (provider: string, isRetryable = true) =>
  () =>
    Promise.reject(new IntegrationError(provider, 'no answer', isRetryable));
const answer = () => Promise.resolve('answer');

test('a provider that failed three times in a row is left out, and the others are not', async () => {
  const ask = whileAnswering();
  for (let time = 0; time < 3; time += 1) await expect(ask('slow', outage('slow'))).rejects.toThrow('no answer');
  const work = jest.fn(answer);

  await expect(ask('slow', work)).rejects.toMatchObject({ name: 'IntegrationError', retryable: true });
  expect(work).not.toHaveBeenCalled();
  expect(await ask('other', answer)).toBe('answer');
  expect(await ask(null, answer)).toBe('answer');
});

test.each([
  ['answers in between', async (ask: ReturnType<typeof whileAnswering>) => ask('odd', answer)],
  ['refuses for good', async (ask: ReturnType<typeof whileAnswering>) => ask('odd', outage('odd', false)).catch(() => null)],
])('a provider that %s is not', async (_how, between) => {
  const ask = whileAnswering();
  for (let time = 0; time < 2; time += 1) await ask('odd', outage('odd')).catch(() => null);
  await between(ask);
  const isReset = _how === 'answers in between';
  if (isReset) for (let time = 0; time < 2; time += 1) await ask('odd', outage('odd')).catch(() => null);

  expect(await ask('odd', answer)).toBe('answer');
});
