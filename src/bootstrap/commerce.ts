import type { Commerce } from '../integrations/commerce';
import { mailPort } from '../integrations/mail/mail-port';
import { smtpMail } from '../integrations/mail/smtp-mail';
import { paymentsPort } from '../integrations/payments/payments-port';
import { createRegistry } from '../integrations/registry';
import { websitePort } from '../integrations/website/website-port';
import { settings } from '../settings/settings';

/** The shop's neighbours. Plugins add theirs in their own `register()`. */
export function createCommerce(on: Commerce['on']): Commerce {
  const payments = createRegistry(paymentsPort);
  const mail = createRegistry(mailPort);
  for (const [name, configured] of Object.entries(settings().payments)) payments.configure(name, configured);
  if (settings().mail)
    mail.add(
      'smtp',
      smtpMail((each) => strapi.plugin('email').service('email').send(each)),
    );
  return { on, payments, website: createRegistry(websitePort), mail };
}
