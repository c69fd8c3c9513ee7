import { useApp } from '../support/app';
import { pdfOf } from '../support/pdf';
import { usePlacedOrders, type Placed } from '../support/placed-orders';
import { lvivAddress, operation, shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);
const orders = usePlacedOrders(app);
const { placed, act, firstLine } = orders;

type Papers = {
  papers: { id: string; kind: string; number: string; total: { amount: number }; refund: string | null }[];
  next: { total: { amount: number }; buyer: string; isSellerKnown: boolean } | null;
};
const papersOf = async ({ order }: Placed): Promise<Papers> =>
  (await orders.staff.get(`/storekeeper/orders/${order.id}/papers`).expect(200)).body.data;
const issue = (purchase: Placed): Promise<Papers> => act(purchase, '/invoice') as unknown as Promise<Papers>;
const open = async (purchase: Placed, index: number) => {
  const { papers } = await papersOf(purchase);
  return pdfOf(orders.staff.get(`/storekeeper/orders/${purchase.order.id}/papers/${papers[index]?.id}/pdf`));
};
const settle = async (change: object) => {
  const { body } = await orders.staff.get('/content-manager/single-types/api::store.store-settings').expect(200);
  const { issueInvoices, legalName, invoiceNumberPrefix } = body.data;
  await orders.staff
    .put('/content-manager/single-types/api::store.store-settings', { issueInvoices, legalName, invoiceNumberPrefix, ...change })
    .expect(200);
};
const numbersOf = async (kind: string) =>
  (await app.sql<{ number: string }>(`select number from invoices where kind = '${kind}' order by id`)).map(({ number }) => number);
type StaffOrder = {
  number: string;
  lines: { name: string; unitPrice: { amount: number } }[];
  refunds: { id: string; amount: { amount: number } }[];
  cancelled: { amount: number };
  timeline: object[];
};
const asStaff = async ({ order }: Placed): Promise<{ order: StaffOrder }> => ({
  order: (await orders.staff.get(`/storekeeper/orders/${order.id}`).expect(200)).body.data,
});
const euros = (minor: number) => (minor / 100).toLocaleString('en', { minimumFractionDigits: 2 });

describe('an invoice', () => {
  test('is issued once, with the next number, and says what the order says', async () => {
    const purchase = await placed({ quantity: 2 });
    expect(await papersOf(purchase)).toMatchObject({ papers: [], next: { total: purchase.order.totals.total, isSellerKnown: true } });

    const issued = await issue(purchase);
    const number = String(issued.papers[0]?.number);
    expect(issued).toMatchObject({
      papers: [{ kind: 'invoice', number: expect.stringMatching(/^INV-\d{6}$/), total: purchase.order.totals.total }],
      next: null,
    });
    expect(await issue(purchase)).toEqual(issued);
    expect(
      await app.sql('select type from order_events where type = $1 and order_id = (select id from orders where document_id = $2)', [
        'order.invoice_issued',
        purchase.order.id,
      ]),
    ).toHaveLength(1);

    const { name, pages } = await open(purchase, 0);
    expect(name).toBe(`inline; filename="${number}.pdf"`);
    for (const text of [
      `Invoice ${number}`,
      'Polonyna LLC',
      'Thank you for buying',
      `Total: ${euros(purchase.order.totals.total.amount)} EUR`,
    ])
      expect(pages.join(' ')).toContain(text);
  });

  test('names the company that buys, with its tax number', async () => {
    const cart = await shop.readyCart({ quantity: 1 });
    const billing = {
      company: 'חברת הדגמה 😀',
      taxNumber: 'PL5250000000',
      line1: 'ul. Nowa 1',
      city: 'Warszawa',
      postalCode: '00-001',
      country: 'PL',
      lastName: 'Łukasz',
    };
    await shop.operate(cart, [operation('set_address', { shipping: lvivAddress, billing })]);
    const { body } = await shop.checkOut(cart).expect(201);
    const purchase: Placed = { cart, order: body.data.order, variant: '' };
    expect(body.data.order.addresses.billing).toMatchObject({ taxNumber: 'PL5250000000' });

    await issue(purchase);
    const page = (await open(purchase, 0)).pages.join(' ');
    for (const text of ['חברת הדגמה', '😀', 'Łukasz', 'Tax number: PL5250000000', 'Poland']) expect(page).toContain(text);
  });

  test('is one, and numbers have no gap, however many issue it at once', async () => {
    const purchases = await Promise.all([placed(), placed(), placed()]);
    await Promise.all([...purchases, ...purchases, ...purchases].map(issue));

    const issued = await Promise.all(purchases.map(async (purchase) => (await papersOf(purchase)).papers));
    expect(issued.map((papers) => papers.length)).toEqual([1, 1, 1]);
    const counts = (await numbersOf('invoice')).map((number) => Number(number.slice(4)));
    expect(counts).toEqual(counts.map((_, index) => index + 1));
  });

  test('stays as it is, whatever somebody does in the database', async () => {
    await issue(await placed());
    for (const statement of [`update invoices set document = '{}'`, 'delete from invoices', 'truncate invoices'])
      await expect(app.sql(statement)).rejects.toThrow('neither changed nor deleted');
  });

  test('is refused for a cancelled order, and without a seller, saying where to name one', async () => {
    const cancelled = await placed();
    await act(cancelled, '/cancel');
    expect(await act(cancelled, '/invoice', {}, 409)).toMatchObject({ details: { code: 'ORDER_ILLEGAL_TRANSITION' } });
    expect(await papersOf(cancelled)).toEqual({ papers: [], next: null });

    await settle({ legalName: ' ' });
    const nameless = await placed();
    expect(await papersOf(nameless)).toMatchObject({ next: { isSellerKnown: false } });
    expect(await act(nameless, '/invoice', {}, 409)).toMatchObject({
      message: expect.stringContaining('store settings'),
      details: { code: 'SELLER_UNKNOWN' },
    });
    await settle({ legalName: 'Polonyna LLC' });
  });
});

