import type { playCustomer, playOthers } from './controls';
import { faultKinds, type Fault } from './faults';
import type { Asked } from './http-door';
import type { Wallet } from './payment-methods';
import type { Endpoint } from './webhooks';
import type { StripeWorld } from './world';

type Controlled = ReturnType<typeof playOthers> &
  Readonly<{
    customer: ReturnType<typeof playCustomer>;
    world: StripeWorld;
    endpoint: Endpoint;
    asked: readonly Asked[];
    violations: readonly string[];
    fault: (fault: Fault, times?: number) => void;
    setDown: (isDown: boolean) => void;
    forgetKeys: () => void;
    forgetEvents: () => void;
    deliver: (how: { url?: string; times?: number; isShuffled?: boolean }) => Promise<(number | null)[]>;
    webhooksSent: () => Promise<void>;
    reset: () => void;
  }>;

type Order = Readonly<{
  payment_intent?: string;
  payment_method?: string;
  save?: boolean;
  wallet?: Wallet;
  amount?: number;
  refund?: string;
  reason?: string;
  dispute?: string;
  inquiry?: boolean;
  customer?: string;
  kind?: Fault['kind'];
  on?: string;
  times?: number;
  down?: boolean;
  url?: string | null;
  secrets?: readonly string[];
  shuffled?: boolean;
}>;

function needed<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} is missing`);
  return value;
}

const things = ({ world, violations, asked }: Controlled) => ({
  payment_intents: [...world.intents.values()],
  charges: [...world.charges.values()],
  refunds: [...world.refunds.values()],
  disputes: [...world.disputes.values()],
  customers: [...world.customers.values()],
  payment_methods: [...world.methods.values()].map(({ method }) => method),
  events: [...world.events.values()],
  violations,
  asked: asked.map(({ method, path, params, headers }) => ({ method, path, params, key: headers['idempotency-key'] ?? null })),
});

/** `POST /_control/<name>` with what it needs as JSON. Answers `{result}`, or `{error}` with status 400. */
export function remoteControl(double: Controlled): (name: string, body: string) => Promise<unknown> {
  const { customer } = double;
  const pi = ({ payment_intent }: Order) => needed(payment_intent, 'payment_intent');
  const orders: Readonly<Record<string, (order: Order) => unknown>> = {
    pay: (order) => customer.pays(pi(order), { method: order.payment_method, save: order.save }),
    decline: (order) => customer.declined(pi(order), order.payment_method),
    pay_with_wallet: (order) => customer.paysWithWallet(pi(order), order.wallet),
    pay_slowly: (order) => customer.paysSlowly(pi(order)),
    slow_succeeds: (order) => customer.slowSucceeds(pi(order)),
    slow_fails: (order) => customer.slowFails(pi(order)),
    ask_customer: (order) => customer.isAsked(pi(order)),
    complete_action: (order) => customer.completesAction(pi(order)),
    fail_action: (order) => customer.failsAction(pi(order)),
    refund_outside: (order) => double.refundOutside(pi(order), order.amount),
    refund_arrives: (order) => double.refundArrives(needed(order.refund, 'refund')),
    refund_fails: (order) => double.refundFails(needed(order.refund, 'refund'), order.reason),
    open_dispute: (order) => double.openDispute(pi(order), { amount: order.amount, reason: order.reason, isInquiry: order.inquiry }),
    review_dispute: (order) => double.reviewDispute(needed(order.dispute, 'dispute')),
    win_dispute: (order) => double.winDispute(needed(order.dispute, 'dispute')),
    lose_dispute: (order) => double.loseDispute(needed(order.dispute, 'dispute')),
    authorization_expires: (order) => double.authorizationExpires(pi(order)),
    keep_method: (order) => double.keepMethod(needed(order.customer, 'customer'), order.payment_method),
    fault({ kind, on, times }) {
      if (!kind || !faultKinds.includes(kind)) throw new Error(`kind is one of ${faultKinds.join(', ')}`);
      double.fault({ kind, on }, times);
    },
    set_down: ({ down = true }) => double.setDown(down),
    forget_keys: () => double.forgetKeys(),
    forget_events: () => double.forgetEvents(),
    send_webhooks_to({ url = null, secrets }) {
      double.endpoint.url = url;
      double.endpoint.secrets = secrets ?? double.endpoint.secrets;
    },
    deliver: ({ url, times, shuffled }) => double.deliver({ ...(url ? { url } : {}), times, isShuffled: shuffled }),
    webhooks_sent: () => double.webhooksSent(),
    things: () => things(double),
    async reset() {
      double.reset();
      // What is still being sent would otherwise arrive in what comes next.
      await double.webhooksSent();
    },
  };
  return async (name, body) => {
    const order = orders[name];
    if (!order) throw new Error(`There is no control ${name}: there are ${Object.keys(orders).join(', ')}`);
    return order(body ? (JSON.parse(body) as Order) : {});
  };
}
