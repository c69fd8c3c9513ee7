import type { SinkEvent } from '../../src/integrations/analytics/analytics-sink';
import { analyticsPromises, type AnalyticsWorld } from '../../src/integrations/analytics/analytics-sink.promises';
import { checkGoogleAnalytics } from '../../src/integrations/analytics/google-analytics/check-google-analytics';
import { googleAnalytics } from '../../src/integrations/analytics/google-analytics';
import { googleAnalyticsSink } from '../../src/integrations/analytics/google-analytics/google-analytics-sink';
import { startGoogleAnalytics } from '../support/analytics/google-analytics-double';

let google: Awaited<ReturnType<typeof startGoogleAnalytics>>;
beforeEach(async () => {
  google = await startGoogleAnalytics();
});
afterEach(() => google.stop());

const signal = AbortSignal.timeout(60_000);
const visitor = '5f0c3b5e-8c1d-4d0a-9a53-0f8f7c2b6a11';
const view = (more: Partial<SinkEvent> = {}): SinkEvent => ({
  ...{ id: 'a3e1c7d2-4b5f-4c6a-8d7e-9f0a1b2c3d4e', name: 'view_item', at: new Date('2026-11-28T10:00:00.123Z'), visitor, customer: null },
  params: { items: [{ item_id: 'MUG', item_name: 'x'.repeat(300) }] },
  ...more,
});

const world = (): AnalyticsWorld => ({
  sink: googleAnalyticsSink(google.settings),
  counted: () => google.counted.filter(({ name }) => name === 'purchase').map(({ params }) => String(params.transaction_id)),
  sent: () =>
    google
      .asked()
      .map(({ text }) => text)
      .join(),
  setDown: google.setDown,
  setBusy: google.setBusy,
  refused: (event) => ({ ...event, params: { ...event.params, currency: 'euro' } }),
  secrets: [google.settings.apiSecret],
});

describe('Google Analytics keeps the promises of analytics:', () => {
  test.each(Object.entries(analyticsPromises))('%s', async (_name, isKept) => {
    await expect(isKept(world())).resolves.toBeUndefined();
    expect(google.passedOver).toEqual([]);
  });
});

test('an event goes under its visitor and time, no longer than it may be, and for counting alone', async () => {
  const sink = googleAnalyticsSink(google.settings);
  expect(await sink.tell([view({ customer: 'c1' })], signal)).toEqual([{ is: 'taken' }]);
  expect(google.counted).toEqual([
    {
      ...{ visitor, user: 'c1', name: 'view_item', at: Date.parse('2026-11-28T10:00:00.123Z') * 1_000 },
      params: { items: [{ item_id: 'MUG', item_name: 'x'.repeat(100) }] },
    },
  ]);
  const [request] = google.asked();
  expect(request?.path).toBe('/mp/collect');
  expect(JSON.parse(request?.text ?? '')).toMatchObject({ consent: { ad_user_data: 'DENIED', ad_personalization: 'DENIED' } });
});

test('what is more than one request takes goes in several', async () => {
  const many = Array.from({ length: 60 }, () => view());
  const items = Array.from({ length: 200 }, (_, index) => ({ item_id: `SKU-${index}`, item_name: 'ї'.repeat(100) }));
  const large = Array.from({ length: 6 }, () => view({ params: { items } }));
  await googleAnalyticsSink(google.settings).tell([...many, ...large], signal);
  expect(google.passedOver).toEqual([]);
  expect(google.counted).toHaveLength(66);
});

test('an app is known by its Firebase App ID, and its visitors by 32 hex digits', async () => {
  await google.stop();
  google = await startGoogleAnalytics({ isApp: true });
  await googleAnalyticsSink(google.settings).tell([view()], signal);
  expect(google.counted.map((each) => each.visitor)).toEqual([visitor.replaceAll('-', '')]);
});

test('what was taken before an outage is not told again', async () => {
  google.setDownAfter(1);
  const others = ['6', '7'].map((digit) => view({ visitor: visitor.replace('5', digit) }));
  const outcomes = await googleAnalyticsSink(google.settings).tell([view(), ...others], signal);
  expect(outcomes.map(({ is }) => is).sort()).toEqual(['later', 'later', 'taken']);
});

test('it is asked whether it would take what is sent, and is set up whole or not at all', async () => {
  expect(await checkGoogleAnalytics(google.settings, signal)).toEqual({ account: 'G-AB12CD34EF' });
  expect(google.asked().map(({ path }) => path)).toEqual(['/debug/mp/collect']);
  const read = (variables: object) => googleAnalytics.environment.safeParse(variables);
  expect(read({}).data).toBeNull();
  expect(read({ GOOGLE_ANALYTICS_API_SECRET: 's' }).error?.issues[0]?.path).toEqual(['GOOGLE_ANALYTICS_MEASUREMENT_ID']);
  const both = { GOOGLE_ANALYTICS_MEASUREMENT_ID: 'G-AB12CD34EF', GOOGLE_ANALYTICS_FIREBASE_APP_ID: '1:123:ios:abc' };
  expect(read({ GOOGLE_ANALYTICS_API_SECRET: 's', ...both }).error?.issues[0]?.path).toEqual(['GOOGLE_ANALYTICS_FIREBASE_APP_ID']);
});
