import { errors } from '@strapi/utils';
import { mostIssues } from './parse-input';
import type { HttpCode } from './http-codes';
import { isDatabaseOutage } from './database-outage';
import { isDomainError } from '../domain/domain-error';
import { statusOfRefusal } from './refusal-status';

/** The answer to a request that did not succeed, in Strapi's envelope, always with a stable `details.code`. */
export type Problem = Readonly<{ status: number; body: ProblemBody; headers?: Readonly<Record<string, string>> }>;
export type ProblemBody = Readonly<{
  data: null;
  error: Readonly<{ status: number; name: string; message: string; details: Readonly<Record<string, unknown>> }>;
}>;

/** The code of a status nobody gave a closer one. */
export const codeOfStatus: Readonly<Record<number, HttpCode>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE_NOT_SUPPORTED',
  422: 'UNPROCESSABLE',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_ERROR',
  503: 'UNAVAILABLE',
};

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const problemOfSqlState: Readonly<Record<string, { status: number; code: HttpCode; message: string; retryAfter?: number }>> = {
  '23505': { status: 409, code: 'ALREADY_EXISTS', message: 'Something with these values exists already' },
  '23001': { status: 409, code: 'STILL_IN_USE', message: 'Something else still refers to this' },
  '23503': { status: 409, code: 'STILL_IN_USE', message: 'Something else still refers to this, or what it refers to is gone' },
  '23514': { status: 400, code: 'VALUE_NOT_ALLOWED', message: 'A value is outside what is allowed' },
  '23502': { status: 400, code: 'VALUE_MISSING', message: 'A value that is needed is missing' },
  '22P02': { status: 400, code: 'VALUE_MALFORMED', message: 'A value has the wrong form' },
  '22P05': { status: 400, code: 'VALUE_MALFORMED', message: 'A text holds a character that cannot be stored' },
  '22021': { status: 400, code: 'VALUE_MALFORMED', message: 'A text holds a character that cannot be stored' },
  '22001': { status: 400, code: 'VALUE_TOO_LONG', message: 'A value is too long' },
  '22003': { status: 400, code: 'VALUE_OUT_OF_RANGE', message: 'A number is too large' },
  '22007': { status: 400, code: 'VALUE_MALFORMED', message: 'A value has the wrong form' },
  '22008': { status: 400, code: 'VALUE_OUT_OF_RANGE', message: 'A time is outside what can be stored' },
  '40001': { status: 503, code: 'TRY_AGAIN', message: 'Somebody else changed the same thing at the same moment', retryAfter: 1 },
  '40P01': { status: 503, code: 'TRY_AGAIN', message: 'Somebody else changed the same thing at the same moment', retryAfter: 1 },
  '55P03': { status: 503, code: 'TRY_AGAIN', message: 'Somebody else is changing the same thing', retryAfter: 1 },
  '57014': { status: 503, code: 'UNAVAILABLE', message: 'The answer took too long', retryAfter: 2 },
};

export const problem = (status: number, name: string, message: string, details: Readonly<Record<string, unknown>>): Problem => ({
  status,
  body: { data: null, error: { status, name, message, details } },
});

/** What to answer to `error`, or null when nobody foresaw it: then it is a bug, and a bare 500. */
export function toProblem(error: unknown): Problem | null {
  if (isDomainError(error)) {
    const answer = problem(statusOfRefusal(error.code), error.name, error.message, { code: error.code, ...error.details });
    return answer.status === 503 ? { ...answer, headers: { 'Retry-After': '10' } } : answer;
  }
  return fromZod(error) ?? fromStrapi(error) ?? fromBodyParser(error) ?? fromPostgres(error) ?? fromQueryEngine(error) ?? fromOutage(error);
}

/** Strapi checks some bodies with Zod, and lets what it throws through. */
function fromZod(error: unknown): Problem | null {
  if (!(error instanceof Error) || error.name !== 'ZodError' || !('issues' in error) || !Array.isArray(error.issues)) return null;
  const issues = (error.issues as { path?: unknown; message?: unknown }[])
    .slice(0, mostIssues)
    .map(({ path, message }) => ({ path: Array.isArray(path) ? path.map(String) : [], message: String(message) }));
  return problem(400, 'ValidationError', `Invalid request. ${issues[0]?.path.join('.')}: ${issues[0]?.message}`, {
    code: 'VALIDATION_FAILED',
    issues,
  });
}

