import type { Core } from '@strapi/strapi';
import { isIntegrationError } from '../../integrations/integration-error';
import { isUnknownCustomer } from '../../integrations/payments/payment-provider';
import { findProviderCustomer } from './provider-customer';
import { paymentProvider } from './payment-provider';
import { fetchClientData, type SyncedPayment } from './sync-from-provider';

/** What the payment SDK of an app needs; empty when the customer has nothing left to do. */
export type AppSession = Readonly<Record<string, string>>;

type OpenSession = Readonly<{
  customer: Readonly<{ userId: number }> | null;
  /** Also asks for what the provider hands out only when a payment is asked for, such as its page, which may end an earlier one. */
  isAsking: boolean;
}>;

/**
 * What the app needs to let the customer pay, with what they keep at the provider when it is their own payment. Where
 * saved methods cannot be had, the customer can still pay without them.
 */
export async function openAppSession(
  strapi: Core.Strapi,
  { id, customerId, provider: name, state, clientData: atHand }: SyncedPayment,
  { customer, isAsking }: OpenSession,
): Promise<AppSession> {
  if (state !== 'pending' && state !== 'requires_action') return {};
  const { customers, paysLater } = paymentProvider(strapi, name);
  const mustAsk = isAsking && !paysLater && Object.keys(atHand).length === 0;
  const clientData = mustAsk ? await fetchClientData(strapi, id) : atHand;
  // Somebody who signed in may hold a guest's order: that payment is nobody's customer's.
  const isTheirs = customer !== null && customer.userId === customerId;
  const reference = isTheirs && customers && (await findProviderCustomer(strapi, name, customer.userId));
  if (!customers || !reference || (clientData.customer !== undefined && clientData.customer !== reference)) return clientData;
  try {
    return { ...clientData, ...(await customers.openSession(reference)) };
  } catch (error) {
    if (!isIntegrationError(error) && !isUnknownCustomer(error)) throw error;
    strapi.log.warn(`Saved payment methods cannot be offered: ${error.message}`);
    return clientData;
  }
}
