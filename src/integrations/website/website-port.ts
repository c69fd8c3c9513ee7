import type { PortRules } from '../registry';
import type { Website } from './website';

/** Staff say how long customers wait for it; one that is down is not asked by every customer. */
export const websitePort: PortRules<Website> = {
  port: 'website',
  patience: { calls: 5, windowMs: 10_000, restMs: 30_000 },
  isAnswer: () => false,
  guarded: (website, guard) => ({
    acceptOrder: (order, signal) => guard(() => website.acceptOrder(order, signal), signal),
  }),
};
