import { because } from '../../../domain/deliveries/because';
import { isIntegrationError } from '../../integration-error';
import type { AnalyticsSink, SinkEvent, SinkOutcome } from '../analytics-sink';
import { measurementProtocol, type GoogleAnalyticsSettings } from './measurement-protocol';
import { inRequests, toPayload } from './to-payload';

/** Money is shown to the validation server first: what is wrong with it would be passed over without a word, and missed by the accountants. */
const aboutMoney: ReadonlySet<string> = new Set(['purchase', 'refund']);
/** Each visitor is a request of their own. */
const atOnce = 8;
const busy = because('It takes no more for now');

export function googleAnalyticsSink(settings: GoogleAnalyticsSettings): AnalyticsSink {
  const protocol = measurementProtocol(settings);
  const isApp = settings.firebaseAppId !== undefined;

  async function tellOne(events: readonly SinkEvent[], signal: AbortSignal): Promise<readonly SinkOutcome[]> {
    const payload = toPayload(events, isApp);
    if (events.some(({ name }) => aboutMoney.has(name))) {
      const { busyMs, said } = await protocol.faults(payload, signal);
      if (busyMs !== null) return events.map(() => ({ is: 'later', because: busy, afterMs: busyMs }));
      if (said.length > 0)
        return events.length === 1 ? [{ is: 'refused', because: said.join(' ').slice(0, 300) }] : eachAlone(events, signal);
    }
    const { busyMs } = await protocol.collect(payload, signal);
    return events.map(() => (busyMs === null ? { is: 'taken' } : { is: 'later', because: busy, afterMs: busyMs }));
  }

  /** One that is wrong keeps the others from being taken. */
  async function eachAlone(events: readonly SinkEvent[], signal: AbortSignal): Promise<readonly SinkOutcome[]> {
    const outcomes: SinkOutcome[] = [];
    for (const event of events) outcomes.push(...(await tellOne([event], signal)));
    return outcomes;
  }

  return {
    mostAtOnce: 100,
    // By `transaction_id`, of one visitor. It knows nothing the like of refunds.
    countsOnce: ['purchase'],
    async tell(events, signal) {
      const outcomes = new Map<number, SinkOutcome>();
      const errors: Error[] = [];
      const requests = inRequests(events);
      const work = async (): Promise<void> => {
        for (let places = requests.shift(); places; places = requests.shift()) {
          try {
            const some = await tellOne(
              places.flatMap((place) => events[place] ?? []),
              signal,
            );
            for (const [index, place] of places.entries()) outcomes.set(place, some[index] ?? { is: 'later', because: busy });
          } catch (error) {
            if (!isIntegrationError(error)) throw error;
            errors.push(error);
            for (const place of places) outcomes.set(place, { is: 'later', because: error.message });
          }
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      const [error] = errors;
      // What was taken beside an outage must not be told again.
      if (error && [...outcomes.values()].every(({ is }) => is === 'later')) throw error;
      return events.map((_event, place) => outcomes.get(place) ?? { is: 'later', because: busy });
    },
  };
}