describe('a credit note', () => {
  const paid = async (quantity = 3) => {
    const purchase = await placed({ quantity });
    await act(purchase, '/confirm-payment');
    return purchase;
  };
  const invoiced = async (quantity = 3) => {
    const purchase = await paid(quantity);
    await issue(purchase);
    return purchase;
  };
  const refund = async (purchase: Placed, request: object) => {
    await act(purchase, '/refund', request);
    await app.doJobs();
    await app.doJobs();
    return (await papersOf(purchase)).papers.slice(1);
  };

  test('is issued for each refund, with the tax of its pieces, and names its invoice', async () => {
    const purchase = await invoiced();
    const [note] = await refund(purchase, { lines: [{ line: firstLine(purchase), quantity: 1 }] });
    const { order } = await asStaff(purchase);
    expect(note).toMatchObject({ kind: 'credit_note', refund: order.refunds[0]?.id, total: order.refunds[0]?.amount });

    const { papers } = await papersOf(purchase);
    const page = (await open(purchase, 1)).pages.join(' ');
    for (const text of [
      `Credit note ${note?.number}`,
      `For invoice: ${papers[0]?.number}`,
      `Total credited: ${euros(note?.total.amount ?? 0)} EUR`,
    ])
      expect(page).toContain(text);

    expect(await refund(purchase, { goodwill: 100 })).toMatchObject([{}, { total: { amount: 100 } }]);
    const counts = (await numbersOf('credit_note')).map((number) => Number(number.slice(3)));
    expect(counts).toEqual(counts.map((_, index) => index + 1));
  });

  test('is issued with the invoice for what went back before', async () => {
    const purchase = await paid();
    expect(await refund(purchase, { goodwill: 250 })).toEqual([]);
    expect(await issue(purchase)).toMatchObject({
      papers: [
        { kind: 'invoice', total: purchase.order.totals.total },
        { kind: 'credit_note', total: { amount: 250 } },
      ],
    });
  });

  test('takes back all of an order that is cancelled, once, whether or not it was paid', async () => {
    const unpaid = await placed();
    const [wasPaid] = await Promise.all([invoiced(), issue(unpaid)]);
    const purchases = [wasPaid, unpaid];
    await Promise.all(purchases.map((purchase) => act(purchase, '/cancel')));
    for (const _again of [1, 2, 3]) await app.doJobs();
    for (const purchase of purchases) {
      expect((await papersOf(purchase)).papers).toMatchObject([
        { kind: 'invoice' },
        { kind: 'credit_note', total: purchase.order.totals.total },
      ]);
    }
  });

  test('takes back what was never paid of a cancelled order beside what was refunded of it', async () => {
    const purchase = await placed();
    await act(purchase, '/confirm-payment', { amount: 100 });
    await issue(purchase);
    const [note] = await refund(purchase, { goodwill: 100 });
    await act(purchase, '/cancel');
    for (const _again of [1, 2]) await app.doJobs();
    const rest = { amount: purchase.order.totals.total.amount - 100, currency: 'EUR' };
    expect((await papersOf(purchase)).papers.slice(1)).toEqual([note, expect.objectContaining({ refund: null, total: rest })]);
  });

  test('takes pieces that will not be sent back once, with their refund', async () => {
    const purchase = await invoiced();
    await act(purchase, '/cancel-pieces', { lines: [{ line: firstLine(purchase), quantity: 1 }], refund: true });
    for (const _again of [1, 2]) await app.doJobs();
    const { order } = await asStaff(purchase);
    expect((await papersOf(purchase)).papers.slice(1)).toMatchObject([{ total: order.cancelled }]);
  });

  test('is not issued twice, when jobs and people ask at once', async () => {
    const purchase = await invoiced();
    await act(purchase, '/refund', { goodwill: 100 });
    const keep = () => app.call('shop/papers/keep-papers', 'keepPapers', { orderId: purchase.order.id });
    await Promise.all([keep(), keep(), issue(purchase), keep(), app.doJobs()]);
    expect((await papersOf(purchase)).papers).toHaveLength(2);
  });
});

