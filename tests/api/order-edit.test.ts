import { useApp } from '../support/app';
import { usePlacedOrders, type Placed } from '../support/placed-orders';
import { hire } from '../support/staff';
import { useStripeShop } from '../support/stripe-shop';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const { placed, act, asGuest, firstLine } = orders;

type Money = { amount: number; currency: string };
type Variant = { id: string; amount: number };
type Edit = { add: { variant: string; quantity: number }[]; [part: string]: unknown };

/** The dearest or the cheapest variants of which there are some. */
async function variants(order: 'asc' | 'desc' = 'asc'): Promise<[Variant, Variant]> {
  const rows = await app.sql<{ id: string; amount: string }>(
    `select v.document_id as id, min(p.amount) as amount from variants v join prices p on p.variant_id = v.id join price_lists l on l.id = p.price_list_id
      where v.enabled and l.currency = 'EUR' and l.kind = 'base' and v.inventory_policy = 'tracked'
        and (select sum(on_hand - held - allocated) from stock_levels s where s.variant_id = v.id) > 12
      group by v.document_id order by min(p.amount) ${order}, v.document_id limit 2`,
  );
  const [one, other] = rows.map(({ id, amount }) => ({ id, amount: Number(amount) }));
  if (!one || !other) throw new Error('The demo shop has no such variants');
  return [one, other];
}
const preview = async ({ order }: Placed, edit: Edit, status = 200) => {
  const { body } = await orders.staff.post(`/storekeeper/orders/${order.id}/edit/preview`, edit).expect(status);
  return status === 200 ? body.data : body.error.details?.code;
};
/** As staff do: they look at the sum, then do it. */
async function edit(purchase: Placed, change: Edit) {
  const { difference } = await preview(purchase, change);
  return act(purchase, '/edit', { ...change, expected: difference });
}
const read = async ({ order }: Placed) => (await orders.staff.get(`/storekeeper/orders/${order.id}`).expect(200)).body.data;
const one = (variant: Variant, quantity = 1) => [{ variant: variant.id, quantity }];
const allocatedOf = async (variant: string): Promise<number> => {
  const [row] = await app.sql<{ sum: string }>(
    'select coalesce(sum(s.allocated), 0) as sum from stock_levels s join variants v on v.id = s.variant_id where v.document_id = $1',
    [variant],
  );
  return Number(row?.sum);
};
const paidInCash = async (quantity = 1): Promise<Placed> => {
  const purchase = await placed({ quantity });
  await act(purchase, '/confirm-payment');
  return purchase;
};
/** An order that was sent, arrived, and of which `quantity` pieces came back. */
async function cameBack(purchase: Placed, quantity: number): Promise<string> {
  const { shipments } = await act(purchase, '/ship', {});
  await act(purchase, `/shipments/${shipments[0]?.id}/deliver`);
  const lines = [{ line: firstLine(purchase), quantity }];
  const { returnRequests } = await act(purchase, '/return-requests', { lines });
  const id = returnRequests.at(-1)?.id ?? '';
  await act(purchase, `/return-requests/${id}/decide`, { accept: true });
  await act(purchase, `/return-requests/${id}/receive`, { lines: lines.map((line) => ({ ...line, restock: true })) });
  return id;
}

