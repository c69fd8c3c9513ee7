import { eventStateWords } from './provider-event-words';

type State = keyof typeof eventStateWords;
const isState = (state: unknown): state is State => typeof state === 'string' && Object.hasOwn(eventStateWords, state);

/** An event as the Content Manager reads it. */
export function eventFacts(stored: Readonly<Record<string, unknown>>) {
  const { provider, type, state, paymentReference, attempts, failure, failureKind } = stored;
  return {
    provider: String(provider),
    type: String(type),
    state: isState(state) ? state : ('received' as const),
    isAboutPayment: typeof paymentReference === 'string' && paymentReference !== '',
    attempts: Number(attempts ?? 0),
    /** Whether the neighbour was just not there. */
    isOutage: failureKind === 'outage',
    failure: typeof failure === 'string' && failure !== '' ? failure : null,
  };
}
export type EventFacts = ReturnType<typeof eventFacts>;
