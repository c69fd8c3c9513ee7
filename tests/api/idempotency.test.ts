import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);

const device = 'pT4vX9qLw2ZkB7nRfY5cGh';
const create = (key: string, body: object = { currency: 'EUR' }, headers: Record<string, string> = { 'X-Device-Secret': device }) =>
  app.http().post('/api/carts').set('Idempotency-Key', key).set(headers).send(body);

describe('Idempotency-Key', () => {
  test('does the same request once and answers it the same', async () => {
    const first = await create('same-request');
    const again = await create('same-request');

    expect(again.status).toBe(first.status);
    expect(again.body).toEqual(first.body);
    expect([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([undefined, 'true']);
  });

  test('refuses the same key for another request', async () => {
    await create('other-body', { currency: 'EUR' });
    const { status, body } = await create('other-body', { currency: 'JPY' });

    expect([status, body.error.details.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  test('lets one of many through and tells the others to wait, or answers them the same', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => create('many-at-once')));

    const done = answers.filter(({ status }) => status === 201);
    const waiting = answers.filter(({ status }) => status === 409);
    expect(done.length + waiting.length).toBe(8);
    expect(new Set(done.map(({ body }) => body.data.id)).size).toBe(1);
    expect(
      waiting.every(({ body, headers }) => body.error.details.code === 'IDEMPOTENCY_KEY_IN_USE' && headers['retry-after'] === '1'),
    ).toBe(true);
  });

  test('tells a request that comes while the first still runs to wait', async () => {
    await create('still-running');
    await app.sql(
      "update idempotency_keys set state = 'in_flight', status = null, answer = null, claimed_until = now() + interval '1 minute'",
    );

    const { status, body, headers } = await create('still-running');

    expect([status, body.error.details.code, headers['retry-after']]).toEqual([409, 'IDEMPOTENCY_KEY_IN_USE', '1']);
  });

  test('is taken over when whoever claimed it died', async () => {
    await create('left-behind');
    await app.sql(
      "update idempotency_keys set state = 'in_flight', status = null, answer = null, claimed_until = now() - interval '1 second'",
    );

    expect((await create('left-behind')).status).toBe(201);
  });

  test('keeps a refusal that would come again', async () => {
    const cart = await shop.newCart();
    const wrong = [{ id: 'wrong', op: 'remove_line', line: 'nothing' }];

    const first = await shop.operate(cart, wrong, { 'Idempotency-Key': 'refused' });
    const again = await shop.operate(cart, wrong, { 'Idempotency-Key': 'refused' });

    expect([first.status, again.status, again.headers['idempotent-replayed']]).toEqual([422, 422, 'true']);
  });

  test('keeps no answer that says try again', async () => {
    const cart = await shop.readyCart();
    const headers = { 'Idempotency-Key': 'changed-total' };
    const { amount } = cart.totals.total;
    await app.sql('update prices set amount = amount + 1');
    const refused = await shop.checkOut(cart, headers);
    await app.sql('update prices set amount = amount - 1');

    const again = await shop.checkOut(cart, headers);

    expect([refused.status, refused.body.error.details.code]).toEqual([409, 'CART_CHANGED']);
    expect([again.status, again.body.data.order.totals.total.amount]).toEqual([201, amount]);
  });

  test('belongs to its caller: the same key in another cart is another request', async () => {
    const [mine, theirs] = [await shop.newCart(), await shop.newCart()];
    const note = (text: string) => [operation('set_note', { note: text })];

    const first = await shop.operate(mine, note('mine'), { 'Idempotency-Key': 'shared' });
    const second = await shop.operate(theirs, note('theirs'), { 'Idempotency-Key': 'shared' });

    expect([first.body.data.note, second.body.data.note]).toEqual(['mine', 'theirs']);
  });

  test('leaves no cart token readable in the database', async () => {
    const { body } = await create('sealed');
    const rows = await app.sql<{ answer: Buffer | null }>('select answer from idempotency_keys');

    expect(rows.some(({ answer }) => answer?.includes(body.data.token))).toBe(false);
  });

  test.each([
    ['too long', 'k'.repeat(256)],
    ['with spaces', 'a key'],
  ])('refuses a key that is %s', async (_name, key) => {
    const { status, body } = await create(key);
    expect([status, body.error.details.code]).toEqual([400, 'IDEMPOTENCY_KEY_INVALID']);
  });

  test('after a checkout that was answered, gives back the order even when the cart is gone', async () => {
    const cart = await shop.readyCart();
    const headers = { 'Idempotency-Key': 'checkout' };

    const first = await shop.checkOut(cart, headers);
    const again = await shop.checkOut(cart, headers);

    expect(again.body).toEqual(first.body);
    expect(await app.sql('select 1 from orders where cart_document_id = $1', [cart.id])).toHaveLength(1);
  });

  test('never answers one guest what another was answered, though both are behind one address', async () => {
    const first = await create('1', undefined, { 'X-Device-Secret': 'firstPhone-4vX9qLw2ZkB7' });
    const second = await create('1', undefined, { 'X-Device-Secret': 'secondPhone-R5cGhT8uJd3x' });

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.data.id).not.toBe(first.body.data.id);
  });

  test.each<[string, Record<string, string>]>([
    ['nothing else', {}],
    ['a secret anybody may have', { 'X-Device-Secret': 'android' }],
    ['a secret that was typed', { 'X-Device-Secret': 'a'.repeat(40) }],
    ["a cart's token, where none is looked at", { 'X-Cart-Token': 'made-up-by-the-app' }],
  ])('is refused from a guest who shows %s', async (_name, headers) => {
    const { status, body } = await create('lonely', undefined, headers);

    expect([status, body.error.details.code]).toEqual([400, 'IDEMPOTENCY_SECRET_MISSING']);
    expect((await app.sql('select 1 from idempotency_keys where key = $1', ['lonely'])).length).toBe(0);
  });
});
