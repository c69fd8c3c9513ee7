import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { quietUntil, usualQuietHours } from '../../domain/notifications/quiet-hours';
import { commerce } from '../../integrations/commerce';
import { isIntegrationError } from '../../integrations/integration-error';
import type { PushOutcome, PushSender } from '../../integrations/push/push-sender';
import { failpoint } from '../../jobs/failpoint';
import { toJson } from '../rows';
import { storeSettings } from '../store/store-settings';
import { alertOfPush } from './push-alert';
import { beginPushes, claimPushes, endDevices, freePushes, keepPushes, type ClaimedPush, type KeptPush } from './push-rows';
import { readReceipts } from './read-receipts';

// Before the queue takes the job for dead. What is left goes with the next minute.
const mostMs = 3 * 60_000;
/**
 * From the beginning of one call to that of the next: a hundred thousand phones are told in a minute, and shoppers notice nothing (bench/push.mjs).
 * Those who push ask for less at once than a shop could send.
 */
const betweenCallsMs = 50;
const givenUpAfterMs = 24 * 3_600_000;
const mendingMs = 3_600_000;
/** A minute, then twice as long each time, at most an hour. */
const pauseMs = (tries: number): number => 60_000 * Math.min(60, 2 ** Math.max(0, tries - 1));

/**
 * Pushes what waits to phones, each minute, and reads what became of what was pushed before. Safe to repeat, and at several places at once: each
 * is claimed, and begun just before it is handed over; one whose sender died in between is not pushed again, and stands in the inbox all the same.
 */
export async function pushNotifications(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const { push } = commerce(strapi);
  await freePushes(db);
  const until = Date.now() + mostMs;
  for (const provider of push.names()) {
    const sender = push.get(provider);
    if (!sender) continue;
    await readReceipts(strapi, { provider, sender, until });
    for (let goesOn = true; goesOn && Date.now() < until;) {
      const began = Date.now();
      goesOn = await pushSome(strapi, provider, sender);
      if (goesOn) await pause(Math.max(0, began + betweenCallsMs - Date.now()));
    }
  }
}

/** Answers whether there may be more, and somebody who takes it. */
async function pushSome(strapi: Core.Strapi, provider: string, sender: PushSender): Promise<boolean> {
  const db = strapi.db.connection;
  const claimed = await claimPushes(db, { provider, most: sender.mostAtOnce });
  if (claimed.length === 0) return false;
  const loud = await leaveForMorning(strapi, await leaveUnwanted(strapi, claimed));
  failpoint('push.claimed');
  const begun = await beginPushes(
    db,
    loud.map(({ id }) => id),
  );
  const mine = loud.filter(({ id }) => begun.has(id));
  if (mine.length === 0) return true;
  const { outcomes, isOut } = await handOver(strapi, { provider, sender, pushes: mine });
  failpoint('push.handed-over');
  const told = mine.map((push, index) => ({
    push,
    outcome: outcomes[index] ?? { is: 'refused' as const, because: 'nothing was said of it' },
  }));
  await keepPushes(
    db,
    told.map(({ push, outcome }) => kept(push, outcome, sender)),
  );
  await endDevices(
    db,
    told.flatMap(({ push, outcome }) =>
      outcome.is === 'dead' ? [{ device: push.device, token: push.push_token, because: outcome.because }] : [],
    ),
  );
  const wrong = told.find(({ outcome }) => outcome.is === 'misconfigured')?.outcome;
  if (wrong?.is === 'misconfigured') await alertOfPush(strapi, { provider, because: wrong.because });
  // Told to slow down, or wrongly set up: the next minute is soon enough.
  return !isOut && !told.some(({ outcome }) => outcome.is === 'later' || outcome.is === 'misconfigured');
}

/** Who took their consent back since, is told no more; answers the others. */
async function leaveUnwanted(strapi: Core.Strapi, claimed: readonly ClaimedPush[]): Promise<ClaimedPush[]> {
  const unwanted = claimed.filter(({ is_wanted: isWanted }) => !isWanted);
  await keepPushes(
    strapi.db.connection,
    unwanted.map(({ id }) => ({ id, state: 'failed', failure: 'unwanted' })),
  );
  return claimed.filter(({ is_wanted: isWanted }) => isWanted);
}

/** Where it is night, it waits; answers the others. */
async function leaveForMorning(strapi: Core.Strapi, claimed: readonly ClaimedPush[]): Promise<ClaimedPush[]> {
  const { timeZone } = await storeSettings(strapi);
  const at = new Date();
  const untilOf = (push: ClaimedPush) => {
    const chosen = push.quiet_from === null || push.quiet_to === null ? null : { from: push.quiet_from, to: push.quiet_to };
    return quietUntil({ at, timeZone: push.time_zone ?? timeZone, hours: push.is_decided ? chosen : usualQuietHours });
  };
  const asleep = claimed.flatMap((push) => {
    const dueAt = untilOf(push);
    return dueAt ? [{ id: push.id, state: 'waiting' as const, dueAt }] : [];
  });
  await keepPushes(strapi.db.connection, asleep);
  const waits = new Set(asleep.map(({ id }) => id));
  return claimed.filter(({ id }) => !waits.has(id));
}

type HandOver = Readonly<{ provider: string; sender: PushSender; pushes: readonly ClaimedPush[] }>;

async function handOver(
  strapi: Core.Strapi,
  { provider, sender, pushes }: HandOver,
): Promise<Readonly<{ outcomes: readonly PushOutcome[]; isOut: boolean }>> {
  const toPush = ({ push_token: token, title, body, notification, kind, data }: ClaimedPush) => ({
    ...{ token: token ?? '', title, body },
    data: { notification, kind, ...toJson<Record<string, string>>(data) },
  });
  try {
    return { outcomes: await sender.send(pushes.map(toPush)), isOut: false };
  } catch (error) {
    const isOutage = isIntegrationError(error);
    if (!isOutage) strapi.log.error('Messages could not be pushed', { error, provider });
    const because = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
    const is = isOutage && !error.retryable ? 'misconfigured' : 'later';
    return { outcomes: pushes.map(() => ({ is, because })), isOut: true };
  }
}

function kept(push: ClaimedPush, outcome: PushOutcome, { receipts }: PushSender): KeptPush {
  const { id, tries, created_at: since } = push;
  switch (outcome.is) {
    case 'delivered':
      return { id, state: 'delivered' };
    case 'taken':
      return outcome.receipt !== null && receipts
        ? { id, state: 'taken', receipt: outcome.receipt, dueAt: new Date(Date.now() + receipts.afterMs) }
        : { id, state: 'delivered' };
    case 'dead':
    case 'refused':
      return { id, state: 'failed', failure: outcome.because.slice(0, 200) };
    case 'later':
    case 'misconfigured': {
      if (Date.now() - since.getTime() > givenUpAfterMs) return { id, state: 'failed', failure: outcome.because.slice(0, 200) };
      const wait = outcome.is === 'later' ? Math.max(outcome.afterMs ?? 0, pauseMs(tries)) : mendingMs;
      return { id, state: 'waiting', failure: outcome.because.slice(0, 200), dueAt: new Date(Date.now() + wait) };
    }
  }
}
