import type { IncomingMessage } from 'node:http';
import type { Context } from 'koa';
import { publicContent } from '../content-read';
import { AnswerStore } from './answer-store';

// Some thousand pages of a list.
const mostBytes = 40 * 1_024 * 1_024;

/** The answers this process keeps. */
export const sharedAnswers = new AnswerStore(mostBytes);

const ofStorefront = /^\/api\/storefront\/(?:products(?:\/[^/]+)?|bootstrap|legal-texts\/[^/]+|categories|search|suggest)$/;
const ofContent = new RegExp(`^/api/(?:${publicContent.join('|')})(?:/[^/]+)?$`);

/** How many there are, and how often one was there: what an operator wants to know of them. */
export const answerCounts = (): ReturnType<AnswerStore['counts']> => sharedAnswers.counts();

/** The addresses whose answers may be the same for everybody. */
export const mayBeShared = (path: string): boolean => ofStorefront.test(path) || ofContent.test(path);

/** Changes of whatever generated endpoints show everybody are told under it (database/content-notices.ts). */
export const contentTag = 'content';
// As long as what no notice tells of may go unseen.
const longestMs = 60_000;

/** What a guest may be answered by a generated endpoint is the same for all of them; null for any other address. */
export const sharedContent = (path: string): Shared | null =>
  ofContent.test(path) ? { tags: [contentTag], until: Date.now() + longestMs } : null;

export type Shared = Readonly<{ tags: readonly string[]; until: number }>;

/** What is done once it is known whether the answer to a request is kept: others may be waiting to be given the same. */
export const whenKnown = new WeakMap<IncomingMessage, () => void>();

/** Says that a guest is answered what every guest would be: until an instant, or until something with one of the tags changes. */
export function share(ctx: Context, shared: Shared): void {
  ctx.state.shared = shared;
}
