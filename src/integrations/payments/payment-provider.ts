import type { Minor, Money } from '../../domain/money/money';
import type { DisputeReason } from '../../domain/payments/dispute-reason';
import type { FailureReason } from '../../domain/payments/failure-reason';
import type { PaymentState } from '../../domain/payments/payment-state';

export type { PaymentState };

/** A refund as its provider knows it. */
export type ProviderRefund = Readonly<{
  /** The provider's id of it. */
  reference: string;
  /** The key we asked with; null for a refund that was made outside, such as in the provider's dashboard. */
  idempotencyKey: string | null;
  amount: Minor;
  state: 'pending' | 'succeeded' | 'failed';
  failureCode: string | null;
}>;

/** The customer's bank takes money back because the customer says it was not theirs to pay. */
export type ProviderDispute = Readonly<{
  reference: string;
  amount: Minor;
  state: 'open' | 'won' | 'lost';
  /** In the provider's word. */
  reason: string | null;
}>;

/**
 * A payment as its provider knows it. Amounts are sums over its whole life, not since we last asked; `authorized` is what
 * is promised and was not captured.
 */
export type ProviderPayment = Readonly<{
  /** The provider's id of it. */
  reference: string;
  /** `pending` waits for the customer, who may have been declined before (`failureCode`) and may try again. */
  state: PaymentState;
  amount: Money;
  authorized: Minor;
  captured: Minor;
  /** What went back and stayed back; refunds that wait or failed are not in it. */
  refunded: Minor;
  /** Why it failed, or why the last try did, in the provider's word. */
  failureCode: string | null;
  /** How the customer pays, such as `card`. */
  method: string | null;
  /** Until when an authorisation can be captured. */
  capturableUntil: Date | null;
  /** Null where the provider tells the sum and not each refund. */
  refunds: readonly ProviderRefund[] | null;
  disputes: readonly ProviderDispute[];
  /** What the app's SDK needs to let the customer pay, as far as it comes for free. Handed over and never stored: some of it is secret. */
  clientData: Readonly<Record<string, string>>;
}>;

export type CreatePayment = Readonly<{
  /** The same key is the same payment, however often it is asked for. */
  idempotencyKey: string;
  amount: Money;
  orderId: string;
  /** `reference` is what `customers.create` answered, for those who signed in. */
  customer: Readonly<{ userId: number | null; email: string | null; reference: string | null }>;
  capture: 'automatic' | 'manual';
}>;

export type MoveMoney = Readonly<{
  idempotencyKey: string;
  reference: string;
  amount: Money;
  /** What earlier requests of this kind moved, and this one must not count as its own. */
  movedBefore: Minor;
  /** An earlier try may have arrived. A provider whose keys do not last, or who has none, looks before it moves anything. */
  isRetry: boolean;
}>;
export type CaptureOutcome = Readonly<{ state: 'succeeded' | 'failed'; failureCode: string | null }>;

/** What a provider tells us by itself. A hint, not the truth: whoever hears it asks `fetchPayment`. */
export type ProviderEvent = Readonly<{
  /** The provider's id of it: the same however often it is sent. */
  id: string;
  /** In the provider's word. */
  type: string;
  occurredAt: Date;
  /** Which payment it is about; null for anything else. */
  payment: string | null;
  /** What was sent, without secrets and card data: staff may read it. */
  payload: object;
}>;
export type WebhookRequest = Readonly<{
  /** Exactly what was sent: signatures are over bytes. */
  body: string;
  /** By small-letter name. */
  headers: Readonly<Record<string, string | undefined>>;
  now: Date;
}>;
export type ParsedWebhook = Readonly<{
  events: readonly ProviderEvent[];
  /**
   * When it was signed, for providers that sign anew each time they send, and sign the time too: the same event signed at
   * the same time is a replay then. Left out where an honest repetition looks like the first sending.
   */
  signedAt?: Date;
  /** The answer some providers wait for, as JSON. */
  reply?: object;
}>;

/** A webhook that is forged, too old, replayed, or not for us. Its message is shown to the sender and tells nothing it does not know. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
}

// Not `instanceof`: a plugin may bring its own copy of this class into the process.
export const isWebhookRefused = (error: unknown): error is WebhookRefused => error instanceof Error && error.name === 'WebhookRefused';

/** The provider will never take this payment, such as one of too little money or of a currency it does not know: there is none. */
export class PaymentRefused extends Error {
  override readonly name = 'PaymentRefused';
  /** `code` is the provider's word for why. */
  constructor(readonly code: string) {
    super(`The payment provider refuses: ${code}`);
  }
}

export const isPaymentRefused = (error: unknown): error is PaymentRefused => error instanceof Error && error.name === 'PaymentRefused';

/** The provider does not know this customer any more, who was removed there. */
export class UnknownCustomer extends Error {
  override readonly name = 'UnknownCustomer';
}

