import type { Money } from '../../domain/money/money';

/** An order as the company's website is asked about it. */
export type OrderToAccept = Readonly<{
  id: string;
  total: Money;
  email: string | null;
  country: string | null;
  lines: readonly Readonly<{ sku: string; name: string; quantity: number; total: Money }>[];
}>;
export type Acceptance = Readonly<{ accepted: true; reference?: string }> | Readonly<{ accepted: false; reason: string }>;

/** The company's own website or back office, where orders are handled too. */
export interface Website {
  /**
   * Asks whether the order can be taken, within the time `signal` leaves. No is an answer; an outage is thrown. The same
   * order may be asked about again after a crash, and gets the same answer.
   */
  acceptOrder(order: OrderToAccept, signal: AbortSignal): Promise<Acceptance>;
}
