type Value = string | number | readonly Readonly<Record<string, string | number>>[];

/**
 * Something that was done, by the names of Google Analytics 4. `id` is a UUID, and the same each time it is told; so are the others, of what was done once. `visitor` is a UUID
 * of an app as it is installed; `customer` says of several that they were done by one account, and nothing else.
 */
export type SinkEvent = Readonly<{
  id: string;
  name: string;
  at: Date;
  visitor: string;
  customer: string | null;
  params: Readonly<Record<string, Value>>;
}>;

/** What became of an event. `refused`: for good, because of what it is. `later`: try this one again, no sooner than `afterMs`. */
export type SinkOutcome =
  Readonly<{ is: 'taken' }> | Readonly<{ is: 'refused'; because: string }> | Readonly<{ is: 'later'; because: string; afterMs?: number }>;

/** Where what customers do is counted: Google Analytics and the like. A plugin adds one under another name. */
export interface AnalyticsSink {
  /** How many events are handed over in one call at most. */
  readonly mostAtOnce: number;
  /** Events it counts once however often they are told; of others the shop sees to that, as far as it can. */
  readonly countsOnce: 'everything' | readonly string[];
  /**
   * Tells it. Answers for each, in their order. Throws an IntegrationError where none was taken: `retryable` where it is worth another try, else
   * because of how the shop is set up.
   */
  tell(events: readonly SinkEvent[], signal: AbortSignal): Promise<readonly SinkOutcome[]>;
}
