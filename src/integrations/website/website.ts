import type { Money } from '../../domain/money/money';
import type { PlacedThere } from './placed-there';

/** An order as the company's website is asked about it. */
export type OrderToAccept = Readonly<{
  id: string;
  total: Money;
  email: string | null;
  country: string | null;
  lines: readonly Readonly<{ sku: string; name: string; quantity: number; total: Money }>[];
}>;
export type Acceptance = Readonly<{ accepted: true; reference?: string }> | Readonly<{ accepted: false; reason: string }>;

type Fields = Readonly<Record<string, unknown>>;
/** The whole order as it is now. `version` rises with each change: of two, the higher one is true. */
export type WebsiteOrder = Readonly<{
  id: string;
  version: number;
  number: string;
  /** What the website called it: when it accepted it, or placed it. */
  reference: string | null;
  status: string;
  paymentStatus: string;
  fulfilmentStatus: string;
  email: string | null;
  phone: string | null;
  country: string | null;
  language: string | null;
  note: string | null;
  shippingAddress: Fields | null;
  billingAddress: Fields | null;
  lines: readonly Readonly<{
    id: string;
    sku: string;
    name: string;
    quantity: number;
    cancelled: number;
    sent: number;
    returned: number;
    unitPrice: Money;
    discount: Money;
    tax: Money;
    total: Money;
  }>[];
  delivery: Readonly<{ name: string; tax: Money; total: Money }> | null;
  totals: Readonly<Record<'items' | 'discounts' | 'delivery' | 'tax' | 'total', Money>>;
  shipments: readonly Readonly<{
    id: string;
    status: string;
    carrier: string | null;
    trackingNumber: string | null;
    trackingUrl: string | null;
    lines: readonly Readonly<{ line: string; quantity: number }>[];
  }>[];
  placedAt: string;
}>;

/** An order whose customer is deleted. `placedAt`: null of one that was asked about alone. */
export type ForgottenOrder = Readonly<{ id: string; reference: string | null; placedAt: string | null }>;

/** How many pieces can still be sold. */
export type StockThere = Readonly<{ sku: string; available: number }>;

/** A message as it came, byte for byte. */
export type WebsiteMessage = Readonly<{ body: string; headers: Readonly<Record<string, string | undefined>>; now: Date }>;

/** What a shop system tells by a webhook. `about` and `changedAt` say of what it is, and how new it is: an older one comes later now and then. */
export type WebsiteNews =
  | Readonly<{ is: 'nothing' }>
  | Readonly<{
      is: 'order';
      about: string;
      changedAt: string;
      externalId: string;
      /** The shop's own id, where it is an order of the shop. */
      ownId: string | null;
      placed: PlacedThere;
      step: 'open' | 'completed' | 'cancelled';
      isPaid: boolean;
    }>
  | Readonly<{ is: 'stock'; about: string; changedAt: string; sku: string; available: number }>;

/** A message that is forged, or too old. It is shown to the sender and tells nothing it does not know. */
export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
}

// Not `instanceof`: a plugin may bring its own copy of this class into the process.
export const isMessageRefused = (error: unknown): error is MessageRefused => error instanceof Error && error.name === 'MessageRefused';

/** The company's own website or back office, where orders are handled too. */
export interface Website {
  /**
   * Asks whether the order can be taken, within the time `signal` leaves. No is an answer; an outage is thrown. The same
   * order may be asked about again after a crash, and gets the same answer.
   */
  acceptOrder(order: OrderToAccept, signal: AbortSignal): Promise<Acceptance>;
  /**
   * Tells of an order that was placed, or has changed. The same may be told twice, and an older version after a newer one. Answers what the website
   * calls it, where it says so. Throws an IntegrationError: `retryable` unless it will never take this one.
   */
  pushOrder?(order: WebsiteOrder, signal: AbortSignal): Promise<Readonly<{ reference?: string }> | void>;
  /**
   * Has it take away who ordered, wherever it keeps that: name, addresses, e-mail, numbers. What was bought may stay. The same may be told twice; an
   * order it does not know is done. Throws as above.
   */
  forgetOrder?(order: ForgottenOrder, signal: AbortSignal): Promise<void>;
  /** Tells what is left of goods, where the shop counts. Answers the SKUs that were not taken; those it does not know are nothing to it. */
  pushStock?(levels: readonly StockThere[], signal: AbortSignal): Promise<readonly string[]>;
  /** What a webhook says, of a shop system that has its own. Throws MessageRefused where it is not genuine. */
  newsOf?(message: WebsiteMessage): WebsiteNews;
  /** The id of a message that says it comes from there. Throws MessageRefused where it is not genuine, or not of now. */
  verifyMessage?(message: WebsiteMessage): Readonly<{ id: string }>;
}