describe('where the settings say so', () => {
  beforeAll(() => settle({ issueInvoices: 'when_paid' }));
  afterAll(() => settle({ issueInvoices: 'by_hand' }));

  test('the invoice is issued once the order is paid in full, and not before', async () => {
    const purchase = await placed();
    await act(purchase, '/confirm-payment', { amount: 100 });
    await app.doJobs();
    expect((await papersOf(purchase)).papers).toEqual([]);

    await act(purchase, '/confirm-payment');
    await app.doJobs();
    expect((await papersOf(purchase)).papers).toMatchObject([{ kind: 'invoice', total: purchase.order.totals.total }]);
    expect((await asStaff(purchase)).order.timeline).toContainEqual(
      expect.objectContaining({ type: 'order.invoice_issued', actor: 'system' }),
    );
  });
});

describe('of what is paid with the order', () => {
  const watch = () => app.call('bootstrap/jobs', 'runNow', 'issue-when-paid');
  const paidAtOnce = async () => {
    await app.payments({ next: 'paid' });
    const cart = await shop.readyCart();
    const { body } = await shop.checkOut(cart, {}, { payment: { provider: 'scripted' } }).expect(201);
    return { cart, order: body.data.order, variant: '' } as Placed;
  };

  test('the invoice is issued by itself, and not of what was sold before the settings said so', async () => {
    await watch();
    const before = await paidAtOnce();
    await watch();
    await settle({ issueInvoices: 'when_paid' });
    const [after, unpaid] = [await paidAtOnce(), await placed()];
    await Promise.all([watch(), watch()]);
    await settle({ issueInvoices: 'by_hand' });

    const papers = await Promise.all([before, after, unpaid].map(async (purchase) => (await papersOf(purchase)).papers));
    expect(papers).toMatchObject([[], [{ kind: 'invoice', total: after.order.totals.total }], []]);
  });
});

