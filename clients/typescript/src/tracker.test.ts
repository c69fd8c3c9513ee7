import { createTracker, memoryStorage, NoAnswer, Refusal, type TrackedEvent } from './index.ts';

type Body = Readonly<{ anonymousId: string; consent: boolean; sentAt: string; events: readonly TrackedEvent[] }>;

function world(storage = memoryStorage()) {
  const told: Body[] = [];
  const refused: string[] = [];
  const script: (() => void)[] = [];
  const shop = {
    post: async (_path: string, { body }: { body: Body }) => {
      script.shift()?.();
      told.push(body);
      return { data: {} };
    },
  };
  const tracker = createTracker(shop as never, { storage, onRefused: (events, { code }) => refused.push(`${code} ${events.length}`) });
  const names = () => told.map(({ events }) => events.map(({ name }) => name));
  return { tracker, told, refused, names, storage, next: (...steps: (() => void)[]) => script.push(...steps) };
}
const refuse = (status: number, code: string) => () => {
  throw new Refusal(code, {}, { status, message: '', requestId: null, retryAfterMs: null, afterLoss: false });
};
const lose = () => {
  throw new NoAnswer('No answer');
};

test('nothing is kept before somebody agrees, nor after they do not any more', async () => {
  const { tracker, told, storage } = world();
  await tracker.track('screen_view', { screen: 'home' });
  await tracker.flush();
  expect([told, await storage.get('storekeeper.tracker')]).toEqual([[], null]);
  await tracker.setConsent(true);
  await tracker.track('screen_view', { screen: 'home' });
  await tracker.setConsent(false);
  await tracker.flush();
  expect([told, await storage.get('storekeeper.tracker')]).toEqual([[], null]);
});

test('what was done is told once, with ids of its own, under the same id of the phone', async () => {
  const { tracker, told, names } = world();
  await tracker.setConsent(true);
  await tracker.track('view_item', { product: 'p' });
  await Promise.all([tracker.flush(), tracker.flush()]);
  await tracker.track('search', { term: 'cup', results: 3 });
  await tracker.flush();
  await tracker.flush();
  expect(names()).toEqual([['view_item'], ['search']]);
  const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  expect(told.flatMap(({ anonymousId, events }) => [anonymousId, ...events.map(({ id }) => id)]).every((id) => uuid.test(id))).toBe(true);
  expect(new Set(told.map(({ anonymousId }) => anonymousId)).size).toBe(1);
});

test('what had no answer is told again as it was, also by the app that is started next', async () => {
  const first = world();
  await first.tracker.setConsent(true);
  await first.tracker.track('screen_view', { screen: 'home' });
  first.next(lose);
  await expect(first.tracker.flush()).rejects.toThrow('No answer');
  const second = world(first.storage);
  await second.tracker.flush();
  expect(second.names()).toEqual([['screen_view']]);
});

test('what is refused for ever is let go, and the rest goes on; what comes too fast stays', async () => {
  const { tracker, refused, names, next } = world();
  await tracker.setConsent(true);
  for (let number = 0; number < 60; number += 1) await tracker.track('screen_view', { screen: `s${number}` });
  next(refuse(429, 'RATE_LIMITED'));
  await expect(tracker.flush()).rejects.toThrow('RATE_LIMITED');
  next(refuse(400, 'INVALID_REQUEST'));
  await tracker.flush();
  expect([refused, names().map((batch) => batch.length)]).toEqual([['INVALID_REQUEST 50'], [10]]);
});

test('of a phone that was offline for days the latest five hundred are kept', async () => {
  const { tracker, told } = world();
  await tracker.setConsent(true);
  for (let number = 0; number < 510; number += 1) await tracker.track('screen_view', { screen: `s${number}` });
  await tracker.flush();
  const screens = told.flatMap(({ events }) => events.map(({ params }) => (params as { screen: string }).screen));
  expect([screens.length, screens[0], screens.at(-1)]).toEqual([500, 's10', 's509']);
});
