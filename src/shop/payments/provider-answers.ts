import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { isIntegrationError } from '../../integrations/integration-error';

/** What a provider is asked for while somebody waits. Refuses `PAYMENT_PROVIDER_UNAVAILABLE` when it does not answer. */
export async function answeredBy<T>(strapi: Core.Strapi, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    strapi.log.warn(`A payment provider does not answer: ${error.message}`);
    throw new DomainError('PAYMENT_PROVIDER_UNAVAILABLE', 'Payments cannot be taken at the moment. Try again in a few seconds');
  }
}
