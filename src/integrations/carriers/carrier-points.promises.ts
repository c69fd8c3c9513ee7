import assert from 'node:assert/strict';
import { isIntegrationError } from '../integration-error';
import type { Carrier, CarrierPoint } from './carrier';

/** The world around a carrier that has points: a double that the test can play. It has several pages of them. */
export type CarrierPointsWorld = Readonly<{
  carrier: Carrier;
  /** How many there are in all. */
  count: number;
  /** No call is answered until it is up again. */
  setDown(isDown: boolean): void | Promise<void>;
}>;

async function allPoints({ carrier }: CarrierPointsWorld): Promise<{ points: CarrierPoint[]; pages: number }> {
  assert(carrier.points, 'it has no points');
  const points: CarrierPoint[] = [];
  let [page, pages]: [string | null, number] = [null, 0];
  do {
    const answer = await carrier.points(page);
    points.push(...answer.points);
    page = answer.next;
    pages += 1;
    assert(pages < 1_000, 'its pages have no end');
  } while (page !== null);
  return { points, pages };
}

/** What a carrier with points promises, as named checks for any test runner. Each needs a world of its own. */
export const carrierPointsPromises: Readonly<Record<string, (world: CarrierPointsWorld) => Promise<void>>> = {
  'all points are told, page by page, each once': async (world) => {
    const { points, pages } = await allPoints(world);
    assert.equal(points.length, world.count);
    assert.equal(new Set(points.map(({ code }) => code)).size, world.count, 'one code stands for several');
    assert(pages > 1, 'one page is no test: give the world more points');
  },
  'a point says where it is': async (world) => {
    for (const { code, name, address, city, country, location, mostGrams } of (await allPoints(world)).points) {
      for (const text of [code, name, address, city])
        assert(text.trim() !== '' && text.length <= 300, `${code} has an empty or endless text`);
      assert.match(country, /^[A-Z]{2}$/);
      assert(!location || (Math.abs(location.lat) <= 90 && Math.abs(location.lng) <= 180), `${code} is not on the earth`);
      assert(mostGrams === null || (Number.isSafeInteger(mostGrams) && mostGrams > 0), `${code} takes ${mostGrams} g`);
    }
  },
  'a page that cannot be read is an outage, and no end': async (world) => {
    const first = await world.carrier.points?.(null);
    assert(first?.next, 'the first page is the last');
    await world.setDown(true);
    const error = await world.carrier.points?.(first.next).then(
      () => assert.fail('it answers although nobody is there'),
      (thrown: unknown) => thrown,
    );
    assert(isIntegrationError(error) && error.retryable, `not an outage: ${String(error)}`);
    await world.setDown(false);
    assert((await world.carrier.points?.(first.next))?.points.length, 'it has forgotten the second page');
  },
};
