import { randomText, type RandomBytes } from './random.ts';

/** The `Idempotency-Key` of what a customer does by a tap. */
export type KeyOfTap = Readonly<{
  /** The same for the same request until it is known what became of it. */
  keyFor: (request: string) => string;
  answered: () => void;
}>;

/** A text no other request has. */
export const newKey = (random?: RandomBytes): string => randomText(16, random);

/**
 * A key for a button, such as "Pay". Each tap has a new one, unless nobody knows what became of the tap before: the same request is
 * then sent under the same key, and done once. Another request, say with another total, has another key.
 */
export function keyOfTap({ random }: { random?: RandomBytes } = {}): KeyOfTap {
  let kept: { request: string; key: string } | null = null;
  return {
    keyFor(request) {
      if (kept?.request !== request) kept = { request, key: newKey(random) };
      return kept.key;
    },
    answered() {
      kept = null;
    },
  };
}
