import { winston } from '@strapi/logger';
import { Writable } from 'node:stream';
import { logFormat } from './log-format';

/** What the log writes of what `say` tells it. */
function written(isWatched: boolean, say: (log: winston.Logger) => void): string {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  say(winston.createLogger({ format: logFormat(isWatched), transports: [new winston.transports.Stream({ stream })] }));
  return text;
}

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', config: { apiKey: 'sk_secret' } });
const failed = new Error('The job return-money failed', { cause: refused });

test('an error beside the message is told with its stack and its cause', () => {
  const entry = JSON.parse(written(false, (log) => log.error('A job failed', { error: failed })));

  expect(entry).toMatchObject({
    message: 'A job failed',
    error: { message: 'The job return-money failed', cause: { message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' } },
  });
  expect(entry.error.stack).toContain('log-format.test.ts');
});

test('a terminal shows them too', () => {
  const text = written(true, (log) => log.error('A job failed', { error: failed }));

  expect(text).toContain('A job failed\nError: The job return-money failed');
  expect(text).toContain('Caused by: Error: connect ECONNREFUSED');
});

test('an error that is logged by itself is told in the same way', () => {
  expect(JSON.parse(written(false, (log) => log.error(failed)))).toMatchObject({
    level: 'error',
    message: 'The job return-money failed',
    cause: { message: 'connect ECONNREFUSED' },
  });
  expect(written(true, (log) => log.error(failed))).toMatch(/error Error: The job return-money failed[^]*Caused by: Error: connect/);
});

test.each([true, false])('nothing else of an error is told: watched %s', (isWatched) => {
  expect(written(isWatched, (log) => log.error('A job failed', { error: failed }))).not.toContain('sk_secret');
  expect(written(isWatched, (log) => log.error(refused))).not.toContain('sk_secret');
});

test('of several errors in one each is told', () => {
  const error = new AggregateError([new Error('the first'), new Error('the second')]);

  expect(written(true, (log) => log.error('A job failed', { error }))).toMatch(/the first[^]*the second/);
  expect(JSON.parse(written(false, (log) => log.error('A job failed', { error }))).error.errors).toHaveLength(2);
});

test('what is no error may be thrown as well, and an error may be its own cause', () => {
  const error = new Error('round', { cause: 'a text' });
  expect(JSON.parse(written(false, (log) => log.error('A job failed', { error }))).error.cause).toEqual({ message: 'a text' });
  error.cause = error;
  expect(written(true, (log) => log.error('A job failed', { error }))).toContain('round');
});
