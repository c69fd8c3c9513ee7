import { closedTypes } from '../../src/admin/closed-types';
import { staffDoors } from '../../src/strapi/guards/staff-doors';
import { staffWrites } from '../../src/strapi/guards/staff-writes';
import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signIn, signInAsOwner, signInWithoutPermissions, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let owner: Staff;
beforeAll(async () => {
  owner = await signInAsOwner(app);
});
const content = '/content-manager/collection-types';
const refusal = ({ status, body }: { status: number; body: { error?: { details?: { code?: string } } } }) => [
  status,
  body.error?.details?.code,
];
const closed = [403, 'EDIT_NOT_ALLOWED'];
const types = () => app.call<{ uid: string; isShown: boolean }[]>('strapi/guards/close-types', 'typesOfTheApp');
const isClosed = (uid: string) => staffWrites[uid]?.may === 'nothing';

describe('what staff may write', () => {
  test('is decided for every content type there is', async () => {
    // Plugins decide for theirs; what they say nothing of is closed.
    const ours = (await types()).map(({ uid }) => uid).filter((uid) => !uid.startsWith('plugin::loyalty.'));
    expect(ours.sort()).toEqual(Object.keys(staffWrites).sort());
  });

  test('is offered by the panel nowhere it would be refused', async () => {
    const shown = (await types()).filter(({ uid, isShown }) => isShown && isClosed(uid)).map(({ uid }) => uid);
    expect([...closedTypes].sort()).toEqual(shown.sort());
  });

  test('ends for the owner too where the shop keeps the books', async () => {
    const [cart] = await app.sql<{ document_id: string }>('select document_id from carts limit 1');
    const [order] = await app.sql<{ document_id: string }>('select document_id from orders limit 1');
    const before = await app.sql('select count(*)::int from carts union all select count(*)::int from orders');
    for (const [type, id] of [
      ['api::cart.cart', cart?.document_id],
      ['api::order.order', order?.document_id],
    ] as const) {
      const path = `${content}/${type}`;
      expect(refusal(await owner.post(path, { currency: 'EUR' }))[0]).toBeGreaterThanOrEqual(400);
      const answers = [
        await owner.put(`${path}/${id}`, { email: 'thief@example.com' }),
        await owner.delete(`${path}/${id}`),
        await owner.post(`${path}/clone/${id}`, {}),
        await owner.post(`${path}/actions/bulkDelete`, { documentIds: [id] }),
        await owner.post(`${path}/${id}/actions/publish`, {}),
        await owner.post(`${path}/${id}/actions/unpublish`, {}),
        await owner.post(`${path}/${id}/actions/discard`, {}),
        await owner.post(`${path}/actions/bulkPublish`, { documentIds: [id] }),
        await owner.post(`${path}/actions/bulkUnpublish`, { documentIds: [id] }),
      ];
      expect(answers.map(refusal)).toEqual(answers.map(() => closed));
    }
    expect(await app.sql('select count(*)::int from carts union all select count(*)::int from orders')).toEqual(before);
  });

  test.each(Object.keys(staffWrites).filter((uid) => uid.startsWith('api::') && isClosed(uid)))(
    'is not %s, whoever asks inside the server',
    async (uid) => {
      await expect(app.call('demo-shop/create-document', 'createDocument', uid, {})).rejects.toMatchObject({
        code: 'EDIT_NOT_ALLOWED',
      });
    },
  );

  test('leaves the settings of the store where they are', async () => {
    expect(refusal(await owner.delete('/content-manager/single-types/api::store.store-settings'))).toEqual(closed);
    expect(await app.sql('select count(*)::int as count from store_settings')).toEqual([{ count: 1 }]);
  });
});

describe('private fields', () => {
  const secrets = /tokenHash|resetPasswordToken|confirmationToken|"password"|checkoutOrderId/;

  test('share their name with no public one, and no search looks into them', async () => {
    expect(await app.call('strapi/guards/private-fields', 'privateFieldsWithHoles')).toEqual([]);
  });

  test('are in no answer of the Content Manager', async () => {
    const [order] = await app.sql<{ document_id: string }>('select document_id from orders limit 1');
    await shop.newCart();
    const [cart] = await app.sql<{ document_id: string }>('select document_id from carts order by id desc limit 1');
    const answers = [
      await owner.get(`${content}/api::cart.cart/${cart?.document_id}`).expect(200),
      await owner.get(`${content}/api::cart.cart`).expect(200),
      await owner.get(`${content}/api::order.order/${order?.document_id}`).expect(200),
      await owner.get(`${content}/plugin::users-permissions.user`).expect(200),
      await owner.get(`/content-manager/relations/api::cart.cart/customer?pageSize=10`).expect(200),
    ];
    for (const { text } of answers) expect(text).not.toMatch(secrets);
    expect(answers[0]?.body.data).toMatchObject({ currency: 'EUR' });
  });

  test.each([
    'api::cart.cart?filters[tokenHash][$startsWith]=a',
    'api::cart.cart?filters[$or][0][customer][password][$startsWith]=a',
    'api::cart.cart?sort=tokenHash:asc',
    'api::cart.cart?sort[0]=customer.resetPasswordToken:asc',
    'api::order.order?filters[$and][0][$not][tokenHash][$null]=true',
    'plugin::users-permissions.user?sort=password:ASC',
  ])('answer nothing to %s', async (query) => {
    expect(refusal(await owner.get(`${content}/${query}`))).toEqual(closed);
  });

  test('are not searched', async () => {
    const [cart] = await app.sql<{ token_hash: string }>('select token_hash from carts limit 1');
    const { body } = await owner.get(`${content}/api::cart.cart?_q=${cart?.token_hash}`).expect(200);
    expect(body.results).toEqual([]);
  });

  test('are written by nobody: a customer keeps their password', async () => {
    const [user] = await app.sql<{ document_id: string; password: string }>('select document_id, password from up_users limit 1');
    const path = `${content}/plugin::users-permissions.user/${user?.document_id}`;
    expect(refusal(await owner.put(path, { password: 'Stolen-1234' }))).toEqual(closed);
    expect(refusal(await owner.put(path, { resetPasswordToken: 'mine' }))).toEqual(closed);
    await owner.put(path, { password: null, language: 'uk' }).expect(200);
    expect(await app.sql('select password, language from up_users where document_id = $1', [user?.document_id])).toEqual([
      { password: user?.password, language: 'uk' },
    ]);
  });
});

