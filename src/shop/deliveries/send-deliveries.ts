import type { Core } from '@strapi/strapi';
import { because } from '../../domain/deliveries/because';
import { askedPause, atOnce, pauseAfter } from '../../domain/deliveries/retry';
import { failpoint } from '../../jobs/failpoint';
import { storeSettings } from '../store/store-settings';
import type { Channel, Outcome } from './channel';
import { claimDeliveries, giveBack, keepDeliveries, type Claimed, type Kept } from './delivery-rows';
import { letRest, noteDelivered, noteFailed, targetState } from './target-rows';
import { writeDeliveries } from './write-deliveries';

/** Within what a claim lasts (delivery-rows.ts). */
const sendingMs = 45_000;
const longestReason = 500;
const longestAnswer = 2_000;

let isStopping = false;
/** From now on nothing is begun, and what was claimed is given back. */
export const stopSending = (): void => {
  isStopping = true;
};
export const startSending = (): void => {
  isStopping = false;
};

/**
 * Writes down what is to be told since, and sends what is due, each target for itself: one that is slow keeps nobody else waiting. Safe at several
 * places at once. Answers how many were sent.
 */
export async function sendDeliveries(strapi: Core.Strapi, channels: readonly Channel[], mostMs = 50_000): Promise<number> {
  await writeDeliveries(strapi, channels);
  const until = Date.now() + mostMs;
  const all = await Promise.all(
    channels.map(async (channel) => {
      const targets = await channel.targets(strapi);
      return Promise.all(targets.map(({ target }) => sendTo(strapi, channel, target, until)));
    }),
  );
  return all.flat().reduce((sum, sent) => sum + sent, 0);
}

async function sendTo(strapi: Core.Strapi, channel: Channel, target: string, until: number): Promise<number> {
  const db = strapi.db.connection;
  let sent = 0;
  for (;;) {
    const state = await targetState(db, { channel: channel.name, target });
    if (state.isResting || Date.now() >= until || isStopping) return sent;
    const { deliveryWaitHours } = await storeSettings(strapi);
    const most = atOnce(state.failures, channel.batch);
    const claimed = await claimDeliveries(db, { channel: channel.name, target, most, waitHours: deliveryWaitHours });
    const [first] = claimed;
    if (!first) return sent;
    if (isStopping) {
      await giveBack(db, first.claim);
      return sent;
    }
    failpoint('delivery.claimed');
    const outcomes = await handOver(strapi, channel, claimed);
    failpoint('delivery.sent');
    await keep(strapi, { channel, target, claim: first.claim, claimed, outcomes, failures: state.failures });
    sent += claimed.length;
  }
}

async function handOver(strapi: Core.Strapi, channel: Channel, claimed: readonly Claimed[]): Promise<ReadonlyMap<string, Outcome>> {
  try {
    return await channel.deliver(strapi, claimed, AbortSignal.timeout(sendingMs));
  } catch (error) {
    strapi.log.error(`What was to go out by ${channel.name} could not be sent; it is tried again`, { error });
    const reason = error instanceof Error ? error.message : String(error);
    return new Map(claimed.map(({ id }) => [id, { kind: 'retry', reason } as const]));
  }
}

type Keep = Readonly<{
  channel: Channel;
  target: string;
  claim: string;
  claimed: readonly Claimed[];
  outcomes: ReadonlyMap<string, Outcome>;
  failures: number;
}>;

async function keep(strapi: Core.Strapi, { channel, target, claim, claimed, outcomes, failures }: Keep): Promise<void> {
  const db = strapi.db.connection;
  const told = claimed.map((delivery) => ({
    delivery,
    outcome: outcomes.get(delivery.id) ?? ({ kind: 'retry', reason: because('Nothing was said of it') } as const),
  }));
  await keepDeliveries(
    db,
    claim,
    told.map(({ delivery, outcome }) => kept(delivery, outcome)),
  );
  const of = { channel: channel.name, target };
  const isSomeThrough = told.some(({ outcome }) => outcome.kind !== 'retry');
  const askedMs = Math.max(0, ...told.map(({ outcome }) => (outcome.kind === 'retry' ? askedPause(outcome.afterMs ?? 0) : 0)));
  // Written down where it says something new: most of the time all is well.
  if (!isSomeThrough) await noteFailed(db, of, { failures, askedMs });
  else if (failures > 0) await noteDelivered(db, of);
  if (isSomeThrough && askedMs > 0) await letRest(db, of, askedMs);
}

const cut = (text: string | undefined, most: number): string | null =>
  // PostgreSQL keeps every character but this one, and no half of a pair.
  text === undefined ? null : text.replaceAll('\u0000', '').slice(0, most).toWellFormed();

function kept({ id, attempt }: Claimed, outcome: Outcome): Kept {
  const { status = null, answer, tookMs = null } = outcome;
  const reason = outcome.kind === 'delivered' ? null : cut(outcome.reason, longestReason);
  const told = { id, status, reason, answer: cut(answer, longestAnswer), tookMs: tookMs === null ? null : Math.round(tookMs) };
  if (outcome.kind !== 'retry') return { ...told, state: outcome.kind, dueAt: null };
  const pause = pauseAfter(attempt, Math.random());
  if (pause === null) return { ...told, state: 'parked', dueAt: null };
  return { ...told, state: 'waiting', dueAt: new Date(Date.now() + Math.max(pause, askedPause(outcome.afterMs ?? 0))) };
}
