import { eventStateWords } from './provider-event-words';

type State = keyof typeof eventStateWords;
const isState = (state: unknown): state is State => typeof state === 'string' && Object.hasOwn(eventStateWords, state);

/** An event as the Content Manager reads it. */
export function eventFacts(stored: Readonly<Record<string, unknown>>) {
  const { provider, type, state, paymentReference, attempts, failure } = stored;
  return {
    provider: String(provider),
    type: String(type),
    state: isState(state) ? state : ('received' as const),
    isAboutPayment: typeof paymentReference === 'string' && paymentReference !== '',
    attempts: Number(attempts ?? 0),
    failure: typeof failure === 'string' && failure !== '' ? failure : null,
  };
}
export type EventFacts = ReturnType<typeof eventFacts>;

/** Whether the neighbour was just not there. Its words for that are many, and only its sentence reaches us. */
export const isOutage = (failure: string): boolean =>
  /connection|connect |timed? ?out|network|socket|econn|enotfound|\b(429|5\d\d)\b/i.test(failure);
