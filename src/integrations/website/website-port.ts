import type { PortRules } from '../registry';
import type { Website } from './website';

/** Staff say how long customers wait for it; one that is down is not asked by every customer. A plugin's may be of a class, so nothing is spread. */
export const websitePort: PortRules<Website> = {
  port: 'website',
  patience: { calls: 5, windowMs: 10_000, restMs: 30_000 },
  isAnswer: () => false,
  guarded: (website, guard) => ({
    acceptOrder: (order, signal) => guard(() => website.acceptOrder(order, signal), signal),
    ...(website.pushOrder && {
      pushOrder: (order, signal) => guard(async () => website.pushOrder?.(order, signal), signal),
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
