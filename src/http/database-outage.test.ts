import { isDatabaseOutage } from './database-outage';

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more);

test.each<[string, unknown]>([
  ['refused', error('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED' })],
  ['reset', error('read ECONNRESET', { code: 'ECONNRESET' })],
  ['ended by an administrator', error('terminating connection due to administrator command', { code: '57P01' })],
  ['ended by a crash', error('terminating connection because of crash of another server process', { code: '57P02' })],
  ['starting up', error('the database system is starting up', { code: '57P03' })],
  ['full', error('sorry, too many clients already', { code: '53300' })],
  ['gone without a word', error('Connection terminated unexpectedly')],
  ['known to be gone', error('Client has encountered a connection error and is not queryable')],
  ['with no connection to be had', error('Knex: Timeout acquiring a connection.', { name: 'KnexTimeoutError' })],
  ['under none of several addresses', error('', { name: 'AggregateError', errors: [error('', { code: 'ECONNREFUSED' })] })],
  ['wrapped by a layer in between', new Error('Find failed', { cause: error('', { code: '57P01' }) })],
])('a database that is %s is away', (_name, failure) => {
  expect(isDatabaseOutage(failure)).toBe(true);
});

test.each<[string, unknown]>([
  ['an unknown column', error('column "x" does not exist', { code: '42703' })],
  ['a duplicate', error('duplicate key', { code: '23505' })],
  ['an aborted transaction', error('current transaction is aborted, commands ignored', { code: '25P02' })],
  ['a bug', new TypeError('x is not a function')],
  ['no error', 'ECONNREFUSED'],
])('%s is no outage', (_name, failure) => {
  expect(isDatabaseOutage(failure)).toBe(false);
});
