import { IntegrationError } from '../../integration-error';
import { post, PostError, type Posted } from '../../outgoing/post';

export type PosthogSettings = Readonly<{ projectKey: string; host: string }>;

export const failure = (message: string, retryable: boolean, cause?: unknown): IntegrationError =>
  new IntegrationError('posthog', message, retryable, cause);

/** PostHog's public endpoints (posthog.com/docs/api). Staff type the host, so it has to be a public one. */
export async function askPosthog({ projectKey, host }: PosthogSettings, path: string, body: object, signal: AbortSignal): Promise<Posted> {
  const posted = await post({
    url: `${host}${path}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ api_key: projectKey, ...body }),
    signal,
  }).catch((error: unknown) => {
    throw error instanceof PostError ? failure(error.message, !error.isRefused, error) : error;
  });
  const { status } = posted;
  if (status === 401 || status === 403) throw failure('it does not know the project API key', false);
  // Whoever answers in its place takes nothing, whatever it says of each event.
  if (status === 404 || status === 405) throw failure(`it answered ${status}: the host is another one`, false);
  if (status < 300 && status !== 204 && !isJson(posted.answer)) throw failure('its answer makes no sense: is PostHog there?', true);
  if (status >= 500 || status === 408) throw failure(`it answered ${status}`, true);
  if (status >= 300 && status < 400) throw failure(`it answered ${status}: the host is another one`, false);
  return posted;
}

/** Only its beginning is read, so that it need not be whole. */
const isJson = (answer: string): boolean => answer.trimStart().startsWith('{');
