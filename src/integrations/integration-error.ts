/** A neighbour failed us: no answer, or one that makes no sense. Whoever asked may try again when `retryable`. */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError';
  constructor(
    readonly service: string,
    message: string,
    readonly retryable: boolean,
    cause?: unknown,
    /** How long it asks to be left alone. */
    readonly afterMs: number | null = null,
  ) {
    super(`${service}: ${message}`, { cause });
  }
}

// Not `instanceof`: a plugin may bring its own copy of this class into the process.
export const isIntegrationError = (error: unknown): error is IntegrationError =>
  error instanceof Error && error.name === 'IntegrationError';
