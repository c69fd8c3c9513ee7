import { randomInt } from 'node:crypto';
import type Stripe from 'stripe';
import type { StoredMethod } from './payment-methods';

/** Which version of the API the double speaks. The type is the SDK's own. */
export const doubledApiVersion: Stripe.LatestApiVersion = '2026-10-28.endive';

type EventObject = Stripe.PaymentIntent | Stripe.Charge | Stripe.Refund | Stripe.Dispute | Stripe.Customer | Stripe.DeletedCustomer;

const letters = 'abcdefghijklmnopqrstuvwxyz';
const inLetters = (value: number): string => (value < 26 ? '' : inLetters(Math.floor(value / 26) - 1)) + letters[value % 26];

/** Everything Stripe would remember. */
export class StripeWorld {
  readonly intents = new Map<string, Stripe.PaymentIntent>();
  readonly charges = new Map<string, Stripe.Charge>();
  readonly refunds = new Map<string, Stripe.Refund>();
  readonly disputes = new Map<string, Stripe.Dispute>();
  readonly customers = new Map<string, Stripe.Customer | Stripe.DeletedCustomer>();
  readonly methods = new Map<string, StoredMethod>();
  readonly events = new Map<string, Stripe.Event>();
  /** Who asked for what is happening; null when the customer, a bank or the dashboard did. */
  asking: Stripe.Event.Request | null = null;
  readonly livemode: boolean;
  onEvent: (event: Stripe.Event) => void = () => {};

  // Letters only, so that no id holds the digits of a card. Its beginning is another for every double: those who remember
  // ids must not meet one twice.
  private readonly beginning = Array.from({ length: 6 }, () => letters[randomInt(26)]).join('');
  private made = 0;

  constructor({ livemode }: { livemode: boolean }) {
    this.livemode = livemode;
  }

  newId(prefix: string): string {
    this.made += 1;
    return `${prefix}_${this.beginning}${inLetters(this.made + 17_575)}`;
  }

  now(): number {
    return Math.floor(Date.now() / 1000);
  }

  emit(type: Stripe.Event['type'], object: EventObject, before?: object): void {
    const event = {
      id: this.newId('evt'),
      object: 'event',
      api_version: doubledApiVersion,
      created: this.now(),
      data: { object: structuredClone(object), ...(before ? { previous_attributes: before } : {}) },
      livemode: this.livemode,
      pending_webhooks: 1,
      request: this.asking ?? { id: null, idempotency_key: null },
      type,
      // Which object goes with which type is left to the callers: the SDK's union has 260 members.
    } as Stripe.Event;
    this.events.set(event.id, event);
    this.onEvent(event);
  }

  empty(): void {
    for (const things of [this.intents, this.charges, this.refunds, this.disputes, this.customers, this.methods, this.events])
      things.clear();
  }
}
