import type { CartOperation } from './contract-types.ts';
import { lineOf, type Queued } from './fold.ts';
import { isRefusal, type Refusal } from './refusal.ts';

/** What to do about a batch that was refused. */
export type Verdict =
  | Readonly<{ what: 'drop'; operation: CartOperation }>
  | Readonly<{ what: 'cart_gone' }>
  /** One of them is at fault, and nobody says which. */
  | Readonly<{ what: 'one_by_one' }>
  /** It is not about the operations: they stay. */
  | Readonly<{ what: 'later' }>;

export function judge(refusal: Refusal, batch: readonly Queued[]): Verdict {
  if (isRefusal(refusal, 'CART_NOT_FOUND')) return { what: 'cart_gone' };
  // Closed without a status: its payment is on its way, and it may open again.
  if (isRefusal(refusal, 'CART_CLOSED')) return { what: refusal.details.status ? 'cart_gone' : 'later' };
  if (![400, 413, 422].includes(refusal.status)) return { what: 'later' };
  const [only, ...others] = batch;
  const atFault = others.length === 0 ? only?.operation : operationNamed(refusal, batch);
  return atFault ? { what: 'drop', operation: atFault } : { what: 'one_by_one' };
}

type Named = Readonly<{
  operation?: string;
  lines?: readonly Readonly<{ line: string }>[];
  issues?: readonly Readonly<{ path: readonly (string | number)[] }>[];
}>;

/** By its id, by its place in the list, or by the line of which there is too little. */
function operationNamed({ details }: Refusal, batch: readonly Queued[]): CartOperation | undefined {
  const { operation, lines = [], issues = [] } = details as Named;
  const [list, place] = issues[0]?.path ?? [];
  const operations = batch.map((queued) => queued.operation);
  if (operation !== undefined) return operations.find(({ id }) => id === operation);
  if (list === 'operations' && place !== undefined) return operations[Number(place)];
  return operations.filter((one) => lines.some(({ line }) => line === lineOf(one))).pop();
}
