import type { Connected } from '../../adapter';
import { IntegrationError, isIntegrationError } from '../../integration-error';
import { appleIdentity } from './apple-identity';

/** Whether Apple knows the key, of the team, for each of the apps: it looks at that before it looks at a code, which is none here. */
export async function checkApple(settings: Parameters<typeof appleIdentity>[0]): Promise<Connected> {
  const apple = appleIdentity(settings);
  for (const audience of settings.audiences) {
    const error = await apple.exchange?.('check', audience).then(
      () => null,
      (thrown: Error) => thrown,
    );
    if (!error || (isIntegrationError(error) && error.message.includes('invalid_grant'))) continue;
    if (isIntegrationError(error) && error.message.includes('invalid_client'))
      throw new IntegrationError('apple', `${audience} was not accepted with this team and key`, false);
    throw error;
  }
  return { account: settings.teamId };
}
