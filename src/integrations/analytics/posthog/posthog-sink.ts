import { because } from '../../../domain/deliveries/because';
import type { AnalyticsSink, SinkEvent, SinkOutcome } from '../analytics-sink';
import { askPosthog, type PosthogSettings } from './posthog-client';

/** Events of no person: PostHog makes no profile of anybody of them. What has the same `uuid`, name, visitor and day is one event. */
const toEvent = ({ id, name, at, visitor, customer, params }: SinkEvent): object => ({
  uuid: id,
  event: name,
  distinct_id: visitor,
  timestamp: at.toISOString(),
  properties: { ...params, ...(customer !== null && { customer }), $process_person_profile: false, $lib: 'storekeeper' },
});

export function posthogSink(settings: PosthogSettings): AnalyticsSink {
  async function tell(events: readonly SinkEvent[], signal: AbortSignal): Promise<readonly SinkOutcome[]> {
    if (events.length === 0) return [];
    const { status, answer, retryAfterMs } = await askPosthog(settings, '/batch/', { batch: events.map(toEvent) }, signal);
    if (status < 300) return events.map(() => ({ is: 'taken' }));
    if (status === 429)
      return events.map(() => ({ is: 'later', because: because('It takes no more for now'), afterMs: retryAfterMs ?? 60_000 }));
    if (events.length === 1) return [{ is: 'refused', because: `It answered ${status}: ${answer.slice(0, 200)}` }];
    // It refuses a batch as a whole: halved, until the one at fault is alone. What comes twice by it is one.
    const half = Math.ceil(events.length / 2);
    return [...(await tell(events.slice(0, half), signal)), ...(await tell(events.slice(half), signal))];
  }
  return { mostAtOnce: 100, countsOnce: 'everything', tell };
}
