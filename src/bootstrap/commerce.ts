import { createRegistry, type Commerce } from '../integrations/commerce';
import { smtpMail } from '../integrations/mail/smtp-mail';
import { fakePayments } from '../integrations/payments/fake/fake-payments';
import { manualPayments } from '../integrations/payments/manual/manual-payments';
import type { PaymentProvider } from '../integrations/payments/payment-provider';
import { stripePayments } from '../integrations/payments/stripe/stripe-payments';
import { wayForPayPayments } from '../integrations/payments/wayforpay/wayforpay-payments';
import type { PaymentSettings } from '../settings/payment-settings';
import { settings } from '../settings/settings';

/** A provider is a folder of `integrations/payments` and a line here. */
const paymentProviders = ({ stripe, wayforpay, fake }: PaymentSettings): Record<string, PaymentProvider> => ({
  manual: manualPayments,
  ...(stripe && { stripe: stripePayments(stripe) }),
  ...(wayforpay && { wayforpay: wayForPayPayments(wayforpay) }),
  ...(fake && { fake: fakePayments(fake) }),
});

/** The shop's neighbours. Plugins add theirs in their own `register()`. */
export const createCommerce = (on: Commerce['on']): Commerce => ({
  on,
  payments: createRegistry('payments', paymentProviders(settings().payments)),
  website: createRegistry('website'),
  mail: createRegistry('mail', settings().mail ? { smtp: smtpMail((mail) => strapi.plugin('email').service('email').send(mail)) } : {}),
});
