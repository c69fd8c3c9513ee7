import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);

type Answer = { status: number; headers: Record<string, string>; body: { error?: { details?: { code?: string } } } };
const said = ({ status, body }: Answer) => [status, body.error?.details?.code];
const tooMany = [429, 'TOO_MANY_REQUESTS'];
const post = (path: string, body: object) => app.http().post(`/api/${path}`).send(body);
const signIn = (identifier: string, password = 'wrong-password') => post('auth/local', { identifier, password });
const oksana = ['oksana@polonyna.test', 'Meadow2026'] as const;
const marek = ['marek@polonyna.test', 'Meadow2026'] as const;
/** As if everything that was used up had been used from somewhere else. */
const elsewhere = () => app.sql("update rate_limits set key = replace(key, '127.0.0.1', '203.0.113.9')");

beforeEach(() => app.sql('truncate rate_limits'));

describe('signing in', () => {
  test('after ten wrong passwords waits, also with the right one, and says how long', async () => {
    const answers = [];
    for (let tries = 0; tries < 10; tries += 1) answers.push((await signIn(oksana[0])).status);
    expect(answers).toEqual(Array(10).fill(401));

    const answer = await signIn(...oksana);

    expect(said(answer)).toEqual(tooMany);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('waits for nobody else behind the same address', async () => {
    for (let tries = 0; tries < 40; tries += 1) await signIn(oksana[0]);

    expect((await signIn(...marek)).status).toBe(200);
  });

  test('with ten invented names keeps nobody else out', async () => {
    for (let name = 0; name < 10; name += 1) await signIn(`nobody-${name}@example.com`);

    expect((await signIn(...oksana)).status).toBe(200);
  });

  test('is counted exactly when tries come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => signIn(oksana[0])));

    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
  });

  test('of one account is tried from many addresses only so often, and its owner still gets in where they did before', async () => {
    expect((await signIn(...oksana)).status).toBe(200);
    await app.sql("update rate_limits set points = 100 where key like 'sign_in_account:%'");
    expect((await signIn(...oksana)).status).toBe(200);

    await elsewhere();

    expect(said(await signIn(...oksana))).toEqual(tooMany);
  });

  test('with the right password costs nothing, however often', async () => {
    for (let tries = 0; tries < 15; tries += 1) expect((await signIn(...oksana)).status).toBe(200);
  });
});

test('a person gets only so many mails an hour, whoever asks for them', async () => {
  const answers = [];
  for (let tries = 0; tries < 7; tries += 1) answers.push((await post('auth/forgot-password', { email: oksana[0] })).status);

  expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect((await post('auth/forgot-password', { email: marek[0] })).status).toBe(200);
});

test('accounts are made from one address only so often', async () => {
  await app.sql(
    "insert into rate_limits (key, points, expire) values ('register_address:127.0.0.1', 60, (extract(epoch from now()) * 1000 + 3600000)::bigint)",
  );

  expect(said(await post('auth/local/register', { email: 'new@example.com', password: 'Meadow-1234' }))).toEqual(tooMany);
});

describe('codes cannot be guessed', () => {
  const codes = (from: number) => Array.from({ length: 10 }, (_, index) => `GUESS${from + index}`);

  test('by the thousand in quotes', async () => {
    const variant = await shop.variant();
    const quote = (guesses: string[]) => post('storefront/quote', { currency: 'EUR', lines: [{ variant, quantity: 1 }], codes: guesses });

    const statuses = [];
    for (let batch = 0; batch < 25; batch += 1) statuses.push((await quote(codes(batch * 10))).status);

    expect(statuses).toEqual([...Array(10).fill(200), ...Array(15).fill(429)]);
    expect((await quote([])).status).toBe(200);
  });

  test('in a cart, while codes that are known cost nothing', async () => {
    const cart = await shop.newCart();
    const apply = (code: string) => shop.operate(cart, [operation('apply_code', { code })]);
    const [{ code } = { code: '' }] = await app.sql<{ code: string }>('select code from discount_codes where usage_limit is null limit 1');

    const statuses = [];
    for (let guess = 0; guess < 22; guess += 1) statuses.push((await apply(`GUESS${guess}`)).status);

    expect(statuses).toEqual([...Array(20).fill(422), 429, 429]);
    const another = await shop.newCart();
    for (let tries = 0; tries < 25; tries += 1)
      expect((await shop.operate(another, [operation('apply_code', { code }), operation('remove_code', { code })])).status).not.toBe(429);
  });
});

test('one cart is checked out only so often, whatever comes of it', async () => {
  const cart = await shop.newCart();
  const statuses = [];
  for (let tries = 0; tries < 42; tries += 1) statuses.push((await shop.checkOut(cart)).status);

  expect(statuses).toEqual([...Array(40).fill(422), 429, 429]);
});

test('nobody uses up the checkouts of others: not of a cart, not of an address, not of an account', async () => {
  const cart = await shop.readyCart();
  await app.sql(
    "insert into rate_limits (key, points, expire) values ('checkout_address:127.0.0.1', 595, (extract(epoch from now()) * 1000 + 600000)::bigint)",
  );
  const statuses = new Set<number>();
  for (let tries = 0; tries < 45; tries += 1)
    for (const stolen of [
      { ...cart, token: `invented-${tries}` },
      { ...cart, id: `none-${tries}` },
      { ...cart, token: '' },
    ])
      statuses.add((await shop.checkOut(stolen)).status);

  expect([...statuses]).toEqual([404]);
  await shop.checkOut(cart).expect(201);

  await app.sql("update rate_limits set points = 600 where key like 'checkout_address:%'");
  expect((await shop.checkOut(await shop.readyCart())).status).toBe(429);
  const { body } = await post('auth/local', { identifier: oksana[0], password: oksana[1] });
  const own = await shop.readyCart();
  const bearer = `Bearer ${body.jwt}`;
  await app.http().post(`/api/carts/${own.id}/claim`).set({ Authorization: bearer, 'X-Cart-Token': own.token }).send({}).expect(200);
  await shop.checkOut({ ...own, bearer }).expect(201);
});