describe('packing slips', () => {
  test('tell what goes where, and no prices', async () => {
    const purchase = await placed({ quantity: 3 });
    await act(purchase, '/cancel-pieces', { lines: [{ line: firstLine(purchase), quantity: 1 }] });
    const { name, pages } = await pdfOf(orders.staff.get(`/storekeeper/orders/${purchase.order.id}/packing-slip`));

    const { order } = await asStaff(purchase);
    expect(name).toBe(`inline; filename="${order.number}.pdf"`);
    for (const text of [
      `Packing slip ${order.number}`,
      'Olena Koval',
      'Svobody 1',
      '79000 Lviv',
      `2 ${order.lines[0]?.name}`,
      'Pieces in all: 2',
    ])
      expect(pages[0]).toContain(text);
    expect(pages[0]).not.toContain(euros(order.lines[0]?.unitPrice.amount ?? 0));
  });

  test('of several orders come as one file, each on its own page, in the order they were asked for', async () => {
    const purchases = (await Promise.all([placed(), placed(), placed()])).toReversed();
    const { pages } = await pdfOf(
      orders.staff.get(`/storekeeper/packing-slips?orders=${purchases.map(({ order }) => order.id).join(',')}`),
    );
    expect(pages).toHaveLength(3);
    for (const [index, { order }] of purchases.entries())
      expect(pages[index]).toContain(`Packing slip ${(order as unknown as { number: string }).number}`);
  });

  test('are refused for what is no order, and for too many', async () => {
    const { body } = await orders.staff.get('/storekeeper/packing-slips?orders=nothing').expect(404);
    expect(body.error.details).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    await orders.staff.get('/storekeeper/packing-slips').expect(400);
    await orders.staff.get(`/storekeeper/packing-slips?orders=${Array(101).fill('a').join(',')}`).expect(400);
  });
});

describe('customers', () => {
  test('find the invoice with their order and open it, and nobody else does', async () => {
    const purchase = await placed();
    expect((await orders.asGuest(purchase).get().expect(200)).body.data.invoices).toEqual([]);
    await issue(purchase);

    const [invoice] = (await orders.asGuest(purchase).get().expect(200)).body.data.invoices;
    expect(invoice).toMatchObject({ kind: 'invoice', total: purchase.order.totals.total });
    const { pages } = await pdfOf(app.http().get(invoice.url).set('X-Cart-Token', purchase.cart.token));
    expect(pages.join(' ')).toContain(`Invoice ${invoice.number}`);

    const other = await placed();
    for (const [url, token, code] of [
      [invoice.url, other.cart.token, 'ORDER_NOT_FOUND'],
      [invoice.url.replace(purchase.order.id, other.order.id), other.cart.token, 'PAPER_NOT_FOUND'],
      [invoice.url.replace(purchase.order.id, 'nothing'), other.cart.token, 'ORDER_NOT_FOUND'],
    ]) {
      const { body } = await app.http().get(url).set('X-Cart-Token', token).expect(404);
      expect(body.error.details).toMatchObject({ code });
    }
  });

  test('open it only so often: each time it is written anew', async () => {
    const purchase = await placed();
    const { papers } = await issue(purchase);
    const url = `/api/orders/${purchase.order.id}/invoices/${papers[0]?.id}`;
    await pdfOf(app.http().get(url).set('X-Cart-Token', purchase.cart.token));
    const key = `invoice_address:${papers[0]?.id}:127.0.0.1`;
    expect(await app.sql('update rate_limits set points = 30 where key = $1 and points = 1 returning key', [key])).toHaveLength(1);

    const { body } = await app.http().get(url).set('X-Cart-Token', purchase.cart.token).expect(429);
    expect(body.error.details).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });

  test('read it in the language they bought in', async () => {
    const cart = await shop.newCart({ country: 'UA', locale: 'uk' });
    const [delivery] = await app.sql<{ document_id: string }>("select document_id from delivery_methods where code = 'courier'");
    const { body } = await shop.operate(cart, [
      operation('add_line', { variant: await shop.variant(), quantity: 1 }),
      operation('set_contact', { email: 'olena@example.com' }),
      operation('set_address', { shipping: lvivAddress }),
      operation('set_delivery', { method: delivery?.document_id }),
    ]);
    const bought = await shop.checkOut({ ...cart, totals: body.data.totals }).expect(201);
    const purchase: Placed = { cart, order: bought.body.data.order, variant: '' };
    const { papers } = await issue(purchase);
    const { pages } = await pdfOf(orders.staff.get(`/storekeeper/orders/${purchase.order.id}/papers/${papers[0]?.id}/pdf`));
    for (const text of [`Рахунок-фактура ${papers[0]?.number}`, 'Дякуємо, що купуєте', 'Україна']) expect(pages.join(' ')).toContain(text);
  });
});
