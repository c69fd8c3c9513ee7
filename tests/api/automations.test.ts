import { Webhook } from 'standardwebhooks';
import { useApp } from '../support/app';
import { startLoopback } from '../support/loopback';
import { usePlacedOrders } from '../support/placed-orders';
import { shopping } from '../support/shopping';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const { placed, act } = orders;
const shop = shopping(app);

/** The shop sends by itself besides: what it has just taken is waited for, and what it took up meanwhile is sent the second time. */
async function send(): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    await app.call('bootstrap/jobs', 'runNow', 'send-deliveries');
    const [work] = await app.sql<{ isLeft: boolean }>(
      `select exists (select from delivery_targets where claimed_until > now())
           or exists (select from event_log where position is null or position > (select position from deliveries_watched)) as "isLeft"`,
    );
    quiet = work?.isLeft === false ? quiet + 1 : 0;
  }
}
beforeEach(async () => {
  await app.sql('delete from automations');
  await app.sql('delete from deliveries');
  await app.sql('delete from staff_alerts');
  await send();
  await app.mails();
});

const rule = {
  name: 'A large order',
  event: 'order.placed',
  conditions: [{ field: 'order.total', comparison: 'at_least', value: '1' }],
  action: { kind: 'tag_order', tag: 'large' } as object,
  isOn: true,
};
const add = async (fields: object = {}) => {
  const { body } = await orders.staff.post('/storekeeper/automations', { ...rule, ...fields }).expect(200);
  return body.data as { id: string };
};
const log = async () =>
  app.sql<{ state: string; reason: string | null }>("select state, reason from deliveries where channel = 'automation' order by id");
const tagsOf = async (order: string) =>
  (
    await app.sql<{ tag: string }>(
      'select t.tag from order_tags t join orders o on o.id = t.order_id where o.document_id = $1 order by 1',
      [order],
    )
  ).map(({ tag }) => tag);

test('an order that is large enough is tagged, once, and others are not; why not stands in the log', async () => {
  await add();
  await add({
    name: 'A huge one',
    conditions: [{ field: 'order.total', comparison: 'at_least', value: '1000000' }],
    action: { kind: 'tag_order', tag: 'huge' },
  });
  const { order } = await placed();
  await send();
  await send();
  expect(await tagsOf(order.id)).toEqual(['large']);
  expect(await log()).toEqual(
    expect.arrayContaining([
      { state: 'delivered', reason: null },
      { state: 'dropped', reason: 'The conditions do not hold' },
    ]),
  );
  expect(await log()).toHaveLength(2);
});

test('what happened before a rule was, or while it was off, is nothing to it', async () => {
  await placed();
  const { id } = await add();
  await send();
  await orders.staff.put(`/storekeeper/automations/${id}`, { ...rule, isOn: false }).expect(200);
  await placed();
  await send();
  await orders.staff.put(`/storekeeper/automations/${id}`, rule).expect(200);
  await send();
  expect(await log()).toEqual([]);
});

test('a colleague is mailed with what is known filled in', async () => {
  await add({
    action: {
      kind: 'mail',
      to: 'boss@polonyna.test',
      subject: 'Order {order.number}',
      text: '{order.pieces} pieces for {order.total} {order.currency}',
    },
  });
  const { order } = await placed({ quantity: 2 });
  await send();
  const total = order.totals.total.amount / 100;
  expect(await app.mails()).toContainEqual(
    expect.objectContaining({
      to: 'boss@polonyna.test',
      subject: `Order ${order.number}`,
      text: expect.stringContaining(`2 pieces for ${total} EUR`),
    }),
  );
});

test('an alert leads to the order; rules that set off each other end after three', async () => {
  await add({ action: { kind: 'alert', text: 'Look at {order.number}' } });
  await add({ name: 'Echo', event: 'staff_alert.raised', conditions: [], action: { kind: 'alert', text: 'Heard of {kind}' } });
  const { order } = await placed();
  for (let turn = 0; turn < 5; turn += 1) await send();
  const alerts = await app.sql<{ text: string; order_number: string | null }>(
    "select details->>'text' as text, order_number from staff_alerts where kind = 'automation' order by id",
  );
  expect(alerts).toEqual([
    { text: `Look at ${order.number}`, order_number: order.number },
    { text: 'Heard of automation', order_number: null },
    { text: 'Heard of automation', order_number: null },
  ]);
  expect((await log()).at(-1)).toEqual({ state: 'dropped', reason: 'Rules set off each other: after three of them it ends' });
});

