import { z } from 'zod';
import { IntegrationError } from '../../integration-error';

export const failure = (message: string, retryable: boolean, afterMs: number | null = null): IntegrationError =>
  // Without what was thrown: that may repeat the address, which holds the key.
  new IntegrationError('google-maps', message, retryable, undefined, afterMs);

/** As the Cloud Console calls them: each is switched on by itself. */
export type GoogleApi = 'Places API (New)' | 'Geocoding API' | 'Time Zone API' | 'Routes API';

const said = z.object({
  error: z.object({
    status: z.string().optional(),
    message: z.string().catch(''),
    details: z
      .array(z.object({ reason: z.string().optional() }))
      .optional()
      .catch(undefined),
  }),
});

/** What stands behind a refusal of the newer APIs (google.rpc.ErrorInfo), and what somebody has to do about it. */
const reasons: Readonly<Record<string, (api: GoogleApi) => string>> = {
  API_KEY_INVALID: () => 'it does not know the API key',
  SERVICE_DISABLED: (api) => `${api} is not switched on in the project of the key`,
  API_KEY_SERVICE_BLOCKED: (api) => `the key is not allowed to use ${api}`,
  API_KEY_IP_ADDRESS_BLOCKED: () => 'the key may not be used from the address of this server',
  API_KEY_HTTP_REFERRER_BLOCKED: () => 'this is a key for websites: the shop needs a server key',
  API_KEY_ANDROID_APP_BLOCKED: () => 'this is a key for Android: the shop needs a server key',
  API_KEY_IOS_APP_BLOCKED: () => 'this is a key for iOS: the shop needs a server key',
  BILLING_DISABLED: () => 'the project of the key has no billing account',
};

const isBusy = (status: number): boolean => status >= 500 || status === 408;

/** What a refusal of Places (New) or Routes means. */
export function failureOf(api: GoogleApi, { status, body, afterMs }: Readonly<{ status: number; body: unknown; afterMs: number }>) {
  const error = said.safeParse(body).data?.error;
  const reason = error?.details?.map((detail) => detail.reason ?? '').find((code) => code in reasons);
  const words = reason === undefined ? undefined : reasons[reason]?.(api);
  if (words) return failure(words, false);
  if (status === 429) return failure(`more is asked of ${api} than its quota allows`, true, afterMs);
  if (isBusy(status)) return failure(`${api} answered ${status}`, true);
  if (status === 401 || status === 403) return failure(`${api} is refused to the key: ${short(error?.message)}`, false);
  return failure(`${api} answered ${status}: ${short(error?.message)}`, false);
}

/** What a `status` of the Geocoding and Time Zone APIs means that is no answer; null where it is one. */
export function failureOfStatus(api: GoogleApi, status: string, message: string | undefined): IntegrationError | null {
  if (status === 'OK' || status === 'ZERO_RESULTS') return null;
  if (status === 'OVER_QUERY_LIMIT') return failure(`more is asked of ${api} than its quota allows`, true, 1_000);
  if (status === 'UNKNOWN_ERROR') return failure(`${api} answered ${status}`, true);
  if (status === 'REQUEST_DENIED') return failure(denied(api, message ?? ''), false);
  if (status === 'OVER_DAILY_LIMIT')
    return failure(`the project of the key has no billing account, or is over a limit it was given: ${short(message)}`, false);
  return failure(`${api} answered ${status}: ${short(message)}`, false);
}

/** These two APIs say why in words alone. */
function denied(api: GoogleApi, message: string): string {
  if (/key is invalid|invalid api key/i.test(message)) return 'it does not know the API key';
  if (/referer/i.test(message)) return 'this is a key for websites: the shop needs a server key';
  if (/ip address|ip,/i.test(message)) return 'the key may not be used from the address of this server';
  if (/billing/i.test(message)) return 'the project of the key has no billing account';
  if (/not (authorized|activated)|not been used|is disabled|legacyapi/i.test(message))
    return `${api} is not switched on in the project of the key`;
  return `${api} is refused to the key: ${short(message)}`;
}

const short = (text: string | undefined): string => (text ? text.slice(0, 300) : 'it does not say why');
