/**
 * `html`: the same for readers who see more than text. `replyTo`: whom an answer goes to, where that is not the shop. `headers`: more of them,
 * such as where mails of this kind are stopped.
 */
export type Mail = Readonly<{
  to: string;
  subject: string;
  text: string;
  html?: string;
  replyTo?: string;
  headers?: Readonly<Record<string, string>>;
}>;

/** How the shop writes to people. A plugin that adds one takes the place of SMTP. */
export interface MailSender {
  /**
   * Hands a mail over. The same mail may be handed over twice, after a crash. Throws an IntegrationError where it could not be:
   * `retryable` unless it was refused for good.
   */
  send(mail: Mail): Promise<void>;
}
