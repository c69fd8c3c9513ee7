import type { Core } from '@strapi/strapi';
import { keepDoing } from './keep-doing';

const strapi = { log: { error: () => {} } } as unknown as Core.Strapi;

/** Work whose first round lasts until it is let go. */
function heldWork() {
  let release = () => {};
  let rounds = 0;
  const held = new Promise<void>((resolve) => (release = resolve));
  let isSecond = () => {};
  const second = new Promise<void>((resolve) => (isSecond = resolve));
  const work = async () => {
    rounds += 1;
    if (rounds === 1) return held;
    isSecond();
  };
  return { work, release, second, rounds: () => rounds };
}

test('a round that is slow keeps the next one waiting, unless it goes on', async () => {
  const [one, other] = [heldWork(), heldWork()];
  const waiting = keepDoing(one.work, { everyMs: 1, failed: '' });
  const goingOn = keepDoing(other.work, { everyMs: 1, failed: '', goesOn: true });
  waiting.start(strapi);
  goingOn.start(strapi);
  await other.second;
  expect(one.rounds()).toBeLessThan(2);
  one.release();
  await one.second;
  await waiting.stop();
  // Whoever stops waits for what is under way.
  let isStopped = false;
  const stopping = goingOn.stop().then(() => (isStopped = true));
  await new Promise(setImmediate);
  expect(isStopped).toBe(false);
  other.release();
  await stopping;
  expect(isStopped).toBe(true);
});
