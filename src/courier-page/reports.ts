import type { Delivery, Failure, ProofKind, Run, Stop, Work } from './work';

/** What happened at a door. */
export type Happened = Readonly<{ stop: string }> &
  (
    | Readonly<{ kind: 'arrive' }>
    | Readonly<{ kind: 'deliver'; delivery: Delivery; files: readonly ProofFile[] }>
    | Readonly<{ kind: 'fail'; failure: Failure }>
  );
/** The same, from when it is written down until the shop has taken it. */
export type Report = Happened &
  Readonly<{
    /** Sent with it, so that the shop takes it once. */
    id: string;
    /** Whose it is: a phone goes round. */
    courier: string;
    /** When it happened (ISO 8601). */
    at: string;
    /** Why the shop did not take it; whoever drives has to look at it. */
    refused: Readonly<{ code: string; message: string }> | null;
  }>;
/** `id`: what the shop calls it, once it has it. */
export type ProofFile = Readonly<{ kind: ProofKind; content: Blob; id: string | null }>;

/**
 * What is sent next: the oldest, but nothing of a stop of which something older was refused, because that has to be looked at first. Null where
 * nothing can be sent.
 */
export function nextToSend(reports: readonly Report[]): Report | null {
  const held = new Set<string>();
  for (const report of reports) {
    if (report.refused) held.add(report.stop);
    else if (!held.has(report.stop)) return report;
  }
  return null;
}

/** How the work stands with what the shop has not heard of yet. What it refused did not happen. */
export function withReports({ courier, runs }: Work, reports: readonly Report[]): Work {
  const told = reports.filter(({ refused }) => refused === null);
  return { courier, runs: runs.map((run) => ({ ...run, stops: run.stops.map((stop) => told.reduce(after, stop)) })) };
}

function after(stop: Stop, report: Report): Stop {
  if (report.stop !== stop.id || isDone(stop)) return stop;
  if (report.kind === 'arrive') return { ...stop, state: 'arrived', arrivedAt: report.at };
  const done = { ...stop, doneAt: report.at, expectedAt: null };
  return report.kind === 'deliver'
    ? { ...done, state: 'delivered', collected: report.delivery.collected ?? null }
    : { ...done, state: 'failed', reason: report.failure.reason };
}

export const isDone = ({ state }: Pick<Stop, 'state'>): boolean => state === 'delivered' || state === 'failed';

/** Where somebody drives now: where they stand, else the first that waits. */
export const nextStop = ({ stops }: Pick<Run, 'stops'>): Stop | null =>
  stops.find(({ state }) => state === 'arrived') ?? stops.find(({ state }) => state === 'waiting') ?? null;

/** Cash in hand, by currency: what the shop knows of and what it does not yet. */
export function cashOf({ stops, collected }: Pick<Run, 'stops' | 'collected'>): { amount: number; currency: string }[] {
  if (stops.length === 0) return [...collected];
  const sums = new Map<string, number>();
  for (const { collected: cash } of stops) if (cash) sums.set(cash.currency, (sums.get(cash.currency) ?? 0) + cash.amount);
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}
