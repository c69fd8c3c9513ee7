/** What a log tells of an error: what happened and where, and what caused it. */
export type ErrorFacts = Readonly<{ message: string; stack?: string; code?: string; errors?: readonly ErrorFacts[]; cause?: ErrorFacts }>;

// A cause may be its own; nobody reads deeper.
const deepest = 5;

/**
 * Of an error only what is no value of a customer's: libraries hang requests with their secrets, and rows with their addresses,
 * onto theirs.
 */
export function errorFacts(error: unknown, depth = 1): ErrorFacts {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack, cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const isLast = depth === deepest;
  return {
    message,
    ...(stack === undefined ? {} : { stack }),
    ...(code === undefined ? {} : { code }),
    ...(error instanceof AggregateError && !isLast ? { errors: error.errors.map((one) => errorFacts(one, depth + 1)) } : {}),
    ...(cause === undefined || cause === null || isLast ? {} : { cause: errorFacts(cause, depth + 1) }),
  };
}
