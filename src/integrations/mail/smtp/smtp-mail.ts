import { IntegrationError } from '../../integration-error';
import { AddressRefused, type Mail, type MailSender } from '../mail-sender';

/** Mail by SMTP, `transport` sends or throws what Nodemailer throws. */
export const smtpMail = (transport: (mail: Mail) => Promise<unknown>): MailSender => ({
  async send(mail) {
    try {
      await transport(mail);
    } catch (error) {
      const { responseCode, command = '' } = error as { responseCode?: number; command?: string };
      // RFC 5321, 4.2.1: 5yz is for good, everything else may be tried again. Before the recipient is named it is about how the shop is set
      // up (a password, the sender), which somebody mends: no mail is given up for that.
      const isOfShop = !['RCPT TO', 'DATA', ''].includes(command);
      const isForGood = responseCode !== undefined && responseCode >= 500 && !isOfShop;
      if (isForGood && command === 'RCPT TO') throw new AddressRefused(`the address was refused (${responseCode})`, error);
      throw new IntegrationError(
        'smtp',
        isForGood ? `the mail was refused (${responseCode})` : 'the mail was not taken',
        !isForGood,
        error,
      );
    }
  },
});
