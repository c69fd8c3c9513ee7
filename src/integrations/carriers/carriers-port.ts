import type { PortRules } from '../registry';
import type { Carrier } from './carrier';

// Above what an adapter waits for all its tries, so that it is the adapter that says what went wrong.
const mostMs = 60_000;

/**
 * Jobs ask it, and staff who make a label. Only what a carrier can do is handed on: who asks looks whether it is there. A plugin's carrier may
 * be of a class, so nothing is spread.
 */
export const carriersPort: PortRules<Carrier> = {
  port: 'carriers',
  patience: { calls: 3, windowMs: 10 * 60_000, restMs: 5 * 60_000 },
  isAnswer: () => false,
  guarded(carrier, guard) {
    const asked = <Answer>(work: () => Promise<Answer>) => guard(work, AbortSignal.timeout(mostMs));
    const [points, rate, makeLabel, labelDocument, cancelLabel] = [
      carrier.points?.bind(carrier),
      carrier.rate?.bind(carrier),
      carrier.makeLabel?.bind(carrier),
      carrier.labelDocument?.bind(carrier),
      carrier.cancelLabel?.bind(carrier),
    ];
    return {
      title: carrier.title,
      trackingUrl: carrier.trackingUrl.bind(carrier),
      track: (numbers) => asked(() => carrier.track(numbers)),
      ...(points && { points: (page) => asked(() => points(page)) }),
      ...(rate && { rate: (parcel) => asked(() => rate(parcel)) }),
      // A label that cannot be printed or taken back is none.
      ...(makeLabel &&
        labelDocument &&
        cancelLabel && {
          makeLabel: (order) => asked(() => makeLabel(order)),
          labelDocument: (label) => asked(() => labelDocument(label)),
          cancelLabel: (label) => asked(() => cancelLabel(label)),
        }),
    };
  },
};
