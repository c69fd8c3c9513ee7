import { IntegrationError, isIntegrationError } from '../../integrations/integration-error';

// One odd payment is not an outage; three after another are.
const mostFailures = 3;

export type WhileAnswering = <T>(provider: string | null, work: () => Promise<T>) => Promise<T>;

/**
 * For work on many payments, one after another: a provider that failed three times in a row is not asked again in this
 * run, because each of its payments would keep those of others waiting for as long as we wait for an answer. What is
 * left out throws IntegrationError as if it had been asked. Come in random order, or the same ones are always left out.
 */
export function whileAnswering(): WhileAnswering {
  const failures = new Map<string, number>();
  return async (provider, work) => {
    if (provider === null) return work();
    const before = failures.get(provider) ?? 0;
    if (before >= mostFailures) throw new IntegrationError(provider, `left out, because it failed ${before} times in a row`, true);
    try {
      const result = await work();
      failures.delete(provider);
      return result;
    } catch (error) {
      if (isIntegrationError(error) && error.retryable) failures.set(provider, before + 1);
      throw error;
    }
  };
}
