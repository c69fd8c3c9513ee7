import { ApiFailure } from './api-failure';

export type Answer = Readonly<{ status: number; body: object; headers?: Readonly<Record<string, string>> }>;
type Known = { readonly request: string; readonly requestId: string; answer: Answer | null };

/** What Stripe remembers of requests that had a key: the first answer, whatever it was, for at least a day. */
export class IdempotencyTable {
  private readonly known = new Map<string, Known>();

  /** The answer to repeat, or null when the request is the first with its key and has now begun. */
  begin(key: string, request: string, requestId: string): Answer | null {
    const known = this.known.get(key);
    if (!known) {
      this.known.set(key, { request, requestId, answer: null });
      return null;
    }
    if (known.request !== request) {
      const message = 'Keys for idempotent requests can only be used with the same parameters they were first used with.';
      throw new ApiFailure(400, { type: 'idempotency_error', message });
    }
    if (!known.answer) {
      const message = 'There is currently another in-progress request using this idempotency key.';
      throw new ApiFailure(409, { type: 'invalid_request_error', code: 'idempotency_key_in_use', message });
    }
    return { ...known.answer, headers: { 'idempotent-replayed': 'true', 'original-request': known.requestId } };
  }

  end(key: string, answer: Answer): void {
    const known = this.known.get(key);
    if (known) known.answer = structuredClone(answer);
  }

  /** A day passes. */
  forget(): void {
    this.known.clear();
  }
}
