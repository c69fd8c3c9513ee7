import type { BodyOf } from './contract-types.ts';
import { randomText, type RandomBytes } from './random.ts';
import { Refusal } from './refusal.ts';
import type { Shop } from './shop.ts';
import { inTurn, memoryStorage, singleFlight, stored, type Storage } from './storage.ts';

type Told = BodyOf<'post', '/events'>;
export type TrackedEvent = Told['events'][number];
/** What is told under each name: `track('view_item', { product })`. */
type ParamsOf<Name extends TrackedEvent['name']> = Extract<TrackedEvent, { name: Name }>['params'];

export type Tracker = Readonly<{
  /** Keeps what somebody did; `flush` tells it. Does nothing without consent. */
  track: <Name extends TrackedEvent['name']>(name: Name, params: ParamsOf<Name>) => Promise<void>;
  /** Tells what is kept, in batches. Call it now and then, and when the app goes to the background. Throws what keeps it from going on; the rest stays. */
  flush: () => Promise<void>;
  /** Whether whoever uses the app agreed. When they do not, what is kept is forgotten, with the id they were known by. */
  setConsent: (isGiven: boolean) => Promise<void>;
}>;

export type TrackerOptions = Readonly<{
  /** Anywhere that outlives the app. */
  storage?: Storage;
  name?: string;
  random?: RandomBytes;
  /** The shop will never take these. They are no longer kept; the others go on. */
  onRefused?: (events: readonly TrackedEvent[], refusal: Refusal) => void;
}>;

type Kept = Readonly<{ anonymousId: string; isGiven: boolean; events: readonly TrackedEvent[] }>;

const mostInBatch = 50;
// What is older than the oldest of so many is of a phone that was offline for days.
const mostKept = 500;

const toKept = (json: unknown): Kept | null => {
  const { anonymousId, isGiven, events } = (json ?? {}) as Partial<Kept>;
  return typeof anonymousId === 'string' && typeof isGiven === 'boolean' && Array.isArray(events) ? { anonymousId, isGiven, events } : null;
};

/** A random id in the form of RFC 9562, version 4. */
function newUuid(random?: RandomBytes): string {
  const digits = randomText(16, random);
  const variant = ((parseInt(digits.charAt(16), 16) & 3) | 8).toString(16);
  return [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, variant + digits.slice(17, 20), digits.slice(20)].join('-');
}

/**
 * What customers do in the app, told to the shop in batches and once each, also after the app was closed or offline. Nothing is kept, and no id is made,
 * before they agree.
 */
export function createTracker(
  shop: Pick<Shop, 'post'>,
  { storage = memoryStorage(), name = 'storekeeper.tracker', random, onRefused }: TrackerOptions = {},
): Tracker {
  const kept = stored(storage, name, toKept);
  const turn = inTurn();
  const forget = (gone: readonly TrackedEvent[]) => {
    const ids = new Set(gone.map(({ id }) => id));
    return turn(async () => {
      const now = await kept.read();
      if (now) await kept.write({ ...now, events: now.events.filter(({ id }) => !ids.has(id)) });
    });
  };

  const flush = async (): Promise<void> => {
    for (;;) {
      const now = await turn(kept.read);
      const events = now?.events.slice(0, mostInBatch) ?? [];
      if (!now || events.length === 0) return;
      try {
        await shop.post('/events', {
          body: { sentAt: new Date().toISOString(), anonymousId: now.anonymousId, consent: true, events: [...events] },
        });
      } catch (error) {
        // Too many requests, or nobody there: they are told later. What is refused as it stands would be refused for ever.
        if (!(error instanceof Refusal) || error.status === 429 || error.status >= 500 || error.status === 401) throw error;
        onRefused?.(events, error);
      }
      await forget(events);
    }
  };

  return {
    track: (event, params) =>
      turn(async () => {
        const now = await kept.read();
        if (!now?.isGiven) return;
        const added = { id: newUuid(random), name: event, at: new Date().toISOString(), params } as TrackedEvent;
        await kept.write({ ...now, events: [...now.events, added].slice(-mostKept) });
      }),
    flush: singleFlight(flush),
    setConsent: (isGiven) =>
      turn(async () => {
        if (!isGiven) return kept.write(null);
        const now = await kept.read();
        await kept.write(now ? { ...now, isGiven } : { anonymousId: newUuid(random), isGiven, events: [] });
      }),
  };
}
