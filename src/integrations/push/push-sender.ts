/** `data`: ids and nothing else: it passes through other companies, and stands on a locked screen. */
export type Push = Readonly<{ token: string; title: string; body: string; data: Readonly<Record<string, string>> }>;

/**
 * What became of one message. `taken`: it is on its way; `receipt` is what to ask about it by, where there is such a thing. `dead`: the app is
 * gone from the phone, and the token with it. `refused`: this message, for good. `later`: try again, no sooner than `afterMs`. `misconfigured`:
 * not before somebody mends how the shop is set up.
 */
export type PushOutcome =
  | Readonly<{ is: 'taken'; receipt: string | null }>
  | Readonly<{ is: 'delivered' }>
  | Readonly<{ is: 'dead' | 'refused' | 'misconfigured'; because: string }>
  | Readonly<{ is: 'later'; because: string; afterMs?: number }>;

/** How the shop reaches phones; devices name it by its name. A plugin adds one under another name. */
export interface PushSender {
  /** How many are handed over in one call at most. */
  readonly mostAtOnce: number;
  /**
   * Answers for each, in their order. The same may be handed over twice, after a crash of theirs. Throws an IntegrationError where none of them was
   * taken: `retryable` where it is worth another try, else because of how the shop is set up.
   */
  send(pushes: readonly Push[]): Promise<readonly PushOutcome[]>;
  /** Where it is told only later whether a phone was reached. */
  readonly receipts?: Readonly<{
    mostAtOnce: number;
    /** How long it takes until they are there. */
    afterMs: number;
    /** What is known by now; of others, nothing. Throws as `send` does. */
    read(ids: readonly string[]): Promise<ReadonlyMap<string, PushOutcome>>;
  }>;
}
