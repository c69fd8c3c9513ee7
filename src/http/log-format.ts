import { winston } from '@strapi/logger';
import { requestId } from '../jobs/request-context';

const { combine, timestamp, json, errors, printf } = winston.format;

const withRequest = winston.format((entry) => {
  const id = requestId();
  return id ? Object.assign(entry, { requestId: id }) : entry;
});

const readable = printf(({ level, message, stack, timestamp: at, requestId: id }) =>
  [`[${String(at)}]`, level, id ? `(${String(id).slice(0, 8)})` : '', typeof stack === 'string' ? stack : String(message)]
    .filter(Boolean)
    .join(' '),
);

/** One JSON object per line for machines; readable lines where a person is watching. */
export const logFormat = () =>
  process.stdout.isTTY
    ? combine(errors({ stack: true }), withRequest(), timestamp({ format: 'HH:mm:ss' }), readable)
    : combine(errors({ stack: true }), withRequest(), timestamp(), json());
