import type { Core } from '@strapi/strapi';
import { isIntegrationError } from '../../integrations/integration-error';
import { isUnknownCustomer } from '../../integrations/payments/payment-provider';
import { findProviderCustomer } from './provider-customer';
import { paymentProvider } from './provider-of';
import { askForApp, type SettledPayment } from './settle-payment';

/** What the payment SDK of an app needs; empty when the customer has nothing left to do. */
export type AppSession = Readonly<Record<string, string>>;

/**
 * What the app needs to let the customer pay, with what they keep at the provider when they are signed in. Where saved
 * methods cannot be had, the customer can still pay without them.
 */
export async function openAppSession(
  strapi: Core.Strapi,
  { id, provider: name, state, forApp: atHand }: SettledPayment,
  customer: Readonly<{ userId: number }> | null,
): Promise<AppSession> {
  if (state !== 'pending' && state !== 'requires_action') return {};
  const { customers, paysLater } = paymentProvider(strapi, name);
  const forApp = Object.keys(atHand).length > 0 || paysLater ? atHand : await askForApp(strapi, id);
  const reference = customer && customers && (await findProviderCustomer(strapi, name, customer.userId));
  if (!customers || !reference) return forApp;
  try {
    return { ...forApp, ...(await customers.openSession(reference)) };
  } catch (error) {
    if (!isIntegrationError(error) && !isUnknownCustomer(error)) throw error;
    strapi.log.warn(`Saved payment methods cannot be offered: ${error.message}`);
    return forApp;
  }
}
