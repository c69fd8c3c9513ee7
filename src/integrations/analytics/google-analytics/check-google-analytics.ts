import type { Connected } from '../../adapter';
import { failure, measurementProtocol, type GoogleAnalyticsSettings } from './measurement-protocol';
import { toPayload } from './to-payload';

const probe = {
  id: '00000000-0000-4000-8000-000000000000',
  name: 'purchase',
  visitor: '00000000-0000-4000-8000-000000000000',
  customer: null,
  params: { transaction_id: 'storekeeper-check', currency: 'EUR', value: 1, items: [{ item_id: 'check', price: 1, quantity: 1 }] },
};

/** Whether Google Analytics would take what the shop tells, by its validation server, which keeps nothing. It does not know keys. */
export async function checkGoogleAnalytics(settings: GoogleAnalyticsSettings, signal: AbortSignal): Promise<Connected> {
  const payload = toPayload([{ ...probe, at: new Date() }], settings.firebaseAppId !== undefined);
  const { busyMs, said } = await measurementProtocol(settings).faults(payload, signal);
  if (busyMs !== null) throw failure('it has no time for a moment', true);
  if (said.length > 0) throw failure(said.join(' ').slice(0, 300), false);
  return { account: settings.firebaseAppId ?? settings.measurementId ?? null };
}
