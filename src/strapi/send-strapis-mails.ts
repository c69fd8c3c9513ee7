import type { Core } from '@strapi/strapi';
import { mailSender } from '../shop/mails/mail-sender';

type Email = Readonly<{ to: string; subject: string; text?: string; html?: string; replyTo?: string }>;

/** Strapi's own mails, such as those to staff who forgot their password, go the way of all mails of the shop. */
export function sendStrapisMails(strapi: Core.Strapi): void {
  Object.assign(strapi.plugin('email'), {
    provider: {
      async send({ to, subject, text = '', html, replyTo }: Email): Promise<void> {
        const sender = mailSender(strapi);
        if (!sender) throw new Error('No mail is sent: no mail server is set up');
        await sender.send({ to, subject, text, ...(html && { html }), ...(replyTo && { replyTo }) });
      },
    },
  });
}
