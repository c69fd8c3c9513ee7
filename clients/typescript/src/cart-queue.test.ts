import { createCartQueue, memoryStorage, NoAnswer, Refusal, type Cart, type CartOperation } from './index.ts';
import type { CartKeeper } from './cart.ts';

type Change = (operations: readonly CartOperation[]) => void;

/** A cart that does with each batch what it is told, or takes it. */
function world(storage = memoryStorage()) {
  const batches: string[][] = [];
  const refused: string[] = [];
  const script: Change[] = [];
  let made = 0;
  const cart = {
    newId: () => `id-${(made += 1)}`,
    change: async (operations: readonly CartOperation[]) => {
      batches.push(operations.map(({ id }) => id));
      script.shift()?.(operations);
      return { revision: batches.length } as Cart;
    },
  } as unknown as CartKeeper;
  const queue = createCartQueue(cart, { storage, onRefused: ({ id }, { code }) => refused.push(`${id} ${code}`) });
  const addAll = async (...variants: string[]) => {
    for (const variant of variants) await queue.add({ id: variant, op: 'add_line', variant, quantity: 1 });
  };
  const waiting = async () => (await queue.pending()).map(({ id }) => id);
  return { queue, storage, batches, refused, addAll, waiting, next: (...steps: Change[]) => script.push(...steps) };
}
const refuse =
  (status: number, code: string, details: object = {}, { afterLoss = false } = {}): Change =>
  () => {
    throw new Refusal(code, { ...details }, { status, message: '', requestId: null, retryAfterMs: null, afterLoss });
  };
const lose: Change = () => {
  throw new NoAnswer('No answer');
};

test('sends what waits in its order, once, and answers the cart', async () => {
  const { queue, batches, addAll } = world();
  await addAll('a', 'b');

  const [one, other] = await Promise.all([queue.send(), queue.send()]);

  expect([batches, one, other]).toEqual([[['a', 'b']], { revision: 1 }, { revision: 1 }]);
  expect(await queue.send()).toBeNull();
});

test('sends a long queue in batches the shop takes', async () => {
  const { queue, batches, addAll } = world();
  await addAll(...Array.from({ length: 90 }, (_, index) => `v${index}`));

  await queue.send();

  expect(batches.map((batch) => batch.length)).toEqual([40, 40, 10]);
});

test('keeps everything for the app that starts again', async () => {
  const { addAll, storage } = world();
  await addAll('a', 'b');

  expect(await world(storage).waiting()).toEqual(['a', 'b']);
});

test('sends what was lost again as it was, also when there is more by then', async () => {
  const { queue, batches, addAll, next, waiting } = world();
  await addAll('a');
  next(lose);
  await expect(queue.send()).rejects.toBeInstanceOf(NoAnswer);
  await queue.add({ id: 'more', op: 'add_line', variant: 'a', quantity: 1 });

  expect(await waiting()).toEqual(['a', 'more']);
  await queue.send();
  expect(batches).toEqual([['a'], ['a', 'more']]);
});

test('what is added while something is on its way goes after it, and changes nothing of it', async () => {
  const { queue, batches, addAll, next } = world();
  await addAll('a');
  let adding: Promise<void> | undefined;
  next(() => void (adding = queue.add({ id: 'more', op: 'add_line', variant: 'a', quantity: 1 })));

  await queue.send();
  await adding;
  await queue.send();

  expect(batches).toEqual([['a'], ['more']]);
});

describe('an operation the shop will never take', () => {
  test.each<[string, Change]>([
    ['by its id', refuse(422, 'VARIANT_UNKNOWN', { operation: 'b' })],
    ['by its place', refuse(400, 'VALIDATION_FAILED', { issues: [{ path: ['operations', 1, 'quantity'], message: '' }] })],
    ['by the line of which there is too little', refuse(422, 'OUT_OF_STOCK', { lines: [{ line: 'b' }] })],
  ])('that is named %s is told and left out, and the others go on', async (_name, answer) => {
    const { queue, batches, addAll, next, refused, waiting } = world();
    await addAll('a', 'b', 'c');
    next(answer);

    await queue.send();

    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['a', 'c'],
    ]);
    expect(refused).toEqual([expect.stringMatching(/^b /)]);
    expect(await waiting()).toEqual([]);
  });

  test('that is not named is found, one by one', async () => {
    const { queue, batches, addAll, next, refused } = world();
    await addAll('a', 'b', 'c');
    const taken = () => undefined;
    next(refuse(422, 'AMOUNT_TOO_LARGE'), taken, refuse(422, 'AMOUNT_TOO_LARGE'), taken);

    await queue.send();

    expect(batches).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
    expect(refused).toEqual(['b AMOUNT_TOO_LARGE']);
  });
});

test.each<[string, Change]>([
  ['the shop is busy', refuse(503, 'UNAVAILABLE')],
  ['it was asked too often', refuse(429, 'TOO_MANY_REQUESTS')],
  ['the session has ended', refuse(401, 'UNAUTHORIZED')],
  ['the payment of the cart is on its way', refuse(409, 'CART_CLOSED', { order: 'o1' })],
  ['of a fault of the shop', refuse(500, 'INTERNAL_ERROR')],
])('everything stays, and the app is told, when %s', async (_name, answer) => {
  const { queue, addAll, next, refused, waiting } = world();
  await addAll('a', 'b');
  next(answer);

  await expect(queue.send()).rejects.toBeInstanceOf(Refusal);

  expect([await waiting(), refused]).toEqual([['a', 'b'], []]);
});

describe('when the cart is gone', () => {
  const gone = refuse(409, 'CART_CLOSED', { status: 'ordered' });

  test('what was never sent goes into a new one', async () => {
    const { queue, batches, addAll, next, refused } = world();
    await addAll('a');
    next(gone);

    await queue.send();

    expect([batches, refused]).toEqual([[['a'], ['a']], []]);
  });

  test('what may have been in it is not bought again, and the app is told', async () => {
    const { queue, batches, addAll, next, refused } = world();
    await addAll('a');
    next(lose);
    await expect(queue.send()).rejects.toBeInstanceOf(NoAnswer);
    await addAll('b');
    next(gone);

    await queue.send();

    expect([batches, refused]).toEqual([[['a'], ['a', 'b'], ['b']], ['a CART_CLOSED']]);
  });

  test('nor what was lost within the same call', async () => {
    const { queue, addAll, next, refused, batches } = world();
    await addAll('a');
    next(refuse(404, 'CART_NOT_FOUND', {}, { afterLoss: true }));

    await queue.send();

    expect([batches, refused]).toEqual([[['a']], ['a CART_NOT_FOUND']]);
  });

  test('again and again, it is not made for ever', async () => {
    const { queue, addAll, next, batches } = world();
    await addAll('a');
    next(...Array.from({ length: 9 }, () => gone));

    await expect(queue.send()).rejects.toMatchObject({ code: 'CART_CLOSED' });

    expect(batches.length).toBeLessThan(6);
  });
});
