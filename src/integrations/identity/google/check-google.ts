import type { Connected } from '../../adapter';
import { IntegrationError } from '../../integration-error';

/** Whether Google's keys can be read, by which tokens are checked. Whether the ids are right only a token of each app tells. */
export async function checkGoogle(keysUrl: string, signal: AbortSignal): Promise<Connected> {
  const response = await fetch(keysUrl, { redirect: 'error', signal }).catch((error: unknown) => {
    throw new IntegrationError('google', 'its keys cannot be read', true, error);
  });
  if (!response.ok) throw new IntegrationError('google', `its keys cannot be read: ${response.status}`, true);
  return { account: null };
}
