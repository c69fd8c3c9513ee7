import { z } from 'zod';
import type { Connected } from '../../adapter';
import { IntegrationError } from '../../integration-error';
import { readJson } from '../../read-answer';

type Settings = Readonly<{ accountSid: string; authToken: string; apiUrl?: string }>;

const account = z.object({ friendly_name: z.string(), status: z.string() });

/** Whether Twilio knows the account (twilio.com/docs/iam/api/account): nothing is sent. */
export async function checkTwilio(
  { accountSid, authToken, apiUrl = 'https://api.twilio.com' }: Settings,
  signal: AbortSignal,
): Promise<Connected> {
  const response = await fetch(`${apiUrl}/2010-04-01/Accounts/${accountSid}.json`, {
    headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
    redirect: 'error',
    signal,
  }).catch((error: unknown) => {
    throw new IntegrationError('twilio', 'it does not answer', true, error);
  });
  if (!response.ok)
    throw new IntegrationError('twilio', `it answered ${response.status}`, response.status === 429 || response.status >= 500);
  const { data, error } = account.safeParse(await readJson(response));
  if (!data) throw new IntegrationError('twilio', 'its answer makes no sense', true, error);
  if (data.status !== 'active') throw new IntegrationError('twilio', `the account is ${data.status}`, false);
  return { account: data.friendly_name };
}
