import { constants, setPriority } from 'node:os';
import { worker } from 'workerpool';
import { orderRun, type OrderedRun } from '../../../domain/delivery/routing/order-run';
import type { RoutingProblem } from '../../../domain/delivery/routing/problem';
import { solve } from '../../../domain/delivery/routing/solve';

// Whoever is waited for goes first.
setPriority(constants.priority.PRIORITY_LOW);

type Search = Readonly<{ seed: number; iterations: number; mostMs: number }>;
const within = (search: Search) => {
  const until = performance.now() + search.mostMs;
  return { ...search, isOver: () => performance.now() > until };
};

/** What the process of `plan-in-process` does. */
worker({
  plan: (problem: RoutingProblem, search: Search) => solve(problem, within(search)),
  order: (problem: RoutingProblem, run: OrderedRun, search: Search) => orderRun(problem, run, within(search)),
});
