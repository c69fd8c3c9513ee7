import type { Core } from '@strapi/strapi';
import { commerce } from '../../../integrations/commerce';
import { isUnknownCustomer } from '../../../integrations/payments/payment-provider';

/** What others keep of a customer for the shop goes with the account: cards at payment providers. Who does not know them any more is done. */
export async function leaveNeighbours(strapi: Core.Strapi, userId: number): Promise<void> {
  const known = await strapi.db.connection('provider_customers').where({ user_id: userId }).select('provider', 'reference');
  for (const { provider, reference } of known) {
    const customers = commerce(strapi).payments.get(provider)?.customers;
    try {
      await customers?.remove?.(reference);
    } catch (error) {
      if (!isUnknownCustomer(error)) throw error;
    }
  }
}