test('a customer is tagged where there is an account, and a webhook is told signed', async () => {
  const received: { text: string; headers: Record<string, string> }[] = [];
  const receiver = await startLoopback((request, text) => {
    received.push({ text, headers: request.headers as Record<string, string> });
    return { status: 200, body: {} };
  });
  try {
    const url = receiver.url.replace('127.0.0.1', 'localhost');
    const added = await orders.staff.post('/storekeeper/webhooks', { url, events: ['campaign.begun'], isOn: false }).expect(200);
    const { webhook, secret } = added.body.data;
    await add({ action: { kind: 'webhook', webhook: webhook.id } });
    await add({ action: { kind: 'tag_customer', tag: 'buyer' } });
    await placed();
    await send();
    expect(received.map(({ text, headers }) => new Webhook(secret).verify(text, headers))).toMatchObject([{ type: 'order.placed' }]);
    expect((await log()).map(({ state, reason }) => [state, reason])).toEqual(
      expect.arrayContaining([['dropped', 'It was bought without an account']]),
    );
    // The shop has switched it off, for it has taken nothing for days.
    await app.sql("update webhook_endpoints set off_because = 'failing' where id = $1", [webhook.id]);
    await placed();
    await send();
    expect(received).toHaveLength(1);
    expect(await log()).toContainEqual({ state: 'waiting', reason: 'The webhook is switched off' });
    await orders.staff.post(`/storekeeper/webhooks/${webhook.id}/delete`, {}).expect(200);
    await placed();
    await send();
    expect(await log()).toContainEqual({ state: 'parked', reason: 'The webhook was deleted: choose another one' });
  } finally {
    await receiver.stop();
  }
});

test('a rule is tried on the last order it holds for, and nothing is done', async () => {
  const { order } = await placed();
  const newer = await placed();
  await act(newer, '/cancel', { reason: 'Twice' });
  await send();
  const conditions = [{ field: 'order.number', comparison: 'is', value: order.number }];
  const action = { kind: 'alert', text: 'No. {order.number}' };
  const tried = await orders.staff.post('/storekeeper/automations/try', { event: 'order.placed', conditions, action }).expect(200);
  expect(tried.body.data).toMatchObject({ holds: true, text: `No. ${order.number}`, event: { aggregateId: order.id } });
  const never = { event: 'order.placed', conditions: [{ field: 'order.country', comparison: 'is', value: 'XX' }], action };
  expect((await orders.staff.post('/storekeeper/automations/try', never).expect(200)).body.data).toMatchObject({
    holds: false,
    event: { aggregateId: newer.order.id },
  });
  expect(await app.sql("select 1 from staff_alerts where kind = 'automation'")).toEqual([]);
  const unheard = { event: 'order.dispute_won', conditions: [], action };
  expect((await orders.staff.post('/storekeeper/automations/try', unheard).expect(200)).body.data).toMatchObject({ event: null });
});

const wrong: [string, object, string][] = [
  ['an event there is not', { event: 'order.plased' }, 'event'],
  ['a name the event says nothing of', { conditions: [{ field: 'reason', comparison: 'is', value: '' }] }, 'conditions[0].field'],
  ['no number', { conditions: [{ field: 'order.total', comparison: 'at_least', value: 'much' }] }, 'conditions[0].value'],
  ['a tag on what is no order', { event: 'stock.low', conditions: [] }, 'action'],
  ['a webhook there is not', { action: { kind: 'webhook', webhook: 'nobody' } }, 'action'],
  ['braces nobody knows', { action: { kind: 'alert', text: '{order.secret}' } }, 'action'],
];
test.each(wrong)('%s is refused with its field', async (_what, fields, field) => {
  const { body } = await orders.staff.post('/storekeeper/automations', { ...rule, ...fields }).expect(422);
  expect(body.error.details).toMatchObject({ code: 'AUTOMATION_INVALID', field });
});

test('of two who save one rule, the later one is told', async () => {
  const { id } = await add();
  const [{ changedAt }] = (await orders.staff.get('/storekeeper/automations').expect(200)).body.data.automations;
  const put = (fields: object) => orders.staff.put(`/storekeeper/automations/${id}`, { ...rule, ...fields });
  const { body } = await put({ name: 'Theirs', openedAt: changedAt }).expect(200);
  const late = await put({ name: 'Mine', openedAt: changedAt }).expect(409);
  expect(late.body.error.details).toMatchObject({ code: 'EDIT_CONFLICT', changedAt: body.data.changedAt });
  await put({ name: 'Mine', openedAt: body.data.changedAt }).expect(200);
  await put({ name: 'A program' }).expect(200);
});

