import type { CartKeeper, NewOperation } from './cart.ts';
import type { Cart, CartOperation } from './contract-types.ts';
import { fold, toQueue, type Queued } from './fold.ts';
import { judge } from './judge.ts';
import { Refusal } from './refusal.ts';
import { inTurn, memoryStorage, singleFlight, stored, type Storage } from './storage.ts';

export type CartQueue = Readonly<{
  /** Keeps an operation for the cart; answers at once, also offline. `send` brings it to the shop. */
  add: (operation: NewOperation) => Promise<void>;
  /** What waits, in its order. `linesAfter` says how the cart will look. */
  pending: () => Promise<CartOperation[]>;
  /**
   * Sends what waits, and answers the cart; null where nothing waited. Call it when the network is back, and after `add`. Throws what
   * keeps it from going on; everything that was not applied is still there then.
   */
  send: () => Promise<Cart | null>;
}>;

export type CartQueueOptions = Readonly<{
  /** Anywhere that outlives the app. */
  storage?: Storage;
  name?: string;
  /** The shop will never take this operation. It is no longer in the queue; the others go on. */
  onRefused?: (operation: CartOperation, refusal: Refusal) => void;
}>;

// The shop takes a hundred, in 256 kB; an operation with two addresses has at most 6.
const mostInBatch = 40;
const mostCarts = 3;

/**
 * What the customer does to the cart, also without a network. Operations are kept, sent in order, and applied once: after an answer that
 * was lost they are sent again as they were, and the shop passes over those it knows.
 */
export function createCartQueue(
  cart: CartKeeper,
  { storage = memoryStorage(), name = 'storekeeper.cart-queue', onRefused }: CartQueueOptions = {},
): CartQueue {
  const kept = stored(storage, name, toQueue);
  const turn = inTurn();
  const read = async () => (await kept.read()) ?? [];
  const update = (next: (queue: readonly Queued[]) => readonly Queued[]): Promise<void> => turn(async () => kept.write(next(await read())));
  const remove = (gone: readonly CartOperation[]) => {
    const ids = new Set(gone.map(({ id }) => id));
    return update((queue) => queue.filter(({ operation }) => !ids.has(operation.id)));
  };
  const refuse = async (refused: readonly CartOperation[], refusal: Refusal) => {
    await remove(refused);
    for (const operation of refused) onRefused?.(operation, refusal);
  };
  /** Marked in the same turn in which they are read: what is added meanwhile must not change what is on its way. */
  const take = (most: number) =>
    turn(async () => {
      const queue = await read();
      const batch = queue.slice(0, most);
      if (batch.length > 0) await kept.write([...batch.map((queued) => ({ ...queued, isSent: true })), ...queue.slice(most)]);
      return batch;
    });
  const mark = (batch: readonly Queued[], isSent: (queued: Queued) => boolean) => {
    const marks = new Map(batch.map((queued) => [queued.operation.id, isSent(queued)]));
    return update((queue) =>
      queue.map((queued) => ({ operation: queued.operation, isSent: marks.get(queued.operation.id) ?? queued.isSent ?? false })),
    );
  };

  const send = async (): Promise<Cart | null> => {
    let latest: Cart | null = null;
    let most = mostInBatch;
    let cartsGone = 0;
    for (;;) {
      const batch = await take(most);
      if (batch.length === 0) return latest;
      try {
        latest = await cart.change(batch.map(({ operation }) => operation));
        await remove(batch.map(({ operation }) => operation));
      } catch (error) {
        // Without an answer they stay marked: they may have been applied.
        if (!(error instanceof Refusal)) throw error;
        const isDoubtful = ({ isSent = false }: Queued) => isSent || error.afterLoss;
        await mark(batch, isDoubtful);
        const verdict = judge(error, batch);
        if (verdict.what === 'drop') {
          await refuse([verdict.operation], error);
          most = mostInBatch;
        } else if (verdict.what === 'one_by_one') most = 1;
        else if (verdict.what === 'later' || (cartsGone += 1) > mostCarts) throw error;
        // What may have been in the cart that is gone, perhaps as an order by now, must not be bought again. The rest is for a new one.
        else
          await refuse(
            batch.filter(isDoubtful).map(({ operation }) => operation),
            error,
          );
      }
    }
  };

  return {
    add: (operation) => update((queue) => fold(queue, { ...operation, id: operation.id ?? cart.newId() } as CartOperation)),
    pending: async () => (await read()).map(({ operation }) => operation),
    send: singleFlight(send),
  };
}
