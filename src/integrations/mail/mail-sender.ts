import { IntegrationError, isIntegrationError } from '../integration-error';

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

/** The mailbox takes nothing, for good: of this one address, and not of what was written to it. */
export class AddressRefused extends IntegrationError {
  readonly isAddressRefused = true;
  constructor(message: string, cause?: unknown) {
    super('mail', message, false, cause);
  }
}
export const isAddressRefused = (error: unknown): boolean => isIntegrationError(error) && 'isAddressRefused' in error;

/** How the shop writes to people. A plugin that adds one takes the place of SMTP. */
export interface MailSender {
  /**
   * Hands a mail over. The same mail may be handed over twice, after a crash. Throws an IntegrationError where it could not be:
   * `retryable` unless it was refused for good; an AddressRefused where it was for the address.
   */
  send(mail: Mail): Promise<void>;
}
