import type { Connected } from '../../adapter';
import { askPosthog, failure, type PosthogSettings } from './posthog-client';

/** Whether PostHog knows the key, by asking for the feature flags of nobody. Nothing is kept there: `/batch/` would take any key. */
export async function checkPosthog(settings: PosthogSettings, signal: AbortSignal): Promise<Connected> {
  const { status, answer } = await askPosthog(settings, '/flags/?v=2', { distinct_id: 'storekeeper-check' }, signal);
  if (status === 429) throw failure('it has no time for a moment', true);
  if (status >= 300) throw failure(`it answered ${status}: ${answer.slice(0, 200)}`, false);
  return { account: new URL(settings.host).host };
}
