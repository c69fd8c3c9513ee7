import assert from 'node:assert/strict';
import { isIntegrationError } from '../integration-error';
import { parcelStatuses, type Carrier, type ParcelStatus } from './carrier';

/** The world around an adapter, as far as its promises need it: a double of the carrier that the test can play. */
export type CarrierWorld = Readonly<{
  carrier: Carrier;
  /** A parcel that was handed over to it; answers its number. */
  handOver(): Promise<string>;
  /** What becomes of it at the carrier. */
  move(number: string, to: Exclude<ParcelStatus, 'cancelled' | 'unknown'>): Promise<void>;
  /** A number that could be one and is not. */
  noNumber: string;
  /** No call is answered until it is up again. */
  setDown(isDown: boolean): void | Promise<void>;
  /** What must never be seen in an error. */
  secrets: readonly string[];
}>;

type Promised = Readonly<Record<string, (world: CarrierWorld) => Promise<void>>>;

async function statusOf({ carrier }: CarrierWorld, number: string): Promise<ParcelStatus> {
  const found = (await carrier.track([number])).filter((parcel) => parcel.number === number);
  assert(found.length <= 1, 'it answers one parcel several times');
  const [parcel] = found;
  assert(!parcel || parcelStatuses.includes(parcel.status), `nobody knows the status "${parcel?.status}"`);
  assert(!parcel?.at || (parcel.at instanceof Date && !Number.isNaN(parcel.at.getTime())), 'what it says of the time is no date');
  return parcel?.status ?? 'unknown';
}

/**
 * What every adapter of a carrier promises, as named checks for any test runner. Each needs a world of its own. A promise that is not kept
 * throws an AssertionError.
 */
export const carrierPromises: Promised = {
  'a parcel that was handed over is on its way': async (world) => {
    assert.equal(await statusOf(world, await world.handOver()), 'in_transit');
  },
  'one that arrived is delivered, and one that is with its sender came back': async (world) => {
    for (const status of ['delivered', 'came_back'] as const) {
      const number = await world.handOver();
      await world.move(number, status);
      assert.equal(await statusOf(world, number), status);
    }
  },
  'a number it has not heard of is unknown, and keeps no other from being answered': async (world) => {
    const number = await world.handOver();
    const parcels = await world.carrier.track([world.noNumber, number]);
    assert.equal(parcels.find((parcel) => parcel.number === number)?.status, 'in_transit');
    assert.equal(parcels.find((parcel) => parcel.number === world.noNumber)?.status ?? 'unknown', 'unknown');
  },
  'several are answered at once, each for itself': async (world) => {
    const [first, second] = [await world.handOver(), await world.handOver()];
    await world.move(second, 'delivered');
    const statuses = new Map((await world.carrier.track([first, second])).map(({ number, status }) => [number, status]));
    assert.deepEqual([statuses.get(first), statuses.get(second)], ['in_transit', 'delivered']);
  },
  'where a parcel can be followed is an address on the web': async (world) => {
    const address = world.carrier.trackingUrl(await world.handOver());
    assert(address === null || /^https?:\/\//.test(address), `${address} is none`);
  },
  'an outage is told as one, and tells no secret': async (world) => {
    const number = await world.handOver();
    await world.setDown(true);
    const error = await world.carrier.track([number]).then(
      () => assert.fail('it answers although nobody is there'),
      (thrown: unknown) => thrown,
    );
    assert(isIntegrationError(error) && error.retryable, `not an outage: ${String(error)}`);
    for (const secret of world.secrets) assert(!String(error).includes(secret), 'a secret is told');
    await world.setDown(false);
    assert.equal(await statusOf(world, number), 'in_transit');
  },
};