describe('doors of the panel', () => {
  test('that ask for no permission have each been looked at', async () => {
    expect(await app.call('strapi/guards/staff-doors', 'doorsWithoutPermission')).toEqual(Object.keys(staffDoors).sort());
  });

  test('change nothing and send nothing for somebody who is only signed in', async () => {
    const reader = await signInWithoutPermissions(app, owner);
    const answers = [
      await reader.put('/i18n/settings', { aiLocalizations: true }),
      await reader.post('/email', { to: 'victim@example.com', subject: 'Hello', text: 'Hello' }),
      await reader.put('/content-manager/components/shop.money/configuration', { settings: {}, metadatas: {}, layouts: {} }),
      await reader.post('/upload/actions/upload-from-urls', { urls: ['http://127.0.0.1:5432/'] }),
      await reader.get('/users-permissions/permissions'),
      await reader.delete('/admin/users/1'),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
  });

  test('give an API token no account, no file and no mail, however much it may do', async () => {
    const { body } = await owner.post('/admin/api-tokens', { name: 'All', type: 'full-access', lifespan: null }).expect(201);
    const bearer = { Authorization: `Bearer ${body.data.accessKey}` };
    const answers = [
      await app.http().get('/api/users').set(bearer),
      await app.http().put('/api/users/1').set(bearer).send({ password: 'Stolen-1234' }),
      await app.http().delete('/api/users/1').set(bearer),
      await app.http().get('/api/users-permissions/roles').set(bearer),
      await app.http().get('/api/upload/files').set(bearer),
      await app.http().post('/api/email').set(bearer).send({ to: 'victim@example.com' }),
      await app.http().get('/api/content-type-builder/content-types').set(bearer),
    ];
    // Closed to tokens, or a door that is not there at all.
    expect(answers.filter(({ status }) => ![403, 404, 405].includes(status))).toEqual([]);
    await app.http().get('/api/products').set(bearer).expect(200);
  });

  test('make, change and try no webhook of the panel, which would be unsigned', async () => {
    const webhook = { name: 'Leak', url: 'https://example.com/leak', headers: {}, events: ['entry.create'] };
    const [row] = await app.sql<{ id: number }>(
      `insert into strapi_webhooks (name, url, headers, events, enabled) values ('Old', 'http://127.0.0.1:9/', '{}', '["entry.update"]', true) returning id`,
    );
    const answers = [
      await owner.post('/admin/webhooks', webhook),
      await owner.put(`/admin/webhooks/${row?.id}`, { ...webhook, isEnabled: true }),
      await owner.post(`/admin/webhooks/${row?.id}/trigger`, {}),
    ];
    await app.call('strapi/guards/outgoing-webhooks', 'switchOffWebhooks');

    expect(answers.map(refusal)).toEqual([closed, closed, closed]);
    expect(await app.sql('select name, enabled from strapi_webhooks')).toEqual([{ name: 'Old', enabled: false }]);
  });
});

describe('the first owner', () => {
  test('is never the first comer, but whom the command on the server makes, and makes again who lost their password', async () => {
    await app.sql('delete from admin_users');
    const thief = { email: 'thief@example.com', password: 'Thief12345', firstname: 'T', lastname: 'T' };

    expect(refusal(await app.http().post('/admin/register-admin').send(thief))).toEqual(closed);
    expect(await app.sql('select 1 from admin_users')).toEqual([]);

    const first = await app.call<string>('strapi/first-admin', 'makeOwner', ' Owner@example.com');
    const second = await app.call<string>('strapi/first-admin', 'makeOwner', 'owner@example.com');
    await app.http().post('/admin/login').send({ email: 'owner@example.com', password: first }).expect(400);
    const staff = await signIn(app, 'owner@example.com', second);
    await staff.get('/admin/users').expect(200);
    expect(refusal(await app.http().post('/admin/register-admin').send(thief))).toEqual(closed);
    expect(await app.sql('select email from admin_users')).toEqual([{ email: 'owner@example.com' }]);
  });
});
