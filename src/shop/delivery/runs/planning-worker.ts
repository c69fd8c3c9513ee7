import { constants, setPriority } from 'node:os';
import { worker } from 'workerpool';
import type { RoutingProblem } from '../../../domain/delivery/routing/problem';
import { solve } from '../../../domain/delivery/routing/solve';

// Whoever is waited for goes first.
setPriority(constants.priority.PRIORITY_LOW);

/** What the process of `plan-in-process` does. */
worker({
  plan: (problem: RoutingProblem, search: Readonly<{ seed: number; iterations: number; mostMs: number }>) => {
    const until = performance.now() + search.mostMs;
    return solve(problem, { ...search, isOver: () => performance.now() > until });
  },
});
