import { expoPush } from '../../src/integrations/push/expo/expo-push';
import { startExpoDouble } from '../support/expo-double';

let expo: Awaited<ReturnType<typeof startExpoDouble>>;
beforeAll(async () => {
  expo = await startExpoDouble();
});
afterAll(() => expo.stop());
beforeEach(() => void [expo.take(), expo.requests()]);

const sender = (more = {}) => expoPush({ ...expo.settings, ...more });
const push = (name: string) => ({ token: expo.token(name), title: 'Order A-1', body: 'is on its way', data: { order: 'o1' } });

test('a hundred go in one request, each with what it says and the ids of where it leads', async () => {
  const { mostAtOnce, send } = sender();
  const outcomes = await send(Array.from({ length: mostAtOnce }, (_, index) => push(`phone-${index}`)));

  expect(mostAtOnce).toBe(100);
  expect(expo.requests()).toEqual([100]);
  expect(expo.take()[7]).toMatchObject({
    to: 'ExponentPushToken[phone-7]',
    title: 'Order A-1',
    body: 'is on its way',
    data: { order: 'o1' },
  });
  expect(outcomes.map(({ is }) => is)).toEqual(Array(100).fill('taken'));
});

test('what became of each is told apart: gone, too fast, wrongly set up, refused, and no token at all', async () => {
  const outcomes = await sender().send([
    push('gone'),
    push('fast'),
    { ...push('x'), token: 'nonsense' },
    push('creds'),
    push('big'),
    push('phone'),
  ]);

  expect(outcomes).toEqual([
    { is: 'dead', because: 'DeviceNotRegistered' },
    { is: 'later', because: 'MessageRateExceeded' },
    { is: 'dead', because: 'no token of Expo' },
    { is: 'misconfigured', because: 'InvalidCredentials' },
    { is: 'refused', because: 'MessageTooBig' },
    { is: 'taken', receipt: expect.stringMatching(/^ticket-/) },
  ]);
});

test('receipts tell a quarter of an hour later who was reached, and whose app is gone; of others nothing', async () => {
  const { send, receipts } = sender();
  const outcomes = await send([push('phone'), push('late-gone')]);
  const ids = outcomes.map((each) => (each.is === 'taken' ? (each.receipt ?? '') : ''));

  expect(receipts).toMatchObject({ mostAtOnce: 300, afterMs: 900_000 });
  expect([...((await receipts?.read([...ids, 'unknown'])) ?? [])]).toEqual([
    [ids[0], { is: 'delivered' }],
    [ids[1], { is: 'dead', because: 'DeviceNotRegistered' }],
  ]);
});

test('tokens of two apps are sent apart, and answered in their order', async () => {
  const outcomes = await sender().send([push('phone'), push('other'), push('gone')]);

  expect(outcomes.map(({ is }) => is)).toEqual(['taken', 'taken', 'dead']);
  expect(expo.requests()).toEqual([3, 2, 1]);
});

test('it slows down when it is told to, and gives up for later when it is told so again and again', async () => {
  expo.fail(429, 2);
  expect((await sender().send([push('phone')]))[0]?.is).toBe('taken');
  expo.fail(429, 3);
  await expect(sender().send([push('phone')])).rejects.toMatchObject({ name: 'IntegrationError', retryable: true });
});

test('outages are tried again, a wrong access token is not, and what may have been taken is not sent twice', async () => {
  expo.fail(503);
  await expect(sender().send([push('phone')])).rejects.toMatchObject({ retryable: true });
  await expect(sender({ apiUrl: 'http://127.0.0.1:1' }).send([push('phone')])).rejects.toMatchObject({ retryable: true });
  await expect(sender({ accessToken: 'wrong' }).send([push('phone')])).rejects.toMatchObject({ retryable: false });
  expo.fail('hang up');
  expect(await sender().send([push('phone')])).toEqual([{ is: 'refused', because: 'nothing was said of it' }]);
  expect(expo.take()).toEqual([]);
});
