import type { PortRules } from '../registry';
import type { Carrier } from './carrier';

// Above what an adapter waits for all its tries, so that it is the adapter that says what went wrong.
const mostMs = 60_000;

/** A job asks it, a hundred parcels at a time; nobody waits. A plugin's carrier may be of a class, so nothing is spread. */
export const carriersPort: PortRules<Carrier> = {
  port: 'carriers',
  patience: { calls: 3, windowMs: 10 * 60_000, restMs: 5 * 60_000 },
  isAnswer: () => false,
  guarded: (carrier, guard) => ({
    title: carrier.title,
    trackingUrl: carrier.trackingUrl.bind(carrier),
    track: (numbers) => guard(() => carrier.track(numbers), AbortSignal.timeout(mostMs)),
  }),
};
