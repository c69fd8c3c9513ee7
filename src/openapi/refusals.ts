import { z } from 'zod';
import type { oas31, ZodOpenApiResponseObject } from 'zod-openapi';
import { httpCodes, type HttpCode } from '../http/http-codes';
import { statusOfRefusal } from '../http/refusal-status';
import type { RefusalCode } from '../domain/domain-error';
import { problemBody } from '../http/schemas';
import { replayed, requestId, retryAfter } from './headers';
import { detailsOf } from './refusal-details';

export type Code = HttpCode | RefusalCode;

const statusFor = (code: Code): number => (Object.hasOwn(httpCodes, code) ? httpCodes[code as HttpCode] : statusOfRefusal(code));

const meanings: Readonly<Record<number, string>> = {
  400: 'The request is malformed. `details.issues[].path` names the field, where it is one.',
  401: 'Who asks is not known.',
  403: 'Who asks may not do this.',
  404: 'It is not there, or not theirs: nobody can tell apart.',
  409: 'It does not go with what happened meanwhile.',
  413: 'The body is too large.',
  415: 'The body is of a kind that is not read: send JSON.',
  422: 'It was understood, and cannot be done.',
  426: 'The app is too old: `X-App-Version` is below the oldest version that works on `X-App-Platform` (`ios`, `android`). Ask the customer to update.',
  429: 'Too many tries. `Retry-After` says how many seconds to wait.',
  500: 'A fault of the shop. It is in its log, under the request id.',
  503: 'Not now. `Retry-After` says in how many seconds to try again.',
};

/** Of content, whoever asks for it: of a question, and of what is written. */
export const contentRefusals = {
  asked: ['VALIDATION_FAILED', 'QUERY_INVALID', 'POPULATE_TOO_DEEP', 'STATUS_NOT_ALLOWED', 'VALUE_MALFORMED', 'VALUE_OUT_OF_RANGE'],
  sent: ['CONTENT_INVALID', 'VALUE_MISSING', 'VALUE_NOT_ALLOWED', 'VALUE_TOO_LONG', 'MALFORMED_JSON', 'IDEMPOTENCY_KEY_INVALID'],
  forbidden: ['FORBIDDEN', 'EDIT_NOT_ALLOWED'],
  conflicts: ['EXTERNAL_ID_TAKEN', 'ALREADY_EXISTS', 'EDIT_CONFLICT', 'STILL_IN_USE', 'IDEMPOTENCY_KEY_IN_USE'],
} as const satisfies Record<string, readonly Code[]>;

/** The same at many doors: described once, by name. */
const common: Readonly<Record<string, readonly Code[]>> = {
  ContentMalformed: contentRefusals.asked,
  ContentBodyMalformed: [...contentRefusals.asked, ...contentRefusals.sent],
  ContentForbidden: contentRefusals.forbidden,
  ContentConflict: contentRefusals.conflicts,
  KeyReused: ['IDEMPOTENCY_KEY_REUSED'],
  Malformed: ['VALIDATION_FAILED'],
  MalformedBody: ['VALIDATION_FAILED', 'MALFORMED_JSON'],
  Unauthorized: ['UNAUTHORIZED'],
  Forbidden: ['FORBIDDEN'],
  BodyTooLarge: ['BODY_TOO_LARGE'],
  MediaTypeNotSupported: ['MEDIA_TYPE_NOT_SUPPORTED'],
  AppTooOld: ['APP_TOO_OLD'],
  TooManyRequests: ['TOO_MANY_REQUESTS'],
  InternalError: ['INTERNAL_ERROR'],
  Unavailable: ['UNAVAILABLE', 'TRY_AGAIN'],
};
const isSame = (one: readonly Code[], other: readonly Code[]) => one.length === other.length && one.every((code) => other.includes(code));

export const commonRefusals = (): Record<string, ZodOpenApiResponseObject> =>
  Object.fromEntries(
    Object.entries(common).flatMap(([name, codes]) => [
      [name, refusal(codes, { mayBeReplayed: false })],
      [`${name}Again`, refusal(codes, { mayBeReplayed: true })],
    ]),
  );

// These are never kept for the same `Idempotency-Key` (src/http/idempotency.ts).
const neverReplayed = new Set([401, 409, 413, 415, 426, 429, 500, 503]);

/** What is answered where one of `codes` is, each under its status. */
export function refusalsOf(
  codes: readonly Code[],
  { idempotent }: { idempotent: boolean },
): Record<string, ZodOpenApiResponseObject | oas31.ReferenceObject> {
  const byStatus = Map.groupBy(new Set(codes), statusFor);
  const statuses = [...byStatus.keys()].sort((one, other) => one - other);
  return Object.fromEntries(
    statuses.map((status) => {
      const ofStatus = byStatus.get(status) ?? [];
      const mayBeReplayed = idempotent && !neverReplayed.has(status);
      const [name] = Object.entries(common).find(([, known]) => isSame(known, ofStatus)) ?? [];
      const $ref = `#/components/responses/${name}${mayBeReplayed ? 'Again' : ''}`;
      return [String(status), name ? { $ref } : refusal(ofStatus, { mayBeReplayed })];
    }),
  );
}

function refusal(codes: readonly Code[], { mayBeReplayed }: { mayBeReplayed: boolean }): ZodOpenApiResponseObject {
  const status = codes[0] ? statusFor(codes[0]) : 500;
  return {
    description: meanings[status] ?? 'Refused.',
    headers: {
      ...requestId,
      ...(status === 429 || status === 503 ? retryAfter : {}),
      ...(mayBeReplayed ? replayed : {}),
    },
    content: { 'application/json': { schema: problemWith(codes) } },
  };
}

/** Told apart by its code: what else is in `details` depends on it. */
function problemWith(codes: readonly Code[]): z.ZodType {
  const plain = codes.filter((code) => !detailsOf[code]);
  const forms = [
    ...(plain.length > 0 ? [z.object({ code: z.enum(plain) })] : []),
    ...codes.flatMap((code) => (detailsOf[code] ? [z.object({ code: z.literal(code), ...detailsOf[code] })] : [])),
  ];
  const [first, ...others] = forms;
  if (!first) throw new Error('A refusal has a code');
  const details = others.length === 0 ? first : z.discriminatedUnion('code', [first, ...others]);
  return z.intersection(problemBody, z.object({ error: z.object({ details }) }));
}
