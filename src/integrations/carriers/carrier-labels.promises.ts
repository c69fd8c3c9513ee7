import assert from 'node:assert/strict';
import { isIntegrationError } from '../integration-error';
import type { Carrier, LabelOrder } from './carrier';

/** The world around a carrier that makes labels: a double that the test can play. */
export type CarrierLabelsWorld = Readonly<{
  carrier: Carrier;
  /** What it takes, without a key. */
  order: Omit<LabelOrder, 'key'>;
  /** What it does not: to nobody, or nowhere. */
  wrongOrder: Omit<LabelOrder, 'key'>;
  /** The next call is done by the carrier, and its answer lost on the way. */
  loseNextAnswer(): void | Promise<void>;
  /** The parcel of this number is on its way. */
  pickUp(number: string): void | Promise<void>;
  /** Somebody deletes the label at the carrier. */
  deleteThere(number: string): void | Promise<void>;
  /** The keys of the labels there are at the carrier. */
  keys(): readonly string[] | Promise<readonly string[]>;
  /** What must never be seen in an error. */
  secrets: readonly string[];
}>;

type Labels = Required<Pick<Carrier, 'makeLabel' | 'labelDocument' | 'cancelLabel' | 'track'>>;
function labelsOf({ carrier }: CarrierLabelsWorld): Labels {
  const { makeLabel, labelDocument, cancelLabel } = carrier;
  assert(makeLabel && labelDocument && cancelLabel, 'it makes no labels');
  return {
    makeLabel: makeLabel.bind(carrier),
    labelDocument: labelDocument.bind(carrier),
    cancelLabel: cancelLabel.bind(carrier),
    track: carrier.track.bind(carrier),
  };
}
const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => assert.fail('it says that it was done'),
    (thrown: unknown) => thrown,
  );

/** What a carrier that makes labels promises, as named checks for any test runner. Each needs a world of its own. */
export const carrierLabelsPromises: Readonly<Record<string, (world: CarrierLabelsWorld) => Promise<void>>> = {
  'a label has a number, a reference, and a PDF to print': async (world) => {
    const labels = labelsOf(world);
    const label = await labels.makeLabel({ ...world.order, key: 'key-1' });
    assert(label.number !== '' && label.reference !== '');
    assert(label.price === null || (Number.isSafeInteger(label.price.amount) && label.price.amount >= 0));
    assert.equal(
      Buffer.from(await labels.labelDocument(label))
        .subarray(0, 5)
        .toString('latin1'),
      '%PDF-',
    );
  },
  'the same key is one label': async (world) => {
    const labels = labelsOf(world);
    const [first, second] = [
      await labels.makeLabel({ ...world.order, key: 'key-1' }),
      await labels.makeLabel({ ...world.order, key: 'key-1', isRepeated: true }),
    ];
    assert.deepEqual([second.number, second.reference], [first.number, first.reference]);
    const other = await labels.makeLabel({ ...world.order, key: 'key-2' });
    assert.notEqual(other.number, first.number);
    assert.deepEqual([...(await world.keys())].sort(), ['key-1', 'key-2']);
  },
  'where the answer was lost, the same key finds the label': async (world) => {
    const labels = labelsOf(world);
    await world.loseNextAnswer();
    const error = await thrownBy(labels.makeLabel({ ...world.order, key: 'key-1' }));
    assert(isIntegrationError(error) && error.retryable, `not an outage: ${String(error)}`);
    await labels.makeLabel({ ...world.order, key: 'key-1', isRepeated: true });
    assert.deepEqual([...(await world.keys())], ['key-1']);
  },
  'what it does not want it refuses for good, with its reason, and tells no secret': async (world) => {
    const error = await thrownBy(labelsOf(world).makeLabel({ ...world.wrongOrder, key: 'key-1' }));
    assert(isIntegrationError(error) && !error.retryable, `no refusal: ${String(error)}`);
    for (const secret of world.secrets) assert(!String(error).includes(secret), 'a secret is told');
    assert.deepEqual([...(await world.keys())], []);
  },
  'a label is cancelled, once or again, and followed as that': async (world) => {
    const labels = labelsOf(world);
    const label = await labels.makeLabel({ ...world.order, key: 'key-1' });
    assert.equal(await labels.cancelLabel(label), true);
    assert.equal(await labels.cancelLabel(label), true);
    assert.deepEqual([...(await world.keys())], []);
    const [parcel] = await labels.track([label.number]);
    assert((parcel?.status ?? 'unknown') !== 'in_transit' && parcel?.status !== 'delivered', `it is ${parcel?.status}`);
  },
  'one that is on its way is not': async (world) => {
    const labels = labelsOf(world);
    const label = await labels.makeLabel({ ...world.order, key: 'key-1' });
    await world.pickUp(label.number);
    assert.equal(await labels.cancelLabel(label), false);
    assert.equal((await labels.track([label.number]))[0]?.status, 'in_transit');
  },
  'that it was cancelled elsewhere is told': async (world) => {
    const labels = labelsOf(world);
    const label = await labels.makeLabel({ ...world.order, key: 'key-1' });
    await world.deleteThere(label.number);
    assert.equal((await labels.track([label.number]))[0]?.status, 'cancelled');
  },
};
