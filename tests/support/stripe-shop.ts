import type { App } from './app';
import { shopping, type Cart } from './shopping';
import { startStripeDouble, type StripeDouble } from './stripe-double/stripe-double';

export const stripeSecrets = { secretKey: 'sk_test_keepthissecret', webhook: 'whsec_keepthissecrettoo' };

export type PaidBy = Readonly<{
  cart: Cart;
  orderId: string;
  paymentId: string;
  /** Stripe's id of it. */
  intent: string;
  clientData: Readonly<Record<string, string>>;
}>;

/** The app with Stripe's real adapter and SDK, which talk to a double of Stripe over HTTP. Nothing asked may break its contract. */
export function useStripeShop(app: App) {
  let started: StripeDouble | undefined;
  const { checkOut, readyCart } = shopping(app);
  beforeAll(async () => {
    started = await startStripeDouble({
      secretKey: stripeSecrets.secretKey,
      webhooks: { secrets: [stripeSecrets.webhook] },
    });
    await app.provider('stripe', {
      secretKey: stripeSecrets.secretKey,
      publishableKey: 'pk_test_shown',
      webhookSecrets: ['whsec_an_older_one', stripeSecrets.webhook],
      merchantCountry: 'UA',
      merchantName: 'Polonyna',
      returnUrl: 'polonyna://paid',
      api: started.api,
      timeoutMs: 20_000,
    });
  });
  beforeEach(() => started?.reset());
  afterEach(() => expect(started?.violations).toEqual([]));
  afterAll(() => started?.stop());

  const shop = {
    get double(): StripeDouble {
      if (!started) throw new Error('The double runs within tests only');
      return started;
    },
    /** A cart that was checked out and waits for its customer. */
    async waiting(cart?: Cart, headers: Record<string, string> = {}): Promise<PaidBy> {
      const ready = cart ?? (await readyCart());
      const response = await checkOut(ready, headers, { payment: { provider: 'stripe' } });
      if (response.status !== 201) throw new Error(JSON.stringify(response.body));
      const { order, payment } = response.body.data;
      const intent = String(payment.clientSecret).split('_secret_')[0] ?? '';
      return { cart: ready, orderId: order.id, paymentId: payment.id, intent, clientData: payment };
    },
    sync: ({ paymentId, cart }: Pick<PaidBy, 'paymentId' | 'cart'>) =>
      app.http().post(`/api/payments/${paymentId}/sync`).set('X-Cart-Token', cart.token),
    /** A card order whose customer paid and whose app said so. */
    async paid(): Promise<PaidBy> {
      const waiting = await shop.waiting();
      shop.double.customer.pays(waiting.intent);
      const { status } = await shop.sync(waiting);
      if (status !== 200) throw new Error(`Synchronising the payment answered ${status}`);
      return waiting;
    },
    /** Sends webhooks to the app; answers the statuses. */
    deliver: (how: Omit<Parameters<StripeDouble['deliver']>[0] & object, 'url'> = {}) =>
      shop.double.deliver({ url: `${app.url}/api/webhooks/stripe`, ...how }),
    /** Webhooks and the jobs they ask for. */
    async hear(): Promise<void> {
      await shop.deliver();
      await app.doJobs();
    },
    /** The order as the database has it. */
    async order(orderId: string) {
      const [row] = await app.sql<{
        order_status: string;
        payment_status: string;
        number: string | null;
        status: string;
        captured_minor: string;
        refunded_minor: string;
        disputed_minor: string;
      }>('select o.*, p.* from orders o join payments p on p.order_id = o.id where o.document_id = $1', [orderId]);
      if (!row) throw new Error(`There is no order ${orderId}`);
      return {
        status: row.order_status,
        paymentStatus: row.payment_status,
        payment: row.status,
        captured: Number(row.captured_minor),
        refunded: Number(row.refunded_minor),
        disputed: Number(row.disputed_minor),
      };
    },
    async ledger(paymentId: string): Promise<string[]> {
      const rows = await app.sql<{ type: string; amount_minor: string }>(
        'select e.type, e.amount_minor from payment_events e join payments p on p.id = e.payment_id where p.document_id = $1 order by e.id',
        [paymentId],
      );
      return rows.map(({ type, amount_minor: amount }) => `${type} ${amount}`);
    },
    async alerts(): Promise<string[]> {
      return (await app.sql<{ kind: string }>("select kind from staff_alerts where state = 'open' order by id")).map(({ kind }) => kind);
    },
  };
  return shop;
}
export type StripeShop = ReturnType<typeof useStripeShop>;
