/**
 * The codes of answers that are about HTTP and not about the shop, each with its status; refusals of the business stand in
 * src/domain/domain-error.ts. docs/errors.md says when each is answered.
 */
export const httpCodes = {
  VALIDATION_FAILED: 400,
  MALFORMED_JSON: 400,
  BAD_REQUEST: 400,
  QUERY_INVALID: 400,
  STATUS_NOT_ALLOWED: 400,
  POPULATE_TOO_DEEP: 400,
  IDEMPOTENCY_KEY_INVALID: 400,
  IDEMPOTENCY_SECRET_MISSING: 400,
  VALUE_MISSING: 400,
  VALUE_NOT_ALLOWED: 400,
  VALUE_MALFORMED: 400,
  VALUE_TOO_LONG: 400,
  VALUE_OUT_OF_RANGE: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  ALREADY_EXISTS: 409,
  CONFLICT: 409,
  STILL_IN_USE: 409,
  IDEMPOTENCY_KEY_IN_USE: 409,
  BODY_TOO_LARGE: 413,
  MEDIA_TYPE_NOT_SUPPORTED: 415,
  IDEMPOTENCY_KEY_REUSED: 422,
  UNPROCESSABLE: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_ERROR: 500,
  NOT_READY: 503,
  TRY_AGAIN: 503,
  UNAVAILABLE: 503,
} as const satisfies Record<string, number>;
export type HttpCode = keyof typeof httpCodes;