function fromStrapi(error: unknown): Problem | null {
  if (!(error instanceof errors.ApplicationError)) return null;
  const status =
    error instanceof errors.UnauthorizedError
      ? 401
      : error instanceof errors.ForbiddenError
        ? 403
        : error instanceof errors.NotFoundError
          ? 404
          : error instanceof errors.PayloadTooLargeError
            ? 413
            : error instanceof errors.RateLimitError
              ? 429
              : 400;
  const details: Record<string, unknown> = typeof error.details === 'object' && error.details !== null ? { ...error.details } : {};
  const answer = problem(status, error.name, error.message, {
    code: error instanceof errors.ValidationError ? 'VALIDATION_FAILED' : codeOfStatus[status],
    ...(error instanceof errors.ValidationError ? issuesIn(error.message, details) : {}),
    ...details,
  });
  return typeof details.retryAfter === 'number' ? { ...answer, headers: { 'Retry-After': String(details.retryAfter) } } : answer;
}

/** Strapi names the fields it refuses in two ways of its own. */
function issuesIn(message: string, { errors: several, key, path }: Readonly<Record<string, unknown>>) {
  if (typeof key === 'string') return { issues: [{ path: typeof path === 'string' ? path.split('.') : [key], message }] };
  if (!Array.isArray(several) || several.length === 0) return {};
  const issues = (several as { path?: unknown; message?: unknown }[]).slice(0, mostIssues);
  return { issues: issues.map((one) => ({ path: Array.isArray(one.path) ? one.path.map(String) : [], message: String(one.message) })) };
}

/** koa-body throws http-errors; `type` is the parser's own name for what was wrong. */
function fromBodyParser(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  const { status } = error;
  if (status === 413) return problem(413, 'PayloadTooLargeError', 'The body is too large', { code: 'BODY_TOO_LARGE' });
  if (status === 415)
    return problem(
      415,
      'UnsupportedMediaTypeError',
      'The body is of a kind we cannot read. Send JSON, with Content-Type: application/json',
      {
        code: 'MEDIA_TYPE_NOT_SUPPORTED',
      },
    );
  if (status === 400 && error instanceof SyntaxError) return malformedJson();
  if (status === 400) return problem(400, 'BadRequestError', 'The request could not be read', { code: 'BAD_REQUEST' });
  return null;
}

const malformedJson = () => problem(400, 'ValidationError', 'The body is not valid JSON', { code: 'MALFORMED_JSON' });

// What Strapi's query engine says of values it was asked for, in errors without a type of their own
// (@strapi/database/dist/query/helpers, dist/fields).
const ofQueryEngine =
  /^(?:Expected a valid (?:Number|BigInteger)|Invalid (?:time value|format, expected|orderBy syntax|populate attribute)|Undefined attribute level operator|Operator |Only |Where must be|Populate must be|Attribute .+ not found on model|Cannot (?:join|order)|You cannot (?:filter|order) on)/;

function fromQueryEngine(error: unknown): Problem | null {
  if (!(error instanceof Error) || !ofQueryEngine.test(error.message) || !/@strapi.database|date/i.test(error.stack ?? '')) return null;
  return problem(400, 'ValidationError', 'The query asks for something this content does not have', { code: 'QUERY_INVALID' });
}

const fromOutage = (error: unknown): Problem | null =>
  isDatabaseOutage(error)
    ? {
        ...problem(503, 'Unavailable', 'The database does not answer. Try again in a moment', { code: 'UNAVAILABLE' }),
        headers: { 'Retry-After': '2' },
      }
    : null;

/** Finds the SQLSTATE also when a layer in between wrapped the driver's error. */
function fromPostgres(error: unknown): Problem | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const known = problemOfSqlState[code];
    if (!known) continue;
    const answer = problem(known.status, 'DatabaseRefusal', known.message, { code: known.code });
    return known.retryAfter ? { ...answer, headers: { 'Retry-After': String(known.retryAfter) } } : answer;
  }
  return null;
}
