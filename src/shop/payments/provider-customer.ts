import type { Core } from '@strapi/strapi';
import { isUnknownCustomer, type PaymentProvider } from '../../integrations/payments/payment-provider';
import { strapiColumns } from '../document-id';
import { sha256 } from '../sha256';

type Who = Readonly<{ name: string; provider: PaymentProvider; userId: number | null; email: string | null }>;

/** The provider's id of a customer; null when they never paid there, or the provider knows no customers. */
export async function findProviderCustomer(strapi: Core.Strapi, provider: string, userId: number): Promise<string | null> {
  const row = await strapi.db.connection('provider_customers').where({ provider, user_id: userId }).first('reference');
  return row?.reference ?? null;
}

/**
 * Does something as the provider's customer, who is made there the first time, and anew when somebody removed them there.
 * Guests, and customers of providers that know none, are null.
 */
export async function withProviderCustomer<T>(strapi: Core.Strapi, who: Who, work: (reference: string | null) => Promise<T>): Promise<T> {
  const { name, provider, userId } = who;
  if (userId === null || !provider.customers) return work(null);
  const reference = (await findProviderCustomer(strapi, name, userId)) ?? (await create(strapi, who, userId, 'first'));
  try {
    return await work(reference);
  } catch (error) {
    if (!isUnknownCustomer(error)) throw error;
    await strapi.db.connection('provider_customers').where({ provider: name, reference }).delete();
    // With another key: the old one would be answered with the customer who is gone.
    return work(await create(strapi, who, userId, `after-${reference}`));
  }
}

async function create(strapi: Core.Strapi, { name, provider, email }: Who, userId: number, time: string): Promise<string> {
  if (!provider.customers) throw new Error(`${name} knows no customers`);
  // With the address in it, as a hash: a provider that sees one key with two addresses refuses the second for a day.
  const idempotencyKey = `${userId}-${time}-${sha256(email ?? '').slice(0, 16)}`;
  const reference = await provider.customers.create({ idempotencyKey, userId, email });
  await strapi.db
    .connection('provider_customers')
    .insert({ ...strapiColumns(new Date()), provider: name, user_id: userId, reference })
    .onConflict(['provider', 'user_id'])
    .ignore();
  return (await findProviderCustomer(strapi, name, userId)) ?? reference;
}