describe('something is added', () => {
  test('at what it costs today: it is set aside, owed, asked for and confirmed, and the papers and the customer follow', async () => {
    const purchase = await paidInCash();
    const [variant] = await variants();
    const before = await allocatedOf(variant.id);

    const change = { add: one(variant, 2) };
    const shown = await preview(purchase, change);
    expect(shown).toMatchObject({ lines: [{ quantity: 2 }], removed: { amount: 0 }, exchanged: { amount: 0 }, refundable: { amount: 0 } });
    const { difference } = shown;
    expect([difference, shown.outstanding.amount]).toEqual([shown.lines[0].total.amount, difference]);
    expect(difference).toBeGreaterThan(0);
    expect(await allocatedOf(variant.id)).toBe(before);

    const after = await edit(purchase, change);
    const total = purchase.order.totals.total.amount + difference;
    expect(after).toMatchObject({
      paymentStatus: 'partially_paid',
      totals: { total: { amount: total } },
      outstanding: { amount: difference },
    });
    expect(after).toMatchObject({ due: { amount: total }, owed: { amount: 0 } });
    expect(after.lines).toHaveLength(2);
    expect(await allocatedOf(variant.id)).toBe(before + 2);
    expect((await asGuest(purchase).get().expect(200)).body.data).toMatchObject({ due: { amount: total }, credited: { amount: 0 } });

    expect(await act(purchase, '/request-payment', { provider: 'manual' })).toMatchObject({ owed: { amount: difference } });
    // Asked again it is the same.
    expect((await act(purchase, '/request-payment', { provider: 'manual' })).payments).toHaveLength(2);
    expect(await act(purchase, '/confirm-payment', { amount: difference + 1 }, 422)).toMatchObject({
      details: { code: 'PAYMENT_EXCEEDS_DUE' },
    });
    expect(await act(purchase, '/confirm-payment', { amount: 1 })).toMatchObject({
      paymentStatus: 'partially_paid',
      owed: { amount: difference - 1 },
    });
    const paid = await act(purchase, '/confirm-payment');
    expect(paid).toMatchObject({ paymentStatus: 'paid', outstanding: { amount: 0 } });
    expect(await act(purchase, '/request-payment', { provider: 'manual' }, 409)).toMatchObject({
      details: { code: 'ORDER_ILLEGAL_TRANSITION' },
    });
    expect(paid).toHaveProperty('timeline', expect.arrayContaining([expect.objectContaining({ type: 'order.lines_added' })]));

    // It is sent, and goes back, like any other.
    const sent = await act(purchase, '/ship', {});
    expect(sent.shipments).toHaveLength(1);
    const added = (after.lines as unknown as { id: string }[])[1]?.id ?? '';
    const back = await act(purchase, '/refund', { lines: [{ line: added, quantity: 2 }] });
    expect((back as unknown as { refunds: { amount: Money }[] }).refunds.map(({ amount }) => amount.amount)).toEqual([difference]);
  });

  test('in place of something else: the difference alone is owed', async () => {
    const purchase = await paidInCash(2);
    const [variant] = await variants('desc');
    const remove = [{ line: firstLine(purchase), quantity: 2 }];
    // Nothing of what was bought is left, and the order goes on.
    const after = await edit(purchase, { add: one(variant), remove });
    const { lines, due, outstanding } = after as unknown as {
      lines: { total: Money; cancelledQuantity: number }[];
      due: Money;
      outstanding: Money;
    };
    expect(lines.map(({ cancelledQuantity }) => cancelledQuantity)).toEqual([2, 0]);
    expect(due.amount - purchase.order.totals.total.amount).toBe((lines[1]?.total.amount ?? 0) - (lines[0]?.total.amount ?? 0));
    expect(outstanding.amount).toBe(Math.max(0, due.amount - purchase.order.totals.total.amount));
    expect(await allocatedOf(purchase.variant)).toBe(0);
  });

  test('cheaper than what is taken out: what is too much goes back at once', async () => {
    await app.payments({ next: 'paid' });
    const [, dear] = await variants('desc');
    const [cheap] = await variants('asc');
    const { readyCart, checkOut } = await import('../support/shopping').then(({ shopping }) => shopping(app));
    const cart = await readyCart({ variant: dear.id });
    const { body } = await checkOut(cart, {}, { payment: { provider: 'scripted' } }).expect(201);
    const purchase: Placed = { cart, order: body.data.order, variant: dear.id };
    const change = { add: one(cheap), remove: [{ line: firstLine(purchase), quantity: 1 }] };
    const { difference, refundable } = await preview(purchase, change);
    expect([difference < 0, refundable.amount]).toEqual([true, -difference]);

    const after = await edit(purchase, change);
    expect(after).toMatchObject({
      paymentStatus: 'partially_refunded',
      refunds: [{ status: 'succeeded', amount: { amount: -difference } }],
    });
    expect((await app.payments()).payments.at(-1)?.refunded).toBe(-difference);
  });

  test('after something was taken out and its money went back: that money pays for nothing that is added', async () => {
    const purchase = await paidInCash(2);
    const piece = (purchase.order.lines[0]?.total.amount ?? 0) / 2;
    await act(purchase, '/cancel-pieces', { lines: [{ line: firstLine(purchase), quantity: 1 }], refund: true });
    const again = [{ variant: purchase.variant, quantity: 1 }];
    expect(await preview(purchase, { add: again })).toMatchObject({ difference: piece, outstanding: { amount: piece } });
    expect(await edit(purchase, { add: again })).toMatchObject({
      ...{ paymentStatus: 'partially_paid', outstanding: { amount: piece }, overpaid: { amount: 0 } },
      ...{ credited: { amount: 0 }, cancelled: { amount: piece } },
    });
    await act(purchase, '/request-payment', { provider: 'manual' });
    expect(await act(purchase, '/confirm-payment')).toMatchObject({ paymentStatus: 'partially_refunded', outstanding: { amount: 0 } });

    // Once more, cheaper: only what is too much of it goes back, and the next piece is owed again.
    const [cheap] = await variants('asc');
    const added = (await read(purchase)).lines[1].id;
    const swap = { add: one(cheap), remove: [{ line: added, quantity: 1 }] };
    const { difference, refundable } = await preview(purchase, swap);
    expect(refundable.amount).toBe(-difference);
    const swapped = await edit(purchase, swap);
    expect(swapped).toMatchObject({ refunds: [{ amount: { amount: piece } }, { amount: { amount: -difference } }] });
    expect(await preview(purchase, { add: again })).toMatchObject({ difference: piece, outstanding: { amount: piece } });
  });

  test('once, however often and by however many it is asked for', async () => {
    const purchase = await paidInCash();
    const [variant] = await variants();
    const { difference } = await preview(purchase, { add: one(variant) });
    const body = { add: one(variant), expected: difference };
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        orders.staff.post(`/storekeeper/orders/${purchase.order.id}/edit`, body).set('Idempotency-Key', 'the-same-click'),
      ),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect((await read(purchase)).lines).toHaveLength(2);
    // Two who want something at once both get it, each for its price.
    await Promise.all([1, 2].map(() => orders.staff.post(`/storekeeper/orders/${purchase.order.id}/edit`, body).expect(200)));
    expect(await read(purchase)).toMatchObject({ lines: { length: 4 }, outstanding: { amount: 3 * difference } });
  });

  test('never more than there is, and then nothing is changed', async () => {
    const purchase = await paidInCash(2);
    const [variant] = await variants();
    const change = { add: one(variant, 9_999), remove: [{ line: firstLine(purchase), quantity: 1 }] };
    const { difference } = await preview(purchase, change);
    const before = await read(purchase);
    expect(await act(purchase, '/edit', { ...change, expected: difference }, 422)).toMatchObject({ details: { code: 'OUT_OF_STOCK' } });
    expect(await read(purchase)).toEqual(before);
  });

  test('to an order whose money all went back: what is added is asked for and confirmed as ever', async () => {
    const purchase = await paidInCash();
    const delivery = purchase.order.totals.delivery.amount;
    expect(await act(purchase, '/refund', { lines: [{ line: firstLine(purchase), quantity: 1 }], delivery })).toMatchObject({
      paymentStatus: 'refunded',
    });
    const [variant] = await variants();
    await edit(purchase, { add: one(variant) });
    expect(await act(purchase, '/request-payment', { provider: 'manual' })).toMatchObject({ paymentStatus: 'partially_paid' });
    expect(await act(purchase, '/confirm-payment')).toMatchObject({ paymentStatus: 'partially_refunded', outstanding: { amount: 0 } });
  });

  test('for no other sum than staff saw', async () => {
    const purchase = await paidInCash();
    const [variant] = await variants();
    const { difference } = await preview(purchase, { add: one(variant) });
    const { details } = (await act(purchase, '/edit', { add: one(variant), expected: difference - 1 }, 409)) as unknown as {
      details: object;
    };
    expect(details).toMatchObject({ code: 'ORDER_CHANGED', difference });
  });

  test.each<[string, { add?: Edit['add']; remove?: unknown; returnRequest?: string }, number]>([
    ['nothing', { add: [] }, 400],
    ['no piece', { add: [{ variant: 'x', quantity: 0 }] }, 400],
    ['the same twice', { add: [one({ id: 'x', amount: 0 }), one({ id: 'x', amount: 0 })].flat() }, 400],
    ['what is not sold', { add: [{ variant: 'nothing', quantity: 1 }] }, 422],
    ['a line the order has not', { remove: [{ line: 'elsewhere', quantity: 1 }] }, 422],
    ['more pieces than there are', { remove: 9 }, 422],
    ['for a return of nobody', { returnRequest: 'nobody' }, 404],
  ])('never: %s', async (_what, change, status) => {
    const purchase = await placed({ quantity: 1 });
    const [variant] = await variants();
    const remove = change.remove === 9 ? [{ line: firstLine(purchase), quantity: 9 }] : (change.remove ?? []);
    await preview(purchase, { add: one(variant), ...change, remove }, status);
    expect((await read(purchase)).lines).toHaveLength(1);
  });

  test('not to what is sent, and by nobody who may not move money', async () => {
    const purchase = await paidInCash();
    const [variant] = await variants();
    await act(purchase, '/ship', {});
    expect(await preview(purchase, { add: one(variant) }, 409)).toBe('ORDER_ILLEGAL_TRANSITION');
    expect(await read(purchase)).toMatchObject({ editable: false, exchangeable: true });
    const { staff: agent } = await hire(app, orders.staff, 'agent-who-edits', 'support-agent');
    await agent.post(`/storekeeper/orders/${purchase.order.id}/edit/preview`, { add: one(variant) }).expect(403);
  });
});

