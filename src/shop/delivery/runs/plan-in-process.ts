import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { pool, type Pool } from 'workerpool';
import { iterationsFor } from '../../../domain/delivery/routing/iterations';
import { orderIterationsFor, type OrderedRun } from '../../../domain/delivery/routing/order-run';
import type { Plan } from '../../../domain/delivery/routing/plan';
import type { RoutingProblem } from '../../../domain/delivery/routing/problem';
import { DomainError } from '../../../domain/domain-error';

/** More stops than one day has, and as many as a matrix of them may be large. */
export const mostPlannedStops = 1_000;
// What it has found until then is the plan. What goes on for longer than that is no search any more.
const mostMs = 20_000;
const endedAfterMs = mostMs + 10_000;
// One plan at a time in a shop's process: whoever comes later waits, and a crowd is sent away.
const mostWaiting = 4;
const idleMs = 30_000;

// Rows of numbers go over as they are. In a session of its own, Linux shares its processors between the shop and it, and not between threads of the shop.
const forkOpts = { serialization: 'advanced', detached: true, execArgv: ['--max-old-space-size=256'] } as const;

let planner: Pool | null = null;
let atWork = 0;
let idle: NodeJS.Timeout | undefined;

type Search = Readonly<{ seed: number; signal?: AbortSignal }>;

/**
 * Plans in a process of its own: it takes seconds of a core, in which nobody else would be answered. A thread did the same, and made who shopped
 * meanwhile wait 2.5 to 7 times as long on busy processors, where it is 1.4 so. `signal` ends it. Refuses `DELIVERY_PLAN_TOO_LARGE`, and `DELIVERY_PLAN_FAILED` where there is no plan, of which the log says more.
 */
export const planInProcess = (strapi: Core.Strapi, problem: RoutingProblem, { seed, signal }: Search): Promise<Plan> => {
  const search = { seed, iterations: iterationsFor(problem.stops.length), mostMs };
  return inProcess<Plan>(strapi, { method: 'plan', of: [problem, search], stops: problem.stops.length, signal });
};

/** The best order of a run, found there too. Refuses as `planInProcess` does. */
export const orderInProcess = (strapi: Core.Strapi, problem: RoutingProblem, run: OrderedRun, seed: number): Promise<string[]> => {
  const search = { seed, iterations: orderIterationsFor(run.stops.length), mostMs };
  return inProcess<string[]>(strapi, { method: 'order', of: [problem, run, search], stops: run.stops.length });
};

type Work = Readonly<{ method: 'plan' | 'order'; of: unknown[]; stops: number; signal?: AbortSignal | undefined }>;

async function inProcess<Found>(strapi: Core.Strapi, { method, of, stops, signal }: Work): Promise<Found> {
  if (stops > mostPlannedStops)
    throw new DomainError('DELIVERY_PLAN_TOO_LARGE', `A plan has ${mostPlannedStops} stops at most`, { stops, most: mostPlannedStops });
  planner ??= pool(path.join(__dirname, 'planning-worker.js'), {
    ...{ workerType: 'process', maxWorkers: 1, maxQueueSize: mostWaiting },
    forkOpts,
  });
  clearTimeout(idle);
  atWork += 1;
  try {
    const work = planner.exec(method, of).timeout(endedAfterMs);
    const cancel = () => void work.cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    try {
      return (await work) as Found;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  } catch (error) {
    strapi.log.error(`A delivery plan of ${stops} stops failed: ${error instanceof Error ? error.message : String(error)}`);
    throw new DomainError('DELIVERY_PLAN_FAILED', 'There is no plan: it was ended, or too many are made at once. Plan again');
  } finally {
    atWork -= 1;
    if (atWork === 0) idle = setTimeout(() => void stopPlanning(), idleMs).unref();
  }
}

/** Ends what is under way too, which then has failed. */
export async function stopPlanning(): Promise<void> {
  clearTimeout(idle);
  const stopped = planner;
  planner = null;
  await stopped?.terminate(true);
}
