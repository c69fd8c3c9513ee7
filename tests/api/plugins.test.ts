import { useAccounts } from '../support/accounts';
import { machineWith } from '../support/api-tokens';
import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';

// tests/support/careless-plugin.cjs goes wrong in every way.
const app = useApp('demo');
const accounts = useAccounts(app);
let owner: Staff;
beforeAll(async () => {
  owner = await signInAsOwner(app);
});

const ways: [string, number, object][] = [
  ['throws', 503, { code: 'PLUGIN_FAILED', plugin: 'careless' }],
  ['throwsAtOnce', 503, { code: 'PLUGIN_FAILED', plugin: 'careless' }],
  ['throwsNoError', 503, { code: 'PLUGIN_FAILED', plugin: 'careless' }],
  ['asksTheDatabase', 503, { code: 'PLUGIN_FAILED', plugin: 'careless' }],
  ['refuses', 409, { code: 'CARELESS_TOO_LATE', day: 'Monday' }],
  ['refusesUnknown', 422, { code: 'NOBODY_SAID_THIS' }],
];

describe.each(ways)('an endpoint of a plugin that %s', (name, status, details) => {
  test(`answers ${status} to apps, staff and machines, and tells nothing else`, async () => {
    const machine = await machineWith(app, owner, `careless-${name}`, [`api::careless.staff.${name}`]);
    for (const answer of [
      await app.http().get(`/api/careless/${name}`),
      await owner.get(`/storekeeper/careless/${name}`),
      await machine.get(`/api/staff/careless/${name}`),
    ]) {
      expect([answer.status, answer.body.error.details]).toEqual([status, details]);
      expect(JSON.stringify(answer.body)).not.toContain('hunter2');
    }
  });
});

test('an endpoint for those who are signed in is told who they are', async () => {
  await app.http().get('/api/careless/mine').expect(401);
  const { id, bearer } = await accounts.newCustomer();

  expect((await app.http().get('/api/careless/mine').set(bearer).expect(200)).body).toEqual({ data: { text: `customer ${id}` }, meta: {} });
});

test('what plugins offer stands in the documents of the running shop, with what they refuse with', async () => {
  const apps = (await app.http().get('/api/openapi.json').expect(200)).body;
  const machines = (await app.http().get('/api/openapi-machines.json').expect(200)).body;

  expect(apps.paths['/careless/mine'].get).toMatchObject({ tags: ['Careless'], security: [{ customer: [] }] });
  expect(apps.tags).toContainEqual({ name: 'Careless', description: 'What goes wrong.' });
  expect(JSON.stringify(apps.paths['/careless/mine'].get.responses['503'])).toContain('PLUGIN_FAILED');
  expect(machines.paths['/staff/loyalty/points'].post['x-scope']).toBe('api::loyalty.staff.givePoints');
});

test('what plugins ask of roles can be ticked', async () => {
  const { body } = await owner.get('/admin/permissions').expect(200);
  const offered = JSON.stringify(body);

  expect(offered).toContain('api::careless.do');
  expect(offered).toContain('See points of customers');
});

test('a kind of alert that a plugin brought is one', async () => {
  const raise = (kind: string) =>
    app.sql(`insert into staff_alerts (document_id, kind, state, dedupe_key, raised_at) values ($1, $1, 'open', $1, now())`, [kind]);

  await raise('loyalty_points_missing');
  await expect(raise('unheard_of')).rejects.toThrow('staff_alerts');
});

describe('a discount whose plugin is gone', () => {
  const discounts = '/content-manager/collection-types/api::promotion.discount';
  /** As a plugin left it that is not there any more: in the compiled form, and nowhere else. */
  async function leftBehind(more: object): Promise<{ id: string; data: object }> {
    const data = {
      name: 'For members',
      enabled: true,
      method: 'automatic',
      effect: [{ __component: 'discount-effect.percent-off-order', basisPoints: 500 }],
    };
    const { body } = await owner.post(discounts, data).expect(201);
    await app.sql(`update discounts set definition = definition || $2::jsonb where document_id = $1`, [
      body.data.documentId,
      JSON.stringify(more),
    ]);
    return { id: body.data.documentId, data };
  }
  const quote = async () => {
    const [variant] = await app.sql<{ document_id: string }>(`select document_id from variants order by id limit 1`);
    const { body } = await app
      .http()
      .post('/api/storefront/quote')
      .send({ currency: 'EUR', lines: [{ variant: variant?.document_id, quantity: 1 }] })
      .expect(200);
    return body.data;
  };

  test('is given to nobody, and is not saved until staff have switched it off and looked', async () => {
    const { id, data } = await leftBehind({ conditions: [{ kind: 'gone.member', parameters: {} }] });
    expect((await quote()).notApplied).toContainEqual(expect.objectContaining({ discount: id, reason: 'KIND_UNKNOWN' }));

    const refused = await owner.put(`${discounts}/${id}`, data).expect(400);
    expect(refused.body.error.details).toMatchObject({ code: 'DISCOUNT_INVALID', reason: 'KIND_UNKNOWN' });
    expect((await quote()).notApplied).toContainEqual(expect.objectContaining({ discount: id, reason: 'KIND_UNKNOWN' }));

    await owner.put(`${discounts}/${id}`, { ...data, enabled: false }).expect(200);
    await owner.put(`${discounts}/${id}`, data).expect(200);
    await owner.delete(`${discounts}/${id}`).expect(200);
  });

  test('does nothing where it was its effect', async () => {
    const { id } = await leftBehind({ effect: { kind: 'gone.spend', parameters: {} } });

    expect((await quote()).notApplied).toContainEqual(expect.objectContaining({ discount: id, reason: 'KIND_UNKNOWN' }));
  });
});
