import type { Call } from './contract-types.ts';
import { Refusal } from './refusal.ts';

export type Outcome<T, R> = Readonly<{ ok: true; answer: T }> | Readonly<{ ok: false; refusal: R }>;

/**
 * What a call came to, with a refusal as a value: one of those the contract names for it, told apart by `code`. What is no refusal,
 * such as `NoAnswer`, is still thrown.
 */
export async function outcome<T, R>(call: Call<T, R>): Promise<Outcome<T, R>> {
  try {
    return { ok: true, answer: await call };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error as R };
    throw error;
  }
}
