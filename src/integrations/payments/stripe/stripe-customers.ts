import type Stripe from 'stripe';
import type { ProviderCustomers, SavedPaymentMethod } from '../payment-provider';
import { emailForStripe } from './stripe-email';
import { asking, askingAbout, isCode } from './stripe-errors';

// More than anybody keeps; Stripe gives as many on one page.
const mostMethods = 100;

function toSavedMethod({ id, type, card, sepa_debit, us_bank_account }: Stripe.PaymentMethod): SavedPaymentMethod {
  return {
    id,
    type,
    brand: card?.brand ?? null,
    last4: card?.last4 ?? sepa_debit?.last4 ?? us_bank_account?.last4 ?? null,
    expiryMonth: card?.exp_month ?? null,
    expiryYear: card?.exp_year ?? null,
  };
}

/** False when another request has just removed it. */
async function detach(stripe: Stripe, method: string): Promise<boolean> {
  try {
    await stripe.paymentMethods.detach(method);
    return true;
  } catch (error) {
    if (isCode(error, 'resource_missing', 'payment_method_unexpected_state')) return false;
    throw error;
  }
}

async function belongsTo(stripe: Stripe, customer: string, method: string): Promise<boolean> {
  // It becomes part of an address.
  if (!/^\w+$/.test(method)) return false;
  try {
    await stripe.customers.retrievePaymentMethod(customer, method);
    return true;
  } catch (error) {
    if (isCode(error, 'resource_missing')) return false;
    throw error;
  }
}

export const stripeCustomers = (stripe: Stripe): ProviderCustomers => ({
  create: ({ idempotencyKey, userId, email }) =>
    asking(async () => {
      const known = emailForStripe(email);
      const { id } = await stripe.customers.create(
        { ...(known === undefined ? {} : { email: known }), metadata: { userId } },
        { idempotencyKey: `cus:${idempotencyKey}` },
      );
      return id;
    }),

  openSession: (customer) =>
    askingAbout(customer, async () => {
      const session = await stripe.customerSessions.create({
        customer,
        components: {
          mobile_payment_element: {
            enabled: true,
            features: { payment_method_save: 'enabled', payment_method_redisplay: 'enabled', payment_method_remove: 'enabled' },
          },
        },
      });
      return { customer, customerSessionClientSecret: session.client_secret };
    }),

  listMethods: (customer) =>
    asking(async () => {
      try {
        const methods = stripe.customers.listPaymentMethods(customer, { limit: mostMethods });
        return (await methods.autoPagingToArray({ limit: mostMethods })).map(toSavedMethod);
      } catch (error) {
        // A customer who was removed at Stripe keeps nothing there.
        if (isCode(error, 'resource_missing')) return [];
        throw error;
      }
    }),

  remove: (customer) =>
    askingAbout(customer, async () => {
      await stripe.customers.del(customer);
    }),

  removeMethod: (customer, method) => asking(async () => (await belongsTo(stripe, customer, method)) && detach(stripe, method)),
});
