import { compile, type Compiled } from './compiled';
import { lockedTours } from './locked';
import { stopFacts } from './order-stops';
import type { Plan } from './plan';
import type { RoutingProblem } from './problem';
import { randomFrom } from './random';
import { greedyInsertion } from './recreate';
import { stringRemoval } from './ruin';
import { toPlan } from './to-plan';
import { Tours } from './tours';

export type Search = Readonly<{
  seed: number;
  iterations: number;
  /** Asked now and then; what was found until then is the answer. */
  isOver?: () => boolean;
}>;

// Of what a way costs on average in the first plan: worse plans are accepted by so much at first, and in the end.
const hot = 3;
const cold = 0.01;
const asksEvery = 64;

/**
 * Runs that serve as many stops as there is room for, and then at the least cost, as far as it finds them: ruin and recreate with string removal
 * under simulated annealing (Christiaens and Vanden Berghe, "Slack Induction by String Removals", 2020). The same problem and seed, the same plan.
 *
 * @throws RangeError where the problem names what is not in it.
 */
export function solve(problem: RoutingProblem, search: Search): Plan {
  const compiled = compile(problem);
  return toPlan(problem, compiled, bestTours(problem, compiled, search));
}

function bestTours(problem: RoutingProblem, compiled: Compiled, { seed, iterations, isOver }: Search): Tours {
  const random = randomFrom(seed);
  const locked = lockedTours(problem, compiled);
  const facts = stopFacts(compiled);
  const recreate = greedyInsertion(random, compiled, facts, locked);
  const ruin = stringRemoval(random, facts, locked, compiled.stops);

  let now = locked.tours;
  let nowAbsent = Int32Array.from({ length: compiled.stops }, (_, stop) => stop).sort(
    (one, other) => (now.vehicle[one] as number) - (now.vehicle[other] as number),
  );
  recreate(now, nowAbsent, now.absent);
  let other = new Tours(compiled);
  let otherAbsent = new Int32Array(compiled.stops);
  const best = new Tours(compiled);
  best.copy(now);
  if (compiled.stops === 0) return best;

  // More than a stop on a run of its own, so that one that is served is better than one that is not.
  const penalty = 1 + compiled.runCost + 3 * compiled.cost.reduce((most, each) => Math.max(most, each), 0);
  const worth = (tours: Tours): number => tours.cost + tours.absent * penalty;
  let temperature = (hot * (now.cost + 1)) / (compiled.stops + now.runs);
  const cooling = (cold / hot) ** (1 / iterations);
  for (let turn = 0; turn < iterations; turn += 1) {
    if (isOver && turn % asksEvery === 0 && isOver()) break;
    other.copy(now);
    for (let at = 0; at < now.absent; at += 1) otherAbsent[at] = nowAbsent[at] as number;
    recreate(other, otherAbsent, ruin(other, otherAbsent));
    if (worth(other) < worth(now) - temperature * Math.log(1 - random())) {
      [now, other] = [other, now];
      [nowAbsent, otherAbsent] = [otherAbsent, nowAbsent];
      if (isBetter(now, best)) best.copy(now);
    }
    temperature *= cooling;
  }
  return best;
}

const isBetter = (one: Tours, other: Tours): boolean =>
  one.absent - other.absent < 0 || (one.absent === other.absent && (one.cost - other.cost || one.runs - other.runs) < 0);
