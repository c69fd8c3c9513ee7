import { IntegrationError, readJson, z } from 'storekeeper/kit';

export type NovaPoshtaSettings = Readonly<{
  apiKey: string;
  /** The office parcels are handed in at (its Ref); null: then no labels are made. */
  senderOffice: string | null;
  senderPhone: string | null;
  payer: 'Sender' | 'Recipient';
  /** The size of parcels to lockers, in centimetres. */
  box: Readonly<{ length: number; width: number; height: number }>;
  apiUrl: string;
  printUrl: string;
}>;

export const failure = (message: string, retryable: boolean, cause?: unknown, afterMs: number | null = null): IntegrationError =>
  new IntegrationError('nova-poshta', message, retryable, cause, afterMs);

// It answers a list, an empty object where there is none, and sometimes an object of texts.
const texts = z
  .union([z.array(z.unknown()), z.record(z.string(), z.unknown())])
  .nullish()
  .transform((told) => Object.values(told ?? {}).filter((text): text is string => typeof text === 'string' && text !== ''));
const answer = z.object({ success: z.boolean(), data: z.array(z.unknown()).nullish(), errors: texts, errorCodes: texts });

// "API auth fail" and "API key is empty"; "An unknown error occurred, try again later" and "The service is unavailable".
const keyCodes = new Set(['20000200068', '20000200069']);
const passingCodes = new Set(['20000100008', '20000100016']);
const isOfKey = /api ?key|api auth/iu;
const isPassing = /too? many requests|try again later|спробуйте пізніше|unavailable/iu;

const waitsMs = 15_000;
const restMs = 60_000;
const longestReason = 300;

/** What it calls `modelName.calledMethod`; answers its `data`. */
export type Call = (model: string, method: string, properties: object) => Promise<readonly unknown[]>;

/** Its API answers failures with 200 and `success: false`; what it means then stands in its codes, and in words where it has none. */
export const callsTo =
  ({ apiKey, apiUrl }: Pick<NovaPoshtaSettings, 'apiKey' | 'apiUrl'>, signal?: AbortSignal): Call =>
  async (modelName, calledMethod, methodProperties) => {
    const response = await fetched(`${apiUrl}/v2.0/json/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ apiKey, modelName, calledMethod, methodProperties }),
      signal: AbortSignal.any([AbortSignal.timeout(waitsMs), ...(signal ? [signal] : [])]),
    });
    // A page that says that it is being worked on is an outage.
    const { success, data: told } = answer.safeParse(await readJson(response));
    if (!success) throw failure(`its answer to ${modelName}.${calledMethod} makes no sense`, true);
    if (told.success) return told.data ?? [];
    throw refusalOf(told.errors, told.errorCodes);
  };

function refusalOf(errors: readonly string[], codes: readonly string[]): IntegrationError {
  const reason = errors.join('; ').slice(0, longestReason) || codes.join(', ') || 'it does not say why';
  if (codes.some((code) => keyCodes.has(code)) || isOfKey.test(reason)) return failure('it does not know the API key', false);
  if (isPassing.test(reason)) return failure(reason, true, undefined, restMs);
  return failure(
    reason,
    codes.some((code) => passingCodes.has(code)),
  );
}

/** Names no address: that of a label holds the key. */
export async function fetched(url: string, request: RequestInit): Promise<Response> {
  const response = await fetch(url, request).catch((error: unknown) => {
    throw failure('it does not answer', true, error instanceof Error ? error.name : undefined);
  });
  const { status } = response;
  if (status === 429) throw failure('it was asked too often', true, undefined, secondsOf(response.headers.get('retry-after')) ?? restMs);
  if (status === 401 || status === 403) throw failure('it does not know the API key', false);
  if (!response.ok) throw failure(`it answered ${status}`, status >= 500);
  return response;
}

const secondsOf = (header: string | null): number | null => (header !== null && /^\d{1,4}$/.test(header) ? Number(header) * 1_000 : null);
