import type { Core } from '@strapi/strapi';
import { because } from '../../domain/deliveries/because';
import { endpointRow, secretsOf } from './endpoint-rows';
import { noSuchEndpoint } from './edit-endpoints';
import { send } from './webhook-channel';
import { testMessage, writeMessage } from './write-message';

/** Whoever waits for the answer sits in front of it. */
const mostMs = 15_000;

/** What became of a test: `status` and `answer` of the receiver, `reason` where it was not taken. */
export type Tried = Readonly<{ isTaken: boolean; status: number | null; answer: string | null; reason: string | null; tookMs: number }>;

/** Sends a message that says nothing, here and now, also where the endpoint is switched off. Refuses `WEBHOOK_NOT_FOUND`. */
export async function tryEndpoint(strapi: Core.Strapi, id: string): Promise<Tried> {
  const row = await endpointRow(strapi.db.connection, id);
  if (!row) throw noSuchEndpoint();
  const secrets = secretsOf(strapi, row);
  if (!secrets)
    return { isTaken: false, status: null, answer: null, reason: because('Its secret was sealed with another key: renew it'), tookMs: 0 };
  const outcome = await send(row.url, writeMessage(testMessage(crypto.randomUUID()), secrets), AbortSignal.timeout(mostMs));
  const { status = null, answer = null, tookMs = 0 } = outcome;
  return {
    isTaken: outcome.kind === 'delivered',
    status,
    answer: answer?.slice(0, 2_000) ?? null,
    reason: outcome.kind === 'delivered' ? null : outcome.reason,
    tookMs: Math.round(tookMs),
  };
}
