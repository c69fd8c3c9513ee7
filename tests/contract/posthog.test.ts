import { analyticsPromises, type AnalyticsWorld } from '../../src/integrations/analytics/analytics-sink.promises';
import { checkPosthog } from '../../src/integrations/analytics/posthog/check-posthog';
import { posthogSink } from '../../src/integrations/analytics/posthog/posthog-sink';
import { allowPrivateHosts } from '../../src/integrations/outgoing/address';
import { startPosthog } from '../support/analytics/posthog-double';
import { startLoopback } from '../support/loopback';

let posthog: Awaited<ReturnType<typeof startPosthog>>;
beforeEach(async () => {
  allowPrivateHosts(['localhost']);
  posthog = await startPosthog();
});
afterEach(() => posthog.stop());
afterAll(() => allowPrivateHosts([]));

const signal = AbortSignal.timeout(60_000);
const world = (): AnalyticsWorld => ({
  sink: posthogSink(posthog.settings),
  counted: () => posthog.kept.map(({ properties }) => String(properties?.transaction_id)),
  sent: () =>
    posthog
      .asked()
      .map(({ text }) => text)
      .join(),
  setDown: posthog.setDown,
  setBusy: posthog.setBusy,
  refused: (event) => ({ ...event, id: 'no uuid' }),
  secrets: [posthog.settings.projectKey],
});

describe('PostHog keeps the promises of analytics:', () => {
  test.each(Object.entries(analyticsPromises))('%s', async (_name, isKept) => {
    await expect(isKept(world())).resolves.toBeUndefined();
  });
});

test('an event goes with its own id and time, of a visitor of whom no profile is made', async () => {
  const id = 'a3e1c7d2-4b5f-4c6a-8d7e-9f0a1b2c3d4e';
  const visitor = '5f0c3b5e-8c1d-4d0a-9a53-0f8f7c2b6a11';
  const at = new Date('2026-11-28T10:00:00.123Z');
  await posthogSink(posthog.settings).tell([{ id, name: 'search', at, visitor, customer: 'c1', params: { search_term: 'чашка' } }], signal);
  expect(posthog.kept).toEqual([
    {
      ...{ uuid: id, event: 'search', distinct_id: visitor, timestamp: '2026-11-28T10:00:00.123Z' },
      properties: { search_term: 'чашка', customer: 'c1', $process_person_profile: false, $lib: 'storekeeper' },
    },
  ]);
});

test('the key is asked for in words, and the host has to be a public one', async () => {
  expect(await checkPosthog(posthog.settings, signal)).toEqual({ account: new URL(posthog.settings.host).host });
  await expect(checkPosthog({ ...posthog.settings, projectKey: 'phc_other' }, signal)).rejects.toMatchObject({
    message: 'posthog: it does not know the project API key',
    retryable: false,
  });
  allowPrivateHosts([]);
  await expect(checkPosthog(posthog.settings, signal)).rejects.toMatchObject({ retryable: false });
});

test.each([
  [404, {}, 'it answered 404: the host is another one'],
  [200, [], 'its answer makes no sense: is PostHog there?'],
])('who answers %i in its place has taken nothing', async (status, body, said) => {
  const other = await startLoopback(() => ({ status, body }));
  const host = other.url.replace('127.0.0.1', 'localhost');
  const event = { id: 'a3e1c7d2-4b5f-4c6a-8d7e-9f0a1b2c3d4e', name: 'search', at: new Date(), visitor: 'v', customer: null, params: {} };
  await expect(posthogSink({ ...posthog.settings, host }).tell([event, event], signal)).rejects.toMatchObject({
    message: `posthog: ${said}`,
  });
  await other.stop();
});
