import type { Core } from '@strapi/strapi';
import type { EventType } from '../../domain/events';

/** Something to be told to a target: an event, or what it is of as it stands now. `eventId`: null where staff asked for it by hand. */
export type Delivery = Readonly<{
  id: string;
  target: string;
  eventId: string | null;
  eventType: string;
  aggregateType: string;
  aggregateId: string;
  /** Counted from one. */
  attempt: number;
  /** An earlier one of its aggregate was given up, and this one waited long enough for it. */
  isLate: boolean;
}>;

/** `answer` is what the target said, `status` its HTTP status; staff read both, and `reason`. */
type Told = Readonly<{ status?: number; answer?: string; tookMs?: number }>;
export type Outcome =
  | (Readonly<{ kind: 'delivered' }> & Told)
  /** Again later: as usual, or when the target asked for it, which is then left alone until that. After the last try it is parked. */
  | (Readonly<{ kind: 'retry'; reason: string; afterMs?: number }> & Told)
  /** What is to be said of it is not known yet: again then, and no word against the target. */
  | (Readonly<{ kind: 'wait'; reason: string; afterMs: number }> & Told)
  /** Refused for good: somebody has to look. */
  | (Readonly<{ kind: 'parked'; reason: string }> & Told)
  /** Nobody wants it any more. */
  | (Readonly<{ kind: 'dropped'; reason: string }> & Told);

/** Whoever was switched off in this very moment is asked for again so much later; while it is off, nobody sends. */
export const untilOnMs = 60_000;

/** `since`: what happened before is nothing to it. */
export type Target = Readonly<{ target: string; types: readonly EventType[]; since?: Date }>;

/** A way out of the shop: webhooks, the CRM, analytics. */
export type Channel = Readonly<{
  name: string;
  /**
   * `event`: one delivery for each event and target. `latest`: one that waits for each aggregate and target; it is read as it stands when it is
   * sent, so that ten changes are one call.
   */
  keeps: 'event' | 'latest';
  /** How many are handed over at once, of one target, and each of another aggregate. */
  batch: number;
  /** Who is to be told of what now. None: the channel is off, and costs nothing. */
  targets: (strapi: Core.Strapi) => Promise<readonly Target[]>;
  /**
   * Sends them, until `signal` ends it at the latest. Answers what became of each, by its id; of what it says nothing, and where it throws, all is tried
   * again. The same may come twice, after a crash: with the same event, and the same id where nobody else gives it one.
   */
  deliver: (strapi: Core.Strapi, batch: readonly Delivery[], signal: AbortSignal) => Promise<ReadonlyMap<string, Outcome>>;
}>;