describe('something else is sent for what came back', () => {
  test('for the same price nothing moves, and the order is done once it has arrived', async () => {
    const purchase = await paidInCash(2);
    const returnRequest = await cameBack(purchase, 1);
    const change = { add: [{ variant: purchase.variant, quantity: 1 }], returnRequest };
    expect(await preview(purchase, change)).toMatchObject({ difference: 0, outstanding: { amount: 0 }, refundable: { amount: 0 } });

    const after = await edit(purchase, change);
    expect(after).toMatchObject({
      status: 'placed',
      paymentStatus: 'paid',
      fulfilmentStatus: 'partially_fulfilled',
      returnRequests: [{ toSettle: false }],
    });
    const worth = (after.lines as unknown as { total: Money }[])[1]?.total.amount;
    expect(after).toMatchObject({ credited: { amount: worth }, cancelled: { amount: 0 }, due: purchase.order.totals.total });
    // What came back is paid for with what is sent: neither its money nor something else goes out for it again.
    expect(await act(purchase, '/refund', { lines: [{ line: firstLine(purchase), quantity: 2 }] }, 422)).toMatchObject({
      details: { code: 'QUANTITY_TOO_LARGE' },
    });
    expect(await preview(purchase, change, 409)).toBe('ORDER_ILLEGAL_TRANSITION');

    const { shipments } = await act(purchase, '/ship', {});
    expect(await act(purchase, `/shipments/${shipments.at(-1)?.id}/deliver`)).toMatchObject({
      status: 'completed',
      fulfilmentStatus: 'delivered',
    });
  });

  test('something dearer is owed for, unless the difference is let go', async () => {
    const [dear] = await variants('desc');
    for (const waive of [false, true]) {
      const purchase = await paidInCash();
      const returnRequest = await cameBack(purchase, 1);
      const { difference, waived } = await preview(purchase, { add: one(dear), returnRequest, waive });
      expect(waive ? difference : waived.amount).toBe(0);
      const after = await edit(purchase, { add: one(dear), returnRequest, waive });
      expect(after).toMatchObject({ paymentStatus: waive ? 'paid' : 'partially_paid', outstanding: { amount: waive ? 0 : difference } });
    }
  });

  test('what was let go never comes back as money: taken out, a piece is worth what was to be paid for it', async () => {
    const [dear] = await variants('desc');
    const purchase = await paidInCash(2);
    const returnRequest = await cameBack(purchase, 1);
    const { exchanged, waived } = await preview(purchase, { add: one(dear), returnRequest, waive: true });
    expect(waived.amount).toBeGreaterThan(0);
    const after = await edit(purchase, { add: one(dear), returnRequest, waive: true });
    expect(after).toMatchObject({ credited: exchanged, due: purchase.order.totals.total });
    const gone = await act(purchase, '/cancel-pieces', { lines: [{ line: after.lines[1]?.id, quantity: 1 }], refund: true });
    expect(gone).toMatchObject({ refunds: [{ amount: exchanged }], overpaid: { amount: 0 } });

    // Nothing was paid for what was a present.
    const other = await paidInCash();
    const given = await edit(other, { add: one(dear), waive: true });
    const without = await act(other, '/cancel-pieces', { lines: [{ line: given.lines[1]?.id, quantity: 1 }], refund: true });
    expect(without).toMatchObject({ refunds: [], paymentStatus: 'paid', due: other.order.totals.total });
  });

  test('something cheaper gives back the rest, and two who do it at once do it once', async () => {
    const [cheap] = await variants('asc');
    const [dear] = await variants('desc');
    const purchase = await placed({ quantity: 1, variant: dear.id });
    await act(purchase, '/confirm-payment');
    const returnRequest = await cameBack(purchase, 1);
    const change = { add: one(cheap), returnRequest };
    const { difference } = await preview(purchase, change);
    const answers = await Promise.all(
      [1, 2].map(() => orders.staff.post(`/storekeeper/orders/${purchase.order.id}/edit`, { ...change, expected: difference })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await read(purchase)).toMatchObject({
      lines: { length: 2 },
      refunds: [{ amount: { amount: -difference } }],
      paymentStatus: 'partially_refunded',
      overpaid: { amount: 0 },
    });
  });
});

describe('papers follow', () => {
  type Papers = { papers: { kind: string; total: Money }[]; next: { total: Money } | null };
  const papersOf = async ({ order }: Placed): Promise<Papers> =>
    (await orders.staff.get(`/storekeeper/orders/${order.id}/papers`).expect(200)).body.data;

  test('what was added to an order that is invoiced stands on another invoice, and the first stays as it is', async () => {
    const purchase = await paidInCash();
    await act(purchase, '/invoice');
    const [variant] = await variants();
    const { difference } = await preview(purchase, { add: one(variant) });
    await edit(purchase, { add: one(variant) });
    await app.doJobs();
    const { papers, next } = await papersOf(purchase);
    expect(papers).toMatchObject([{ kind: 'invoice', total: purchase.order.totals.total }]);
    expect(next).toMatchObject({ total: { amount: difference } });
    await Promise.all([1, 2].map(() => act(purchase, '/invoice')));
    expect(await papersOf(purchase)).toMatchObject({
      papers: [{ total: purchase.order.totals.total }, { kind: 'invoice', total: { amount: difference } }],
      next: null,
    });
  });

  test('what came back in exchange has a credit note, and what is sent an invoice', async () => {
    const purchase = await paidInCash();
    await act(purchase, '/invoice');
    const returnRequest = await cameBack(purchase, 1);
    const after = await edit(purchase, { add: [{ variant: purchase.variant, quantity: 1 }], returnRequest });
    await app.doJobs();
    await act(purchase, '/invoice');
    const worth = (after as unknown as { credited: Money }).credited;
    const { papers } = await papersOf(purchase);
    expect(papers).toMatchObject([
      { kind: 'invoice', total: purchase.order.totals.total },
      { kind: 'credit_note', total: worth },
      { kind: 'invoice', total: worth },
    ]);
  });
});

describe('the rest is paid on a page', () => {
  const stripe = useStripeShop(app);
  const page = (path: string) => app.http().get(path).set('Accept-Language', 'en');
  const linkOf = async ({ order }: Placed): Promise<string> => {
    const { body } = await orders.staff.post(`/storekeeper/orders/${order.id}/payment-link`, { provider: 'stripe' }).expect(200);
    return new URL(body.data.url, app.url).pathname;
  };
  const intents = async ({ order }: Placed): Promise<{ reference: string; status: string; amount: number }[]> =>
    app.sql(
      `select p.reference, p.status, p.amount_minor::int as amount from payments p join orders o on o.id = p.order_id
        where o.document_id = $1 and p.provider = 'stripe' order by p.id`,
      [order.id],
    );

  test('for what is lacking at that moment: asked for anew when the order changes, and never twice', async () => {
    const purchase = await paidInCash();
    const [variant] = await variants();
    const { difference } = await preview(purchase, { add: one(variant) });
    await edit(purchase, { add: one(variant) });
    const path = await linkOf(purchase);
    expect(await intents(purchase)).toMatchObject([{ status: 'pending', amount: difference }]);
    expect((await page(path).expect(200)).text).toContain('Paid already');

    // Something more: the first request is ended before there is another.
    await edit(purchase, { add: one(variant) });
    expect((await page(path).expect(200)).text).toContain('_secret_');
    expect(await intents(purchase)).toMatchObject([
      { status: 'cancelled', amount: difference },
      { status: 'pending', amount: 2 * difference },
    ]);
    const [first, second] = await intents(purchase);
    stripe.double.customer.pays(second?.reference ?? '');
    expect((await page(path).expect(200)).text).toContain('Thank you, it is paid.');
    expect(await read(purchase)).toMatchObject({ paymentStatus: 'paid', outstanding: { amount: 0 }, overpaid: { amount: 0 } });
    expect(stripe.double.world.intents.get(first?.reference ?? '')?.status).toBe('canceled');
    expect(await intents(purchase)).toHaveLength(2);
  });

  test('of an order that was to be paid in cash: staff have nothing to confirm then', async () => {
    const purchase = await placed({ quantity: 1 });
    const path = await linkOf(purchase);
    const [intent] = await intents(purchase);
    expect(intent?.amount).toBe(purchase.order.totals.total.amount);
    stripe.double.customer.pays(intent?.reference ?? '');
    await page(path).expect(200);
    const after = await read(purchase);
    expect(after).toMatchObject({ paymentStatus: 'paid', owed: { amount: 0 }, payments: [{ status: 'cancelled' }, { status: 'paid' }] });
    expect(after.actions).not.toContain('confirm_payment');
  });

  test('by nobody once staff have confirmed that it came, also where the provider did not answer at once', async () => {
    const [variant] = await variants();
    for (const isDown of [false, true]) {
      const purchase = await paidInCash();
      await edit(purchase, { add: one(variant) });
      await act(purchase, '/request-payment', { provider: 'manual' });
      const path = await linkOf(purchase);
      await page(path).expect(200);
      stripe.double.setDown(isDown);
      expect(await act(purchase, '/confirm-payment')).toMatchObject({ paymentStatus: 'paid' });
      stripe.double.setDown(false);
      if (isDown) await app.doJobs();
      const [request] = await intents(purchase);
      expect(request?.status).toBe('cancelled');
      expect(stripe.double.world.intents.get(request?.reference ?? '')?.status).toBe('canceled');
    }
  });

  test('not where the provider never takes so little: staff are told, and the page does not ask again each time it is looked at', async () => {
    const purchase = await paidInCash();
    const [variant] = await variants();
    const { difference } = await preview(purchase, { add: one(variant) });
    await edit(purchase, { add: one(variant) });
    const path = await linkOf(purchase);
    await act(purchase, '/request-payment', { provider: 'manual' });
    await act(purchase, '/confirm-payment', { amount: difference - 10 });
    for (const _look of [1, 2]) expect((await page(path).expect(200)).text).toContain('Payments cannot be taken at the moment');
    expect((await intents(purchase)).filter(({ status }) => status === 'failed')).toHaveLength(1);
    const { body } = await orders.staff.post(`/storekeeper/orders/${purchase.order.id}/payment-link`, { provider: 'stripe' }).expect(422);
    expect(body.error.details.code).toBe('PAYMENT_DECLINED');
  });

  test('what was paid on the page is not taken in cash as well, also before anybody has heard of it', async () => {
    const purchase = await placed({ quantity: 1 });
    await linkOf(purchase);
    const [intent] = await intents(purchase);
    stripe.double.customer.pays(intent?.reference ?? '');
    // No webhook came, and nobody looked at the page.
    expect(await act(purchase, '/confirm-payment', {}, 409)).toMatchObject({ details: { code: 'ORDER_ILLEGAL_TRANSITION' } });
    expect(await read(purchase)).toMatchObject({ paymentStatus: 'paid', overpaid: { amount: 0 } });
  });

  test('not while a bank works on it, nor where the provider does not answer', async () => {
    const purchase = await placed({ quantity: 1 });
    const path = await linkOf(purchase);
    stripe.double.setDown(true);
    expect((await page(path)).text).toContain('Payments cannot be taken at the moment');
    const { body } = await orders.staff
      .post(`/storekeeper/orders/${purchase.order.id}/request-payment`, { provider: 'manual' })
      .expect(503);
    expect(body.error.details.code).toBe('PAYMENT_PROVIDER_UNAVAILABLE');
    stripe.double.setDown(false);
    await orders.staff.post(`/storekeeper/orders/${purchase.order.id}/request-payment`, { provider: 'stripe' }).expect(422);
    await act(purchase, '/request-payment', { provider: 'manual' });
    expect(await intents(purchase)).toMatchObject([{ status: 'cancelled' }]);
  });
});
