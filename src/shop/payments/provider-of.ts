import type { Core } from '@strapi/strapi';
import { commerce } from '../../integrations/commerce';
import { IntegrationError } from '../../integrations/integration-error';
import type { PaymentProvider } from '../../integrations/payments/payment-provider';

/** The provider a payment was made with. One that was taken out of the shop is an outage that waits for a person. */
export function paymentProvider(strapi: Core.Strapi, name: string): PaymentProvider {
  const provider = commerce(strapi).payments.get(name);
  if (!provider) throw new IntegrationError(name, 'no such payment provider is set up any more', false);
  return provider;
}
