import assert from 'node:assert/strict';
import { isIntegrationError } from '../integration-error';
import type { AnalyticsSink, SinkEvent, SinkOutcome } from './analytics-sink';

/** The world around an adapter, as far as its promises need it: a double of the sink that the test can play. */
export type AnalyticsWorld = Readonly<{
  sink: AnalyticsSink;
  /** The ids of orders that were counted as purchases, each as often as it was counted. */
  counted(): readonly string[] | Promise<readonly string[]>;
  /** All that was sent there since the last time, as text. */
  sent(): string | Promise<string>;
  /** No call is answered until it is up again. */
  setDown(isDown: boolean): void | Promise<void>;
  /** The next call is told to come again after so many seconds. */
  setBusy(seconds: number): void | Promise<void>;
  /** A purchase it takes never. */
  refused: (event: SinkEvent) => SinkEvent;
  /** What must never be seen in an error. */
  secrets: readonly string[];
}>;

type Promised = Readonly<Record<string, (world: AnalyticsWorld) => Promise<void>>>;

const signal = AbortSignal.timeout(60_000);
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const purchase = (number: number, visitor = number): SinkEvent => ({
  ...{ id: uuid(number), name: 'purchase', at: new Date(), visitor: uuid(1_000 + visitor), customer: null },
  params: {
    ...{ transaction_id: `ORD-${number}`, currency: 'EUR', value: 25.5, tax: 5, shipping: 4.9 },
    items: [{ item_id: 'MUG', item_name: 'Чашка', price: 12.75, quantity: 2 }],
  },
});
const told = (outcomes: readonly SinkOutcome[]): readonly string[] => outcomes.map(({ is }) => is);

/**
 * What every adapter of analytics promises, as named checks for any test runner. Each needs a world of its own. A promise that is not kept throws
 * an AssertionError.
 */
export const analyticsPromises: Promised = {
  'a purchase that is told twice is counted once, if it says so': async (world) => {
    assert.deepEqual(told(await world.sink.tell([purchase(1)], signal)), ['taken']);
    assert.deepEqual(told(await world.sink.tell([purchase(1)], signal)), ['taken']);
    if (world.sink.countsOnce === 'everything' || world.sink.countsOnce.includes('purchase'))
      assert.deepEqual(await world.counted(), ['ORD-1']);
  },
  'as many as it takes are told at once, of one visitor or of many, each answered in its place': async (world) => {
    const all = Array.from({ length: world.sink.mostAtOnce }, (_, index) => purchase(index + 1, index % 3));
    assert.deepEqual(
      told(await world.sink.tell(all, signal)),
      all.map(() => 'taken'),
    );
    const counted = await world.counted();
    assert.deepEqual([...counted].sort(), all.map(({ params }) => String(params.transaction_id)).sort());
  },
  'one that is refused says why, and keeps no other': async (world) => {
    const all = [purchase(1, 1), world.refused(purchase(2, 1)), purchase(3, 1)];
    const [first, second, third] = await world.sink.tell(all, signal);
    assert.deepEqual([first?.is, third?.is], ['taken', 'taken']);
    assert(second?.is === 'refused' && second.because !== '', JSON.stringify(second));
    assert.deepEqual([...(await world.counted())].sort(), ['ORD-1', 'ORD-3']);
  },
  'nothing is asked for nothing': async (world) => {
    assert.deepEqual(await world.sink.tell([], signal), []);
    assert.equal(await world.sent(), '');
  },
  'one that wants to be left alone is left alone for its time': async (world) => {
    await world.setBusy(7);
    const [outcome] = await world.sink.tell([purchase(1)], signal);
    assert(outcome?.is === 'later' && (outcome.afterMs ?? 0) > 5_000 && (outcome.afterMs ?? 0) <= 7_000, JSON.stringify(outcome));
    assert.deepEqual(await world.counted(), []);
  },
  'an outage is told as one, and tells no secret': async (world) => {
    await world.setDown(true);
    const error = await world.sink.tell([purchase(1)], signal).then(
      () => assert.fail('it answers although it cannot'),
      (thrown: unknown) => thrown,
    );
    assert(isIntegrationError(error) && error.retryable, `not an outage: ${String(error)}`);
    for (const secret of world.secrets)
      assert(!JSON.stringify([String(error), (error.cause as Error | undefined)?.message]).includes(secret));
    await world.setDown(false);
    assert.deepEqual(told(await world.sink.tell([purchase(1)], signal)), ['taken']);
  },
};
