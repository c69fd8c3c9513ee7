import { useApp } from '../support/app';
import { shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);

describe('checkout refuses', () => {
  test('a total the customer did not see, and tells the right one', async () => {
    const cart = await shop.readyCart();
    const { amount } = cart.totals.total;

    const response = await shop.checkOut(cart, {}, { expectedTotal: { amount: amount - 100, currency: 'EUR' } });

    expect([response.status, response.body.error.details.code]).toEqual([409, 'CART_CHANGED']);
    expect(response.body.error.details.cart.totals.total.amount).toBe(amount);
    expect(await app.sql('select 1 from orders where cart_document_id = $1', [cart.id])).toEqual([]);
  });

  test('a legal text that has another version now, and keeps the one that was agreed to', async () => {
    const cart = await shop.readyCart();
    const [terms] = await app.sql<{ version: string }>(
      "select version from legal_texts where kind = 'terms' and published_at is not null limit 1",
    );
    const agreeing = (...accepted: object[]) => shop.checkOut(cart, {}, { accepted });
    const refused = await agreeing({ kind: 'terms', version: 'long ago' });
    expect([refused.status, refused.body.error.details]).toEqual([
      409,
      { code: 'LEGAL_TEXT_CHANGED', kind: 'terms', version: terms?.version },
    ]);
    expect((await agreeing({ kind: 'terms', version: terms?.version }, { kind: 'terms', version: 'x' })).status).toBe(400);
    expect((await agreeing({ kind: 'promises', version: 'x' })).status).toBe(400);
    const { body } = await agreeing({ kind: 'terms', version: terms?.version }).expect(201);
    await agreeing({ kind: 'terms', version: terms?.version }).expect(201);
    const kept = await app.sql('select kind, version from order_acceptances where order_document_id = $1', [body.data.order.id]);
    expect(kept).toEqual([{ kind: 'terms', version: terms?.version }]);
  });

  test('the right amount in another currency', async () => {
    const cart = await shop.readyCart();
    const response = await shop.checkOut(cart, {}, { expectedTotal: { ...cart.totals.total, currency: 'JPY' } });
    expect([response.status, response.body.error.details.code]).toEqual([409, 'CART_CHANGED']);
  });

  test('a price that changed since, until the customer agrees', async () => {
    const variant = await shop.variant();
    const cart = await shop.readyCart({ variant });
    await app.sql(`update prices set amount = amount + 100 where variant_id = (select id from variants where document_id = $1)`, [variant]);

    const refused = await shop.checkOut(cart);
    const now = refused.body.error.details.cart;
    const agreed = await shop.checkOut({ ...cart, totals: now.totals });

    expect([refused.status, refused.body.error.details.code]).toEqual([409, 'CART_CHANGED']);
    expect(now.changes).toEqual([expect.objectContaining({ code: 'PRICE_CHANGED', line: variant })]);
    expect(agreed.status).toBe(201);
  });

  test('a cart that lacks something, naming what', async () => {
    const cart = await shop.newCart();
    const response = await shop.checkOut(cart, {}, { expectedTotal: { amount: 0, currency: 'EUR' } });

    expect([response.status, response.body.error.details.code]).toEqual([422, 'REQUIREMENTS_NOT_MET']);
    expect(response.body.error.details.requirements.map(({ code }: { code: string }) => code)).toEqual([
      'CART_EMPTY',
      'CONTACT_MISSING',
      'DELIVERY_MISSING',
      'ADDRESS_MISSING',
    ]);
  });

  test('a payment method nobody offers', async () => {
    const response = await shop.checkOut(await shop.readyCart(), {}, { payment: { provider: 'barter' } });
    expect([response.status, response.body.error.details.code]).toEqual([422, 'PAYMENT_PROVIDER_UNKNOWN']);
  });

  test('more than is there, and takes nothing', async () => {
    const [scarce] = await app.sql<{ document_id: string; available: string }>(
      `select v.document_id, sum(s.on_hand - s.held - s.allocated) as available from variants v join stock_levels s on s.variant_id = v.id
        where v.inventory_policy = 'tracked' group by v.id having sum(s.on_hand - s.held - s.allocated) between 1 and 19 order by v.id limit 1`,
    );
    const cart = await shop.readyCart({ variant: scarce?.document_id ?? '', quantity: Number(scarce?.available) + 1 });

    const response = await shop.checkOut(cart);

    expect([response.status, response.body.error.details.code]).toEqual([422, 'OUT_OF_STOCK']);
    expect(await app.sql('select 1 from orders where cart_document_id = $1', [cart.id])).toEqual([]);
  });
});
