import { useApp } from '../support/app';
import { launch } from '../support/child-app';
import { shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);

test('queues that an older version made get the settings of this one when the shop starts', async () => {
  const queues = () => app.sql('select name, policy, retry_limit, expire_seconds, dead_letter from pgboss.queue order by 1');
  const asMade = await queues();
  await app.sql("update pgboss.queue set retry_limit = 1, expire_seconds = 60, dead_letter = null where name like '%.in-turn'");
  expect(await queues()).not.toEqual(asMade);

  await app.call('bootstrap/jobs', 'stopJobs');
  await app.call('bootstrap/jobs', 'startJobs');

  expect(await queues()).toEqual(asMade);
});

test('jobs of one order run in the order of its events, whichever transaction began first and however often one fails; another order overtakes them', async () => {
  const child = launch(['tests/support/jobs-in-turn.cjs'], { DATABASE_URL: app.databaseUrl });
  const { code } = await child.ended;

  expect([code, code === 0 ? '' : child.output()]).toEqual([0, '']);
  const { began, done, many } = JSON.parse(child.output().trim().split('\n').at(-1) ?? '') as Record<'began' | 'done', string[]> & {
    many: number;
  };
  expect(many).toBe(30);
  expect(done).toEqual(['second order.shipped', 'first order.shipped', 'first order.delivered', 'first order.completed']);
  expect(began.filter((each) => each === 'first order.shipped')).toHaveLength(2);
}, 60_000);

test('what a plugin asked for is told to its job after the commit, with what the event says', async () => {
  const cart = await shop.readyCart({});
  const { body } = await shop.checkOut(cart).expect(201);
  const { id, lines } = body.data.order;
  const staff = await signInAsOwner(app);
  await staff.post(`/storekeeper/orders/${id}/ship`, { carrier: 'Nova Poshta' }).expect(200);
  await app.doJobs();

  const parcel = {
    lines: [{ line: lines[0].id, quantity: 1 }],
    shipment: expect.any(String),
    carrier: 'Nova Poshta',
    trackingNumber: null,
  };
  expect(await app.overheard()).toEqual([{ type: 'order.shipped', aggregateId: id, payload: { orderId: id, ...parcel } }]);
});
