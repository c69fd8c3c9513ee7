import type { PortRules } from '../registry';
import type { AnalyticsSink } from './analytics-sink';

/** A loop of the shop tells it; nobody stands there and waits, and each call brings its own time. A plugin's may be of a class. */
export const analyticsPort: PortRules<AnalyticsSink> = {
  port: 'analytics',
  patience: { calls: 3, windowMs: 60_000, restMs: 15_000 },
  isAnswer: () => false,
  guarded: (sink, guard) => ({
    mostAtOnce: sink.mostAtOnce,
    countsOnce: sink.countsOnce,
    tell: (events, signal) => guard(() => sink.tell(events, signal), signal),
  }),
};
