import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { CrmBusy, type Crm, type CrmCall } from '../../integrations/crm/crm';
import { because } from './because';

/** How long a request waits for its turn; what comes later is put later. */
const mostWaitMs = 12_000;

/** Counted on the shop's database, so that all instances together ask no more than the CRM takes. */
function bucketOf(strapi: Core.Strapi, { allowance }: Pick<Crm, 'allowance'>): RateLimiterPostgres {
  const shared = { storeClient: strapi.db.connection, storeType: 'knex', tableName: 'rate_limits', tableCreated: true };
  return new RateLimiterPostgres({ ...shared, keyPrefix: 'crm', points: allowance.requests, duration: allowance.seconds });
}

/** How a CRM is called within this time: each request waits for its turn. */
export function callOf(strapi: Core.Strapi, provider: string, crm: Pick<Crm, 'allowance'>, signal: AbortSignal): CrmCall {
  const bucket = bucketOf(strapi, crm);
  return {
    signal,
    async turn() {
      for (const end = Date.now() + mostWaitMs; ;) {
        signal.throwIfAborted();
        try {
          return void (await bucket.consume(provider));
        } catch (refused) {
          if (!(refused instanceof RateLimiterRes)) throw refused;
          const afterMs = Math.max(50, refused.msBeforeNext);
          if (Date.now() + afterMs > end) throw new CrmBusy(because('All is asked that it takes in its time'), afterMs);
          await wait(afterMs, undefined, { signal });
        }
      }
    },
  };
}

/** Nobody asks before this time is over: the CRM has said so itself. */
export async function leaveAlone(strapi: Core.Strapi, provider: string, crm: Pick<Crm, 'allowance'>, afterMs: number): Promise<void> {
  await bucketOf(strapi, crm).block(provider, Math.max(1, Math.ceil(afterMs / 1_000)));
}
