import type { Core } from '@strapi/strapi';
import { because } from '../../domain/deliveries/because';
import { askedPause, atOnce, isOutage, pauseAfter } from '../../domain/deliveries/retry';
import { failpoint } from '../../jobs/failpoint';
import { storeSettings } from '../store/store-settings';
import type { Channel, Delivery, Outcome } from './channel';
import { beginDeliveries, dueDeliveries, isAnythingDue, keepDeliveries, type Kept } from './delivery-rows';
import { claimTarget, freeTarget, letRest, noteFailed, noteThrough, type Claimed } from './target-rows';
import { writeDeliveries } from './write-deliveries';

/** Within what a claim lasts (target-rows.ts). */
const sendingMs = 45_000;
const longestReason = 500;
const longestAnswer = 2_000;

let isStopping = false;
/** From now on nothing is begun. */
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
  const of = { channel: channel.name, target };
  const claim = crypto.randomUUID();
  if (!(await isAnythingDue(db, of))) return 0;
  let sent = 0;
  try {
    for (;;) {
      if (Date.now() >= until || isStopping) return sent;
      // Switched off while this was sent: what waits is kept for it.
      if (sent > 0 && !(await isTarget(strapi, channel, target))) return sent;
      const claimed = await claimTarget(db, of, claim);
      if (!claimed) return sent;
      const { deliveryWaitHours } = await storeSettings(strapi);
      // What is read as it stands makes up for what was given up before it.
      const waitHours = channel.keeps === 'latest' ? 0 : deliveryWaitHours;
      const due = await dueDeliveries(db, { ...of, most: atOnce(claimed.failures, channel.batch), waitHours });
      if (due.length === 0) return sent;
      if (channel.keeps === 'latest')
        await beginDeliveries(
          db,
          due.map(({ id }) => id),
        );
      failpoint('delivery.claimed');
      const outcomes = await handOver(strapi, channel, due);
      failpoint('delivery.sent');
      await keep(strapi, { of, claimed, due, outcomes });
      sent += due.length;
    }
  } finally {
    await freeTarget(db, of, claim);
  }
}

const isTarget = async (strapi: Core.Strapi, channel: Channel, target: string): Promise<boolean> =>
  (await channel.targets(strapi)).some((one) => one.target === target);

async function handOver(strapi: Core.Strapi, channel: Channel, due: readonly Delivery[]): Promise<ReadonlyMap<string, Outcome>> {
  try {
    return await channel.deliver(strapi, due, AbortSignal.timeout(sendingMs));
  } catch (error) {
    strapi.log.error(`What was to go out by ${channel.name} could not be sent; it is tried again`, { error });
    // Whoever looks after the shop reads the log; what the database says, or a vendor's library, is no word for staff.
    const reason = because('The shop itself failed. Its log says why');
    return new Map(due.map(({ id }) => [id, { kind: 'retry', reason } as const]));
  }
}

type Keep = Readonly<{
  of: Readonly<{ channel: string; target: string }>;
  claimed: Claimed;
  due: readonly Delivery[];
  outcomes: ReadonlyMap<string, Outcome>;
}>;

async function keep(strapi: Core.Strapi, { of, claimed: { claim, failures }, due, outcomes }: Keep): Promise<void> {
  const db = strapi.db.connection;
  const told = due.map((delivery) => ({
    delivery,
    outcome: outcomes.get(delivery.id) ?? ({ kind: 'retry', reason: because('Nothing was said of it') } as const),
  }));
  await keepDeliveries(db, { ...of, claim, all: told.map(({ delivery, outcome }) => kept(delivery, outcome)) });
  const isSomeThrough = told.some(({ outcome }) => outcome.kind !== 'retry' && outcome.kind !== 'wait');
  const isSomeDelivered = told.some(({ outcome }) => outcome.kind === 'delivered');
  const isSomeFailed = told.some(({ outcome }) => outcome.kind === 'retry');
  const askedMs = Math.max(0, ...told.map(({ outcome }) => (outcome.kind === 'retry' ? askedPause(outcome.afterMs ?? 0) : 0)));
  // Written down where it says something new: most of the time all is well.
  if (!isSomeThrough && isSomeFailed) await noteFailed(db, of, { failures, askedMs });
  else if (isSomeThrough && failures > 0) await noteThrough(db, of, { isOutageOver: isSomeDelivered && isOutage(failures) });
  if (isSomeThrough && askedMs > 0) await letRest(db, of, askedMs);
}

const cut = (text: string | undefined, most: number): string | null =>
  // PostgreSQL keeps every character but this one, and no half of a pair.
  text === undefined ? null : text.replaceAll('\u0000', '').slice(0, most).toWellFormed();

function kept({ id, attempt, isLate }: Delivery, outcome: Outcome): Kept {
  const { status = null, answer, tookMs = null } = outcome;
  const reason = outcome.kind === 'delivered' ? null : cut(outcome.reason, longestReason);
  const told = { id, isLate, status, reason, answer: cut(answer, longestAnswer), tookMs: tookMs === null ? null : Math.round(tookMs) };
  if (outcome.kind === 'wait') return { ...told, state: 'waiting', dueAt: new Date(Date.now() + outcome.afterMs) };
  if (outcome.kind !== 'retry') return { ...told, state: outcome.kind, dueAt: null };
  const pause = pauseAfter(attempt, Math.random());
  if (pause === null) return { ...told, state: 'parked', dueAt: null };
  return { ...told, state: 'waiting', dueAt: new Date(Date.now() + Math.max(pause, askedPause(outcome.afterMs ?? 0))) };
}
