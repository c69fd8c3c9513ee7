import { winston } from '@strapi/logger';
import { requestId } from '../jobs/request-context';
import { errorFacts, type ErrorFacts } from './error-facts';

const { combine, timestamp, json, printf } = winston.format;

const levelOf = Symbol.for('level');

const withRequest = winston.format((entry) => {
  const id = requestId();
  return id ? Object.assign(entry, { requestId: id }) : entry;
});

/** An error that is logged, as the entry itself or beside a message, where JSON would make `{}` of it. */
const withErrors = winston.format((entry) => {
  if (entry instanceof Error) return { level: entry.level, [levelOf]: entry[levelOf], ...errorFacts(entry) };
  if (entry.message instanceof Error) Object.assign(entry, errorFacts(entry.message));
  for (const [name, value] of Object.entries(entry)) if (value instanceof Error) entry[name] = errorFacts(value);
  return entry;
});

const stackOf = ({ message, stack, errors = [], cause }: ErrorFacts): string =>
  [stack ?? message, ...errors.map(stackOf), ...(cause ? [`Caused by: ${stackOf(cause)}`] : [])].join('\n');

const isFacts = (value: unknown): value is ErrorFacts =>
  typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string';

const readable = printf((entry) => {
  const { level, message, stack, timestamp: at, requestId: id, error } = entry;
  const said = typeof stack === 'string' && isFacts(entry) ? stackOf(entry) : String(message);
  const line = [`[${String(at)}]`, level, id ? `(${String(id).slice(0, 8)})` : '', said].filter(Boolean).join(' ');
  return isFacts(error) ? `${line}\n${stackOf(error)}` : line;
});

/** One JSON object per line for machines; readable lines where a person is watching. */
export const logFormat = (isWatched = process.stdout.isTTY) =>
  isWatched
    ? combine(withErrors(), withRequest(), timestamp({ format: 'HH:mm:ss' }), readable)
    : combine(withErrors(), withRequest(), timestamp(), json());