export const isUnknownCustomer = (error: unknown): error is UnknownCustomer => error instanceof Error && error.name === 'UnknownCustomer';

/** A way to pay that the customer keeps with the provider. */
export type SavedPaymentMethod = Readonly<{
  id: string;
  /** Such as `card`. */
  type: string;
  /** Such as `visa`. */
  brand: string | null;
  last4: string | null;
  expiryMonth: number | null;
  expiryYear: number | null;
}>;

/** For providers that know customers: they pay with what they paid with before. */
export type ProviderCustomers = Readonly<{
  /** Answers the provider's id of the customer; the same key is the same customer. */
  create(request: { idempotencyKey: string; userId: number; email: string | null }): Promise<string>;
  /** What the app's SDK needs besides `clientData` to show what was kept. */
  openSession(customer: string): Promise<Readonly<Record<string, string>>>;
  listMethods(customer: string): Promise<readonly SavedPaymentMethod[]>;
  /** False when the customer has no such method. */
  removeMethod(customer: string, method: string): Promise<boolean>;
  /** Forgets the customer with all they kept there; throws UnknownCustomer, or does nothing, when that is done already. */
  remove?(customer: string): Promise<void>;
}>;

/**
 * The fields of a provider who has no page of their own, for a page of ours. `code` runs in the browser after `scripts`; it submits
 * nothing to the shop, and what it says of mistakes it writes below the fields.
 */
export type PayForm = Readonly<{
  scripts: readonly string[];
  /** Whom the browser may ask and show, as a Content-Security-Policy names them. */
  sources: Readonly<{ script: readonly string[]; frame: readonly string[]; connect: readonly string[] }>;
  /** Without anything a customer wrote. */
  markup: string;
  code: string;
}>;

/**
 * What the shop needs from somebody who moves money, in our words. A refusal is an answer (`state: 'failed'`), or
 * PaymentRefused where there is nothing to answer; an outage is thrown as IntegrationError. Every call may be made again with the same key and then moves nothing twice.
 * `payment-provider.promises.ts` is what an adapter has to keep.
 */
export interface PaymentProvider {
  /** True for cash on delivery and bank transfer: the order is placed before any money moves, and staff say when it came. */
  readonly paysLater: boolean;
  /**
   * True where nobody but staff knows that money came: they write it down, `fetchPayment` answers null, and the shop's switch
   * "Pay on delivery" says whether it is offered. Left out, the provider knows.
   */
  readonly confirmedByStaff?: boolean;
  /** What customers know it by, where that is a name, such as of a company. Left out, apps have words of their own. */
  readonly label?: string;
  /**
   * For providers without idempotency keys: how long their own answers may be behind what they have done. A refund that got
   * no answer is not looked after, nor sent again, before.
   */
  readonly answersLagSeconds?: number;
  /** What a `failureCode` means. The same code may mean another thing of a refund than of a payment or a capture. */
  failureReason?(code: string, of: 'payment' | 'refund'): FailureReason;
  /** What the `reason` of a dispute means. */
  disputeReason?(reason: string): DisputeReason;
  /** Throws PaymentRefused, and UnknownCustomer when `customer.reference` is gone. */
  createPayment(request: CreatePayment): Promise<ProviderPayment>;
  /** The provider's truth; null where there is none but our own ledger. */
  fetchPayment(reference: string): Promise<ProviderPayment | null>;
  /** Takes what was authorised, or a part of it; the rest is voided. */
  capture(request: MoveMoney): Promise<CaptureOutcome>;
  /**
   * Voids what was not taken yet. True when nobody can pay it any more; false where it was taken or is on its way, which
   * is not an error: whoever cancels reads the truth afterwards.
   */
  cancel(request: Pick<MoveMoney, 'idempotencyKey' | 'reference'>): Promise<boolean>;
  refund(request: MoveMoney): Promise<ProviderRefund>;
  /** How a refund that was pending stands now; for providers whose refunds take their time. */
  fetchRefund?(reference: string): Promise<ProviderRefund>;
  /** Throws WebhookRefused. For providers that tell us by themselves. */
  parseWebhook?(request: WebhookRequest): ParsedWebhook;
  /**
   * What happened after `cursor`, oldest first, whether or not a webhook of it arrived; null begins a day before `now`.
   * The answered cursor goes on from there.
   */
  listEvents?(request: {
    cursor: string | null;
    now: Date;
  }): Promise<Readonly<{ events: readonly ProviderEvent[]; cursor: string | null }>>;
  readonly customers?: ProviderCustomers;
  /** How `clientData` is paid in a browser, `language` being that of the customer; left out where it has a `paymentUrl`. */
  payForm?(clientData: ProviderPayment['clientData'], language: string): PayForm;
}
