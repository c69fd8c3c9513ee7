import type { AnyCode, DetailsOf, RefusedWith } from './contract-types.ts';

type More = Readonly<{ cause?: unknown; status?: number }>;

/** Nobody knows whether the request was done: the network failed, it took too long, or something else than the shop answered. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** Of what answered in place of the shop. */
  readonly status: number | undefined;

  constructor(message: string, { cause, status }: More = {}) {
    super(message, { cause });
    this.status = status;
  }
}

/** What is known of a refusal beside its code and details. */
export type Told = Readonly<{ status: number; message: string; requestId: string | null; retryAfterMs: number | null; afterLoss: boolean }>;

/**
 * The shop said no. Switch on `code`: it never changes its meaning, and says what stands in `details`. `message` is for developers.
 * docs/errors.md of the shop lists the codes with what to do.
 */
export class Refusal<Code extends string = string, Details = Readonly<Record<string, unknown>>> extends Error {
  override readonly name = 'Refusal';
  readonly code: Code;
  readonly details: Details;
  readonly status: number;
  /** Under what the log of the shop has the request. */
  readonly requestId: string | null;
  readonly retryAfterMs: number | null;
  /** An earlier try of the same request had no answer, and may have been done. */
  readonly afterLoss: boolean;

  constructor(code: Code, details: Details, { status, message, requestId, retryAfterMs, afterLoss }: Told) {
    super(`${code}: ${message}`);
    this.code = code;
    this.details = details;
    this.status = status;
    this.requestId = requestId;
    this.retryAfterMs = retryAfterMs;
    this.afterLoss = afterLoss;
  }
}

/** Whether the shop refused, with one of these codes where any are named; then `details` is what stands beside such a code. */
export function isRefusal<Code extends AnyCode>(error: unknown, ...codes: Code[]): error is RefusalWith<Code> {
  return error instanceof Refusal && (codes.length === 0 || (codes as string[]).includes(error.code));
}

export type RefusalWith<Code extends AnyCode> = Code extends AnyCode ? Refusal<Code, DetailsOf<Code>> : never;

type RefusalFrom<D> = D extends { code: infer Code extends string } ? RefusalApart<Code, D> : never;
type RefusalApart<Code extends string, D> = Code extends string ? Refusal<Code, D & { code: Code }> : never;
/** Every refusal the contract names for an operation, told apart by `code`. */
export type RefusalOf<O> = RefusalFrom<RefusedWith<O>>;

/** What `AbortController.abort()` makes of a call, wherever it was just then. */
export function aborted(): Error {
  const error = new Error('The call was given up');
  error.name = 'AbortError';
  return error;
}
