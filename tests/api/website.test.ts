import { useApp } from '../support/app';
import { shopping, type Cart } from '../support/shopping';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);

const scripted = { payment: { provider: 'scripted' } };
const setting = (column: string, value: string | number) =>
  app.sql(`update store_settings set ${column} = $1`, [value]).then(() => app.call('shop/store/store-settings', 'forgetStoreSettings'));

async function stockOf(variant: string) {
  const [row] = await app.sql<Record<'on_hand' | 'held' | 'allocated' | 'holds', string>>(
    `select sum(s.on_hand) as on_hand, sum(s.held) as held, sum(s.allocated) as allocated,
            (select coalesce(sum(quantity), 0) from stock_holds h where h.variant_id = v.id) as holds
       from stock_levels s join variants v on v.id = s.variant_id where v.document_id = $1 group by v.id`,
    [variant],
  );
  return { held: Number(row?.held), allocated: Number(row?.allocated), holds: Number(row?.holds) };
}
const ordersOf = (cart: Pick<Cart, 'id'>) =>
  app.sql('select order_status, payment_status, number from orders where cart_document_id = $1 order by id', [cart.id]);

describe("the company's website", () => {
  beforeEach(() => setting('website_acceptance', 'ask'));

  test('is asked before the order is placed', async () => {
    const { body } = await shop.checkOut(await shop.readyCart()).expect(201);

    const { asked } = await app.website({ answer: 'accept' });
    const [order] = await app.sql('select website_answer from orders where document_id = $1', [body.data.order.id]);
    expect(asked.filter((id) => id === body.data.order.id)).toHaveLength(1);
    expect(order).toEqual({ website_answer: { accepted: true, reference: `W-${body.data.order.id}` } });
  });

  test('may refuse: nothing is held, and what was paid goes back', async () => {
    const variant = await shop.variant();
    const before = await stockOf(variant);
    await app.website({ answer: 'refuse' });
    await app.payments({ next: 'paid' });
    const cart = await shop.readyCart({ variant });

    const { body } = await shop.checkOut(cart, {}, scripted).expect(422);
    await app.doJobs();

    expect(body.error.details).toMatchObject({ code: 'ORDER_REFUSED', reason: 'The warehouse is closed' });
    expect(await stockOf(variant)).toEqual({ ...before, holds: 0 });
    expect(await ordersOf(cart)).toMatchObject([{ order_status: 'expired', payment_status: 'refunded' }]);
    expect((await app.payments()).payments).toMatchObject([{ captured: cart.totals.total.amount, refunded: cart.totals.total.amount }]);
  });

  test('that refuses what it has just accepted from somebody else at the same time comes too late', async () => {
    const website = () => app.website({ answer: 'refuse_late' });
    const before = (await website()).asked.length;
    const cart = await shop.readyCart();
    const refusing = shop.checkOut(cart).then((answer) => answer);
    while ((await website()).asked.length === before) await new Promise((resolve) => setTimeout(resolve, 20));
    await app.website({ answer: 'accept' });
    const accepted = await shop.checkOut(cart).expect(201);
    const late = await refusing;

    expect([late.status, late.body]).toEqual([201, accepted.body]);
  });

  test.each(['break', 'hang'] as const)('that does not answer (%s) stops orders, where the shop wants that', async (answer) => {
    await setting('website_seconds', 1);
    await app.website({ answer });
    const cart = await shop.readyCart();

    const { body } = await shop.checkOut(cart).expect(503);
    await app.website({ answer: 'accept' });

    expect(body.error.details.code).toBe('WEBSITE_UNAVAILABLE');
    await shop.checkOut(cart).expect(201);
  });

  test('that does not answer learns of orders later, where the shop wants that', async () => {
    await setting('website_outage', 'accept_and_queue');
    await app.website({ answer: 'break' });

    const { body } = await shop.checkOut(await shop.readyCart()).expect(201);

    expect(body.data.order.status).toBe('placed');
    expect(await app.sql('select type from event_log where aggregate_id = $1 order by occurred_at, type', [body.data.order.id])).toEqual([
      { type: 'order.acceptance_skipped' },
      { type: 'order.placed' },
    ]);
  });

  test('that is down is left alone for a while', async () => {
    await app.website({ answer: 'break' });
    const { asked: before } = await app.website({ answer: 'break' });
    for (let count = 0; count < 10; count += 1) await shop.checkOut(await shop.readyCart());
    const { asked: after } = await app.website({ answer: 'accept' });

    expect(after.length - before.length).toBeLessThan(10);
  });
});
