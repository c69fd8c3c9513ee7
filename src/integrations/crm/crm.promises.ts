import assert from 'node:assert/strict';
import { isIntegrationError } from '../integration-error';
import { isCrmBusy, type Crm, type CrmCall, type CrmContact, type CrmFields, type CrmOrder, type CrmOutcome } from './crm';

/** The world around an adapter, as far as its promises need it: a double of the CRM that the test can play. */
export type CrmWorld = Readonly<{
  crm: Crm;
  /** Fields of a record as the adapter's own mapping names them: a person, an order with a line. */
  fields(name: string): Readonly<{ contact: CrmFields; order: CrmFields; line: CrmFields }>;
  /** How many records of a kind the CRM holds; of a person where they are records of their own. */
  count(kind: 'contact' | 'order'): number | Promise<number>;
  /** Whether what the CRM keeps of an order says this. */
  says(remoteId: string, name: string): boolean | Promise<boolean>;
  /** No call is answered until it is up again. */
  setDown(isDown: boolean): void | Promise<void>;
  /** The next call is told to come again after so many seconds. */
  setBusy(seconds: number): void | Promise<void>;
  /** A name the CRM takes in no record. */
  refusedName: string;
  /** What must never be seen in an error. */
  secrets: readonly string[];
}>;

type Promised = Readonly<Record<string, (world: CrmWorld) => Promise<void>>>;

/** Counts what is asked, as the shop does. */
function counting(): Readonly<{ call: CrmCall; turns: () => number }> {
  let turns = 0;
  const turn = async () => void (turns += 1);
  return { call: { signal: AbortSignal.timeout(20_000), turn }, turns: () => turns };
}
const { call } = counting();

const contactOf = ({ fields }: CrmWorld, id: string, name = 'Olena', remoteId: string | null = null): CrmContact => ({
  id: `user:${id}`,
  remoteId,
  fields: fields(name).contact,
});

function keptOf(outcome: CrmOutcome | undefined): Extract<CrmOutcome, { is: 'kept' }> {
  assert(outcome?.is === 'kept', `not kept: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** An order of a contact that stands there, where contacts are records. */
async function orderOf(
  world: CrmWorld,
  id: string,
  name = 'Olena',
  before: Extract<CrmOutcome, { is: 'kept' }> | null = null,
): Promise<CrmOrder> {
  const { order, line } = world.fields(name);
  const contact = contactOf(world, id);
  const remoteId = world.crm.hasContacts ? keptOf((await world.crm.putContacts([contact], call))[0]).remoteId : null;
  const lineId = `${id}:line`;
  return {
    ...{ id, remoteId: before?.remoteId ?? null, fields: order, contact: { ...contact, remoteId } },
    lines: [{ id: lineId, remoteId: before?.lines?.[lineId] ?? null, fields: line }],
  };
}

const thrown = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => assert.fail('it answers although it cannot'),
    (error: unknown) => error,
  );

/**
 * What every adapter of a CRM promises, as named checks for any test runner. Each needs a world of its own. A promise that is not kept throws
 * an AssertionError.
 */
export const crmPromises: Promised = {
  'an order stands there once, however often it is put': async (world) => {
    const first = keptOf((await world.crm.putOrders([await orderOf(world, 'o1')], call))[0]);
    // After a crash the shop does not know that it is there.
    const again = keptOf((await world.crm.putOrders([await orderOf(world, 'o1')], call))[0]);
    assert.equal(again.remoteId, first.remoteId);
    assert.equal(await world.count('order'), 1);
    assert(await world.says(first.remoteId, 'Olena'));
  },
  'what changed of an order is changed there': async (world) => {
    const before = keptOf((await world.crm.putOrders([await orderOf(world, 'o1')], call))[0]);
    const after = keptOf((await world.crm.putOrders([await orderOf(world, 'o1', 'Taras', before)], call))[0]);
    assert.equal(after.remoteId, before.remoteId);
    assert(await world.says(after.remoteId, 'Taras'));
  },
  'a person stands there once, where people are records': async (world) => {
    if (!world.crm.hasContacts) return;
    const [first] = await world.crm.putContacts([contactOf(world, '1')], call);
    const [again] = await world.crm.putContacts([contactOf(world, '1')], call);
    assert.equal(keptOf(again).remoteId, keptOf(first).remoteId);
    assert.equal(await world.count('contact'), 1);
  },
  'of many, each is answered in its place, and one that is refused keeps no other': async (world) => {
    const orders = [await orderOf(world, 'o1'), await orderOf(world, 'o2', world.refusedName), await orderOf(world, 'o3')];
    const [first, refused, third] = await world.crm.putOrders(orders, call);
    assert(refused?.is === 'refused' && refused.because !== '', JSON.stringify(refused));
    assert.notEqual(keptOf(first).remoteId, keptOf(third).remoteId);
  },
  'nothing is asked for nothing': async (world) => {
    const counted = counting();
    assert.deepEqual(await world.crm.putOrders([], counted.call), []);
    assert.deepEqual(await world.crm.putContacts([], counted.call), []);
    assert.equal(counted.turns(), 0);
  },
  'each request waits for its turn, and none is made without one': async (world) => {
    const counted = counting();
    const order = await orderOf(world, 'o1');
    await world.crm.putOrders([order], counted.call);
    assert(counted.turns() > 0, 'it waits for no turn');
    const refusing: CrmCall = { ...counted.call, turn: () => Promise.reject(new Error('not now')) };
    assert.match(String(await thrown(world.crm.putOrders([{ ...order, id: 'o2' }], refusing))), /not now/);
    assert.equal(await world.count('order'), 1);
  },
  'a CRM that wants to be left alone is told as one, with its time': async (world) => {
    const order = await orderOf(world, 'o1');
    await world.setBusy(7);
    const error = await thrown(world.crm.putOrders([order], call));
    assert(isCrmBusy(error) && error.afterMs > 5_000 && error.afterMs <= 7_000, String(error));
  },
  'who is forgotten is gone, and is forgotten again without a word': async (world) => {
    if (!world.crm.hasContacts) return;
    const { remoteId } = keptOf((await world.crm.putContacts([contactOf(world, '1')], call))[0]);
    await world.crm.forgetContact({ id: 'user:1', remoteId }, call);
    assert.equal(await world.count('contact'), 0);
    await world.crm.forgetContact({ id: 'user:1', remoteId }, call);
    await world.crm.forgetContact({ id: 'user:1', remoteId: null }, call);
    // Of somebody whom a crash kept from being written down.
    await world.crm.putContacts([contactOf(world, '2')], call);
    await world.crm.forgetContact({ id: 'user:2', remoteId: null }, call);
    assert.equal(await world.count('contact'), 0);
  },
  'the fields it is mapped onto are fields it has': async (world) => {
    for (const kind of ['contact', 'order', 'line'] as const) {
      const known = new Set((await world.crm.readFields(kind, call)).map(({ name }) => name));
      for (const { to } of world.crm.mapping[kind]) assert(known.has(to), `it has no ${to}`);
    }
  },
  'an outage is told as one, and tells no secret': async (world) => {
    const order = await orderOf(world, 'o1');
    await world.setDown(true);
    const error = await thrown(world.crm.putOrders([order], call));
    assert(isIntegrationError(error) && error.retryable, `not an outage: ${String(error)}`);
    for (const secret of world.secrets) assert(!String(error).includes(secret), 'a secret is told');
    await world.setDown(false);
    keptOf((await world.crm.putOrders([order], call))[0]);
  },
};
