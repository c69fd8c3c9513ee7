import { createAddedJobs } from './added-jobs';

const job = (name: string) => ({ name, run: () => Promise.resolve() });
const added = () => createAddedJobs(['return-money']);

test('a plugin adds a job for one event, or for several', () => {
  const jobs = added();
  jobs.on('order.placed', job('tell-erp'));
  jobs.on(['stock.low', 'stock.back_in'], job('tell-buyers'));

  expect(jobs.take().map(({ name, on }) => [name, on])).toEqual([
    ['tell-erp', ['order.placed']],
    ['tell-buyers', ['stock.low', 'stock.back_in']],
  ]);
});

test.each([
  ['a job of ours', 'return-money', 'There is already a job called return-money'],
  ['no name for one', 'Tell ERP', '"Tell ERP" cannot be the name of a job: small letters, digits and hyphens'],
])('it is refused the name of %s', (_case, name, message) => {
  expect(() => added().on('order.placed', job(name))).toThrow(message);
});

test('it is refused a name another plugin has', () => {
  const jobs = added();
  jobs.on('order.placed', job('tell-erp'));
  expect(() => jobs.on('order.shipped', job('tell-erp'))).toThrow('There is already a job called tell-erp');
});

test.each(['order.exploded', 'constructor'])('it is refused %s, which nobody emits', (type) => {
  // As a plugin without TypeScript may write it.
  expect(() => added().on(type as 'order.placed', job('tell-erp'))).toThrow(
    `waits for ${type}, which nobody emits. docs/events.md lists all events`,
  );
});

test('it comes too late once the shop has started', () => {
  const jobs = added();
  jobs.take();
  expect(() => jobs.on('order.placed', job('tell-erp'))).toThrow('comes too late: add it in the register() of your plugin');
});

test('a job is told only of what it waits for', async () => {
  const jobs = added();
  jobs.on('order.placed', job('tell-erp'));
  const [first] = jobs.take();
  const event = { id: 'e', type: 'order.completed', aggregateId: 'o', payload: { orderId: 'o' }, requestId: null } as const;
  await expect(first?.run({} as never, event)).rejects.toThrow('The job tell-erp does not wait for order.completed');
});
