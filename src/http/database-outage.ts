// https://www.postgresql.org/docs/current/errcodes-appendix.html (classes 08 and 57P) and Node's own names for sockets.
const codes = new Set([
  ...['08000', '08001', '08003', '08004', '08006', '57P01', '57P02', '57P03', '57P05', '53300'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
]);
// What the driver and the pool say without a code.
const sentences =
  /Connection terminated|Connection ended|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Query read timeout|Timeout acquiring a connection|Unable to acquire a connection|aborted/i;

const withoutConnection = new WeakSet<Error>();

/** Says of an error that it came instead of a connection: without one there is no database, whatever the error says. */
export const gotNoConnection = (error: unknown): void => {
  if (error instanceof Error) withoutConnection.add(error);
};

/** Whether `error`, or what caused it, says that the database cannot be reached, and not that a statement was wrong. */
export function isDatabaseOutage(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (withoutConnection.has(cause)) return true;
    if (cause.name === 'KnexTimeoutError' || cause.name === 'AggregateError') return cause.name === 'KnexTimeoutError' || anyOf(cause);
    if ('code' in cause && typeof cause.code === 'string') {
      if (codes.has(cause.code)) return true;
      // Any other SQLSTATE is the answer of a database that is there.
      if (/^[0-9A-Z]{5}$/.test(cause.code)) return false;
    }
    if (sentences.test(cause.message)) return true;
  }
  return false;
}

/** Node tries each address of a host name, and throws all that came of it. */
const anyOf = (error: Error) => 'errors' in error && Array.isArray(error.errors) && error.errors.some(isDatabaseOutage);

type Marked = { state: Record<string, unknown> };
const mark = 'databaseIsAway';

/** Notes on the request that is under way that it met no database. */
export const markOutage = (ctx: Marked | undefined): void => {
  if (ctx) ctx.state[mark] = true;
};
export const metOutage = (ctx: Marked): boolean => ctx.state[mark] === true;
