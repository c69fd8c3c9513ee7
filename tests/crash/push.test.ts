import { Client } from 'pg';
import { newDatabase } from '../support/child-app';
import { startExpoDouble } from '../support/expo-double';
import { useMortalShops } from '../support/running-shop';

const { start, diesAt } = useMortalShops();
let database: Client;
let databaseUrl: string;
let expo: Awaited<ReturnType<typeof startExpoDouble>>;

beforeAll(async () => {
  databaseUrl = await newDatabase('storekeeper_e2e_push_crash', 'storekeeper_template_demo');
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
  expo = await startExpoDouble();
}, 60_000);
afterAll(() => Promise.all([database.end(), expo.stop()]));

async function until(isRight: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 90_000; Date.now() < deadline;) {
    if (await isRight()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not come to that');
}
const states = async () =>
  (await database.query<{ state: string }>('select state from notification_pushes order by id')).rows.map(({ state }) => state);

test('killed between claiming and pushing, a shop pushes each message once after all', async () => {
  await database.query(
    `with told as (
       insert into notifications (id, user_id, kind, about, language, title, body)
       select 'told-' || n, (select min(id) from up_users), 'order_placed', n, 'en', 'Order', 'is placed' from generate_series(1, 3) n returning row_id
     ),
     device as (
       insert into customer_devices (user_id, device_id, platform, push_provider, push_token)
       select min(id), 'phone', 'ios', 'expo', $1 from up_users returning id, user_id
     ),
     loud as (
       insert into notification_settings (user_id, orders_push, orders_mail) select user_id, true, true from device
     )
     insert into notification_pushes (notification_row_id, device_row_id) select told.row_id, device.id from told, device`,
    [expo.token('phone')],
  );
  const env = { EXPO_ACCESS_TOKEN: expo.settings.accessToken, EXPO_API_URL: expo.settings.apiUrl };
  const first = await start(databaseUrl, { RUN_JOBS: 'false', ...env });
  await diesAt(first, 'push.claimed', { worksJobs: false, job: 'push-notifications' });
  expect((await first.app.ended).signal).toBe('SIGKILL');
  expect(await states()).toEqual(['claimed', 'claimed', 'claimed']);
  expect(expo.take()).toEqual([]);

  // Ten minutes later.
  await database.query("update notification_pushes set moved_at = now() - interval '11 minutes'");
  await start(databaseUrl, { RUN_JOBS: 'true', ...env });
  await until(async () => (await states()).every((state) => state === 'taken'));
  expect(expo.take()).toHaveLength(3);
});
