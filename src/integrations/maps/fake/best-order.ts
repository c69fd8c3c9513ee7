/**
 * In which order to visit stops, of which `cost(from, to)` says how far they are: 0 is where it begins, then the stops, and last where it ends.
 * The nearest next, and then made shorter by turning parts of it round while that helps; never longer than as given. The same each time.
 */
export function bestOrder(stops: number, cost: (from: number, to: number) => number): number[] {
  const asGiven = Array.from({ length: stops }, (_, index) => index + 1);
  const lengthOf = (order: readonly number[]): number =>
    [...order, stops + 1].reduce((sum, place, index) => sum + cost(order[index - 1] ?? 0, place), 0);
  const shortened = [nearestNext(asGiven, cost), asGiven].map((order) => turnedRound(order, lengthOf));
  const [best = asGiven] = shortened.sort((one, other) => lengthOf(one) - lengthOf(other));
  return best.map((place) => place - 1);
}

function nearestNext(stops: readonly number[], cost: (from: number, to: number) => number): number[] {
  const left = new Set(stops);
  const order: number[] = [];
  while (left.size > 0) {
    const here = order.at(-1) ?? 0;
    const next = [...left].reduce((nearest, stop) => (cost(here, stop) < cost(here, nearest) ? stop : nearest));
    order.push(next);
    left.delete(next);
  }
  return order;
}

function turnedRound(begun: readonly number[], lengthOf: (order: readonly number[]) => number): number[] {
  let order = [...begun];
  let length = lengthOf(order);
  for (let isShorter = true; isShorter;) {
    isShorter = false;
    for (let from = 0; from < order.length - 1; from += 1)
      for (let to = from + 1; to < order.length; to += 1) {
        const turned = [...order.slice(0, from), ...order.slice(from, to + 1).reverse(), ...order.slice(to + 1)];
        const turnedLength = lengthOf(turned);
        // By a metre at least: rounding could turn it to and fro for good.
        if (turnedLength > length - 1) continue;
        [order, length, isShorter] = [turned, turnedLength, true];
      }
  }
  return order;
}
