import { findUnstorableText } from '../../domain/content/find-unstorable-text';
import type { PortRules } from '../registry';
import type { Website } from './website';

const longestReference = 255;

/** What it calls an order is kept, where it can be; that it took the order counts all the same. */
export function storable<Answer extends object>(answer: Answer): Answer {
  if (!('reference' in answer)) return answer;
  const { reference, ...rest } = answer;
  const isKept =
    typeof reference === 'string' && reference !== '' && reference.length <= longestReference && findUnstorableText(reference) === null;
  return isKept ? answer : (rest as Answer);
}

/** Staff say how long customers wait for it; one that is down is not asked by every customer. A plugin's may be of a class, so nothing is spread. */
export const websitePort: PortRules<Website> = {
  port: 'website',
  patience: { calls: 5, windowMs: 10_000, restMs: 30_000 },
  isAnswer: () => false,
  guarded: (website, guard) => ({
    acceptOrder: (order, signal) => guard(async () => storable(await website.acceptOrder(order, signal)), signal),
    ...(website.pushOrder && {
      pushOrder: (order, signal) => guard(async () => storable((await website.pushOrder?.(order, signal)) ?? {}), signal),
    }),
    ...(website.forgetOrder && {
      forgetOrder: (order, signal) => guard(async () => website.forgetOrder?.(order, signal), signal),
    }),
    ...(website.pushStock && {
      pushStock: (levels, signal) => guard(async () => (await website.pushStock?.(levels, signal)) ?? [], signal),
    }),
    ...(website.newsOf && { newsOf: website.newsOf.bind(website) }),
    ...(website.verifyMessage && { verifyMessage: website.verifyMessage.bind(website) }),
  }),
};
