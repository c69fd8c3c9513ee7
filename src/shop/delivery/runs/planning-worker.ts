import { constants, setPriority } from 'node:os';
import { worker } from 'workerpool';
import type { RoutingProblem } from '../../../domain/delivery/routing/problem';
import { solve } from '../../../domain/delivery/routing/solve';

// On Linux this is of the thread that says so, and whoever is waited for goes first. Elsewhere it would be of the whole shop.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

/** What the thread of `plan-in-thread` does. */
worker({
  plan: (problem: RoutingProblem, search: Readonly<{ seed: number; iterations: number; mostMs: number }>) => {
    const until = performance.now() + search.mostMs;
    return solve(problem, { ...search, isOver: () => performance.now() > until });
  },
});
