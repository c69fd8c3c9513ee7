import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { commerce } from '../../integrations/commerce';
import { isIntegrationError } from '../../integrations/integration-error';
import type { ProviderCustomers, SavedPaymentMethod } from '../../integrations/payments/payment-provider';
import { findProviderCustomer } from './provider-customer';

export type MyPaymentMethod = SavedPaymentMethod & Readonly<{ provider: string }>;

/** What a customer keeps with the shop's payment providers. Refuses `PAYMENT_PROVIDER_UNAVAILABLE`. */
export async function listPaymentMethods(strapi: Core.Strapi, userId: number): Promise<MyPaymentMethod[]> {
  const found: MyPaymentMethod[] = [];
  for (const { name, customers, reference } of await knownTo(strapi, userId)) {
    const methods = await orUnavailable(strapi, () => customers.listMethods(reference));
    found.push(...methods.map((method) => ({ ...method, provider: name })));
  }
  return found;
}

/** Refuses `PAYMENT_METHOD_NOT_FOUND`, also for one that is somebody else's, and `PAYMENT_PROVIDER_UNAVAILABLE`. */
export async function removePaymentMethod(strapi: Core.Strapi, { userId, id }: { userId: number; id: string }): Promise<void> {
  for (const { customers, reference } of await knownTo(strapi, userId)) {
    if (await orUnavailable(strapi, () => customers.removeMethod(reference, id))) return;
  }
  throw new DomainError('PAYMENT_METHOD_NOT_FOUND', 'There is no such saved payment method, or it is not yours');
}

type Known = Readonly<{ name: string; customers: ProviderCustomers; reference: string }>;

async function knownTo(strapi: Core.Strapi, userId: number): Promise<Known[]> {
  const { payments } = commerce(strapi);
  const known: Known[] = [];
  for (const name of payments.names()) {
    const customers = payments.get(name)?.customers;
    const reference = customers && (await findProviderCustomer(strapi, name, userId));
    if (customers && reference) known.push({ name, customers, reference });
  }
  return known;
}

async function orUnavailable<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    strapi.log.warn(`Saved payment methods: ${error.message}`);
    throw new DomainError('PAYMENT_PROVIDER_UNAVAILABLE', 'The payment provider does not answer. Try again in a few seconds');
  }
}
