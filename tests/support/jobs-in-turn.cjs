// Two orders and a job that hears of them, with workers, as a running shop has them. Prints what the job began and did, in order.
const path = require('node:path');
const knex = require('knex');
const { TestClock } = require('pg-boss');
const { project } = require('./project.cjs');

const compiled = (module) => require(path.join(project.distDir, 'src', module));
const { startQueue } = compiled('jobs/queue');
const { carryEventsBy, emit } = compiled('jobs/emit');
const { onEvents } = compiled('jobs/job');

const databaseUrl = process.env.DATABASE_URL;
const parcel = { shipment: 's', lines: [] };
const shipped = (aggregateId) => ({
  type: 'order.shipped',
  aggregateId,
  payload: { ...parcel, orderId: aggregateId, carrier: null, trackingNumber: null },
});
const delivered = (aggregateId) => ({ type: 'order.delivered', aggregateId, payload: { ...parcel, orderId: aggregateId } });
const completed = (aggregateId) => ({ type: 'order.completed', aggregateId, payload: { orderId: aggregateId } });

const many = 30;

async function main() {
  const db = knex({ client: 'pg', connection: databaseUrl });
  const began = [];
  const done = [];
  const clock = new TestClock();
  const theOther = Promise.withResolvers();
  const listener = onEvents({
    name: 'slow-listener',
    on: ['order.shipped', 'order.delivered', 'order.completed'],
    async run(_strapi, { type, aggregateId }) {
      const what = `${aggregateId} ${type}`;
      const tries = began.push(what) && began.filter((each) => each === what).length;
      if (what === 'first order.shipped' && tries === 1) {
        // As slow as it takes for the other order to overtake it; then it has to be tried again.
        await theOther.promise;
        throw new Error('tried again, please');
      }
      done.push(what);
      if (aggregateId === 'second') theOther.resolve();
    },
  });
  const queue = await startQueue([listener], {
    databaseUrl,
    ssl: false,
    works: true,
    clock,
    onError: ({ message }) => console.error(message),
  });
  carryEventsBy(queue);

  // The transaction of the second event begins first, as it does for whoever waits for the lock on the order.
  const late = await db.transaction();
  await late.raw('select 1');
  await db.transaction((trx) => emit(trx, [shipped('first')]));
  await emit(late, [delivered('first')]);
  await late.commit();
  await db.transaction((trx) => emit(trx, [completed('first')]));
  await db.transaction((trx) => emit(trx, [shipped('second')]));

  await queue.work({ db: { connection: db } });
  // What is tried again later need not be waited for, but what is under way gets its time.
  while (done.length < 4) {
    await clock.tick(1_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  setTimeout(() => {
    console.error(`Of ${many} jobs ${done.length - 4} were done in half a minute`);
    process.exit(1);
  }, 30_000).unref();
  // Of many at once one notice tells: they are done one after another, and nobody waits for a minute to pass.
  const inOrder = [...done];
  await db.transaction((trx) =>
    emit(
      trx,
      Array.from({ length: many }, (_, number) => completed(`many-${number}`)),
    ),
  );
  while (done.length < inOrder.length + many) await new Promise((resolve) => setTimeout(resolve, 10));
  await queue.stop();
  await db.destroy();
  console.log(JSON.stringify({ began: began.slice(0, inOrder.length + 1), done: inOrder, many: done.length - inOrder.length }));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
