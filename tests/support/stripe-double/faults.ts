/**
 * What can go wrong between the shop and Stripe. `answer_lost` and `answer_late`: the work is done, and its answer never
 * arrives. `error_kept`: the work is done, and the answer is a 500, also to every repetition with the same key.
 * `card_declined`: the customer's bank says no. All others stop a request before it begins.
 */
export const faultKinds = [
  'answer_lost',
  'answer_late',
  'error_kept',
  'card_declined',
  'connection_reset',
  'server_error',
  'rate_limited',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** `on` is how the request begins that it waits for, such as `POST /v1/refunds`; without it, the next one. */
export type Fault = Readonly<{ kind: FaultKind; on?: string }>;

type Held = { on: string; gate: Promise<void> }[];

function keep(held: Held, on: string): () => void {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  held.push({ on, gate });
  return open;
}

async function pass(held: Held, request: string): Promise<void> {
  const index = held.findIndex(({ on }) => request.startsWith(on));
  if (index !== -1) await held.splice(index, 1)[0]?.gate;
}

export class Faults {
  private readonly waiting: Fault[] = [];
  private readonly held: Held = [];
  private readonly heldAnswers: Held = [];
  isDown = false;

  add(fault: Fault, times = 1): void {
    for (let time = 0; time < times; time += 1) this.waiting.push(fault);
  }

  /** The fault that meets this request, which is then over. */
  take(request: string): FaultKind | null {
    const index = this.waiting.findIndex(({ on = '' }) => request.startsWith(on));
    return index === -1 ? null : (this.waiting.splice(index, 1)[0]?.kind ?? null);
  }

  /** Keeps the next such request under way until the answered function is called. */
  hold(on: string): () => void {
    return keep(this.held, on);
  }

  /** Does what the next such request asks, and keeps its answer until the answered function is called: then it is old. */
  holdAnswer(on: string): () => void {
    return keep(this.heldAnswers, on);
  }

  wait = (request: string): Promise<void> => pass(this.held, request);
  waitToAnswer = (request: string): Promise<void> => pass(this.heldAnswers, request);

  clear(): void {
    this.waiting.length = 0;
    this.held.length = 0;
    this.heldAnswers.length = 0;
    this.isDown = false;
  }
}