test('what waits for a rule that is switched off is not done once it is on again', async () => {
  const { id } = await add({ action: { kind: 'mail', to: 'boss@polonyna.test', subject: 'x', text: 'y' } });
  await placed();
  // Written down, and not sent yet.
  await app.sql("insert into delivery_targets (channel, target, rests_until) values ('automation', $1, now() + interval '1 hour')", [id]);
  await send();
  expect(await log()).toEqual([{ state: 'waiting', reason: null }]);
  await orders.staff.put(`/storekeeper/automations/${id}`, { ...rule, isOn: false }).expect(200);
  expect(await log()).toEqual([{ state: 'dropped', reason: 'The rule was switched off' }]);
});

test('a rule that is switched off while it is at work does nothing more', async () => {
  let told = 0;
  const receiver = await startLoopback(async () => {
    told += 1;
    await orders.staff.put(`/storekeeper/automations/${id}`, { ...rule, action, isOn: false }).expect(200);
    return { status: 200, body: {} };
  });
  const url = receiver.url.replace('127.0.0.1', 'localhost');
  const { body } = await orders.staff.post('/storekeeper/webhooks', { url, events: ['campaign.begun'] }).expect(200);
  const action = { kind: 'webhook', webhook: body.data.webhook.id };
  const { id } = await add({ action });
  await app.sql("insert into delivery_targets (channel, target, rests_until) values ('automation', $1, now() + interval '1 hour')", [id]);
  for (let count = 0; count < 3; count += 1) await placed();
  await send();
  await app.sql('update delivery_targets set rests_until = null');
  await send();
  expect(told).toBe(1);
  await receiver.stop();
});

test('what waits for a rule that was made one for something else is not done by the new one', async () => {
  const { id } = await add();
  await app.sql("insert into delivery_targets (channel, target, rests_until) values ('automation', $1, now() + interval '1 hour')", [id]);
  const { order } = await placed();
  await send();
  await orders.staff.put(`/storekeeper/automations/${id}`, { ...rule, event: 'order.cancelled' }).expect(200);
  await app.sql('update delivery_targets set rests_until = null');
  await send();
  expect(await log()).toEqual([{ state: 'dropped', reason: 'The rule waits for something else now' }]);
  expect(await tagsOf(order.id)).toEqual([]);
});

test('nobody keeps a rule from an order by the id of a request', async () => {
  await add();
  const { order } = (await shop.checkOut(await shop.readyCart(), { 'X-Request-Id': 'automation-3-of-theirs' }).expect(201)).body.data;
  await send();
  expect(await tagsOf(order.id)).toEqual(['large']);
});

test('one that is deleted does nothing any more, and is gone', async () => {
  const { id } = await add();
  await orders.staff.post(`/storekeeper/automations/${id}/delete`, {}).expect(200);
  await orders.staff.post(`/storekeeper/automations/${id}/delete`, {}).expect(404);
  await orders.staff.put(`/storekeeper/automations/${id}`, rule).expect(404);
  const { order } = await placed();
  await send();
  expect(await tagsOf(order.id)).toEqual([]);
  expect((await orders.staff.get('/storekeeper/automations').expect(200)).body.data.automations).toEqual([]);
});

test('the demo shop tells its other systems of orders, has two rules, and leaves alone what staff made of them', async () => {
  const secretOf = (byte: number) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`;
  const load = (port: number) =>
    app.call('demo-shop/load-systems', 'loadSystems', { url: `http://127.0.0.1:${port}`, secret: secretOf(port % 256) });
  type Row = { url: string; secret: string; secret_before: null; before_until: null; events: string[] };
  const webhooks = () => app.sql<Row>('select * from webhook_endpoints order by created_at, id');
  const others = (await webhooks()).length;

  await load(4_001);
  await load(4_002);
  const [row] = (await webhooks()).slice(others);
  expect(await webhooks()).toHaveLength(others + 1);
  expect(row?.url).toBe('http://127.0.0.1:4002/webhooks');
  expect(row?.events).toContain('order.placed');
  expect(row?.events.filter((type) => !type.startsWith('order.'))).toEqual([]);
  expect(row?.secret).not.toContain('whsec_');
  expect(await app.call('shop/webhooks/endpoint-rows', 'secretsOf', row)).toEqual([secretOf(4_002 % 256)]);
  const rules = () => app.sql('select event, is_on from automations order by event');
  expect(await rules()).toEqual([
    { event: 'order.dispute_opened', is_on: true },
    { event: 'order.placed', is_on: true },
  ]);

  await app.sql("update webhook_endpoints set url = 'https://own.example/hooks'");
  await app.sql("delete from automations where event = 'order.placed'");
  await load(4_003);
  expect((await webhooks()).slice(others)).toMatchObject([{ url: 'https://own.example/hooks', secret: row?.secret }]);
  expect(await rules()).toEqual([{ event: 'order.dispute_opened', is_on: true }]);
  await app.sql("delete from webhook_endpoints where url = 'https://own.example/hooks'");
});
