import { readNeighbourSettings } from '../../src/settings/neighbour-settings';
import { fcmPush } from '../../src/integrations/push/fcm/fcm-push';
import { startFcmDouble } from '../support/fcm-double';
import { startLoopback } from '../support/loopback';

// A port nobody listens on any more.
const gone = async () => {
  const server = await startLoopback(() => 'hang up');
  await server.stop();
  return server.url;
};
let fcm: Awaited<ReturnType<typeof startFcmDouble>>;
beforeAll(async () => {
  fcm = await startFcmDouble();
});
afterAll(() => fcm.stop());

const push = (token: string) => ({ token, title: 'Order A-1', body: 'is on its way', data: { order: 'o1' } });

test('each is pushed with what it says, by a service account that asks for access once an hour', async () => {
  const sender = fcmPush(fcm.settings);
  const outcomes = await sender.send(Array.from({ length: 50 }, (_, index) => push(`phone-${index}`)));
  await sender.send([push('phone-50')]);

  expect(outcomes).toEqual(Array(50).fill({ is: 'delivered' }));
  const pushed = fcm.take();
  expect(pushed).toHaveLength(51);
  expect(pushed[0]).toMatchObject({ token: 'phone-0', notification: { title: 'Order A-1', body: 'is on its way' }, data: { order: 'o1' } });
  expect(await fcm.asked()).toEqual([
    expect.objectContaining({ iss: fcm.settings.email, scope: 'https://www.googleapis.com/auth/firebase.messaging' }),
  ]);
});

test('what became of each is told apart, in their order', async () => {
  const tokens = ['gone', 'nonsense', 'odd', 'fast', 'down', 'sender', 'silent', 'phone'];

  expect(await fcmPush(fcm.settings).send(tokens.map(push))).toEqual([
    { is: 'dead', because: 'UNREGISTERED' },
    { is: 'dead', because: 'INVALID_ARGUMENT' },
    { is: 'refused', because: 'INVALID_ARGUMENT' },
    { is: 'later', because: 'QUOTA_EXCEEDED', afterMs: 7_000 },
    { is: 'later', because: 'UNAVAILABLE', afterMs: 60_000 },
    { is: 'misconfigured', because: 'SENDER_ID_MISMATCH' },
    { is: 'refused', because: 'no answer' },
    { is: 'delivered' },
  ]);
});

test('access that was taken back is asked for anew, once; nobody there is tried again', async () => {
  const sender = fcmPush(fcm.settings);
  await sender.send([push('phone')]);
  fcm.replaceAccess();
  await fcm.asked();

  expect(await sender.send([push('phone'), push('phone-2')])).toEqual([{ is: 'delivered' }, { is: 'delivered' }]);
  expect(await fcm.asked()).toHaveLength(1);
  await expect(fcmPush({ ...fcm.settings, tokenUrl: await gone() }).send([push('phone')])).rejects.toMatchObject({
    retryable: true,
  });
  expect(await fcmPush({ ...fcm.settings, apiUrl: await gone() }).send([push('phone')])).toEqual([{ is: 'later', because: 'unreachable' }]);
});

test('the environment holds the service account as Google gives it, and says so where it does not', () => {
  const { tokenUrl } = fcm.settings;
  const given = fileOf(tokenUrl);

  const { push: ports, issues } = readNeighbourSettings({ FCM_SERVICE_ACCOUNT: given, FCM_API_URL: fcm.settings.apiUrl });
  expect(ports.fcm?.settings).toEqual(fcm.settings);
  expect(issues).toEqual([]);
  const wrong = readNeighbourSettings({ FCM_SERVICE_ACCOUNT: '{"project_id":"shop-1"}' });
  expect(wrong.issues.map(({ message }) => message)).toEqual(['must be the JSON of a service account, on one line']);
});

test.each([
  ['https://oauth2.googleapis.com/token', []],
  ['https://oauth2.googleapis.com.example/token', ['must be the JSON of a service account, on one line']],
  ['https://10.0.0.7/token', ['must be the JSON of a service account, on one line']],
  ['http://127.0.0.1:9/token', ['has a token_uri that leads to this machine: only where FCM_API_URL does, too']],
])('a file sends nobody but to Google: %s', (tokenUrl, told) => {
  const { issues } = readNeighbourSettings({ FCM_SERVICE_ACCOUNT: fileOf(tokenUrl) });
  expect(issues.map(({ message }) => message)).toEqual(told);
});

function fileOf(tokenUrl: string): string {
  const { projectId, email, privateKey } = fcm.settings;
  return JSON.stringify({ project_id: projectId, client_email: email, private_key: privateKey, token_uri: tokenUrl });
}
