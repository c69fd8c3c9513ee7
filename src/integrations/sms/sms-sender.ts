/** `to`: with + and the code of the country. */
export type Sms = Readonly<{ to: string; text: string }>;

/** `amount`: in the currency's own units, as a decimal: parts cost fractions of a cent. */
export type PartPrice = Readonly<{ amount: string; currency: string }>;

/** How the shop writes to telephones. A plugin that adds one takes the place of the one before. */
export interface SmsSender {
  /**
   * Hands a message over; answers how many parts it is paid for. The same may be handed over twice, after a crash. Throws an
   * IntegrationError where it could not be: `retryable` unless it was refused for good.
   */
  send(sms: Sms): Promise<Readonly<{ parts: number }>>;
  /** What one part costs, where that is known: staff see what was spent. */
  readonly partPrice?: PartPrice | null;
}
