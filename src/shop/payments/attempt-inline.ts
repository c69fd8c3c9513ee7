import type { Core } from '@strapi/strapi';
import { isIntegrationError } from '../../integrations/integration-error';

/**
 * Tries at once what a job will do anyway, because staff and customers like to see it done. A provider that does not
 * answer is left to the job.
 */
export async function attemptInline(strapi: Core.Strapi, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    strapi.log.warn(`${what} is left to its job: ${error.message}`);
  }
}
