import type { Context } from 'koa';
import { AnswerStore } from './answer-store';

// Some thousand pages of a list.
const mostBytes = 64 * 1_024 * 1_024;

/** The answers this process keeps. */
export const sharedAnswers = new AnswerStore(mostBytes);

/** The addresses whose answers may be the same for everybody. */
export const mayBeShared = (path: string): boolean => /^\/api\/storefront\/(?:products(?:\/[^/]+)?|search|suggest)$/.test(path);

export type Shared = Readonly<{ tags: readonly string[]; until: number }>;

/** Says that a guest is answered what every guest would be: until an instant, or until something with one of the tags changes. */
export function share(ctx: Context, shared: Shared): void {
  ctx.state.shared = shared;
}
