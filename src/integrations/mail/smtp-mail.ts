import { IntegrationError } from '../integration-error';
import type { Mail, MailSender } from './mail-sender';

/** Mail by SMTP, through the transport Strapi's e-mail plugin has been set up with; `transport` sends or throws what Nodemailer throws. */
export const smtpMail = (transport: (mail: Mail) => Promise<unknown>): MailSender => ({
  async send(mail) {
    try {
      await transport(mail);
    } catch (error) {
      const { responseCode } = error as { responseCode?: number };
      // RFC 5321, 4.2.1: 5yz is for good, everything else may be tried again.
      const isForGood = responseCode !== undefined && responseCode >= 500;
      throw new IntegrationError(
        'smtp',
        isForGood ? `the mail was refused (${responseCode})` : 'the mail was not taken',
        !isForGood,
        error,
      );
    }
  },
});
