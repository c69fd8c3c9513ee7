import { roles } from '../../src/domain/staff/roles';
import { useApp } from '../support/app';
import { hire, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo', { freshFor: 'test' });
let owner: Staff;
beforeEach(async () => {
  owner = await signInAsOwner(app);
});

type Permission = { id: number; action: string; subject: string | null; properties: { fields?: string[]; locales?: string[] } };
const restart = () => app.call('strapi/roles/prepare-roles', 'prepareRoles');
const idOf = async (code: string) => (await app.sql<{ id: number }>('select id from admin_roles where code = $1', [code]))[0]?.id;
const permissionsOf = (code: string) =>
  app.sql<Permission>(
    `select p.id, p.action, p.subject, p.properties from admin_permissions p
       join admin_permissions_role_lnk l on l.permission_id = p.id join admin_roles r on r.id = l.role_id
      where r.code = $1 order by p.action, p.subject`,
    [code],
  );
const allow = async (code: string, permissions: readonly object[]) =>
  owner.put(`/admin/roles/${await idOf(code)}/permissions`, { permissions }).expect(200);
const asSent = ({ action, subject, properties }: Permission) => ({ action, subject, properties, conditions: [] });
const explorer = (action: string) => `plugin::content-manager.explorer.${action}`;
/** The shop as a version left it that knew no roles: with none of them, and with what Strapi gave Editors. */
async function older(): Promise<void> {
  await app.sql(`delete from admin_roles where code = any ($1)`, [roles.map(({ code }) => code)]);
  await app.sql(`update admin_roles set name = 'Super Admin' where code = 'strapi-super-admin'`);
  const said = 'Editors can manage and publish contents including those of other users.';
  await app.sql(`update admin_roles set description = $1 where code = 'strapi-editor'`, [said]);
  await app.sql(
    `delete from strapi_core_store_settings where key in ('core_storekeeper_given-to-roles', 'core_storekeeper_done-to-roles')`,
  );
  await allow('strapi-editor', [
    { action: explorer('delete'), subject: 'api::pricing.tax-rate', properties: {}, conditions: [] },
    { action: 'plugin::upload.read', subject: null, properties: {}, conditions: [] },
    { action: 'admin::webhooks.read', subject: null, properties: {}, conditions: [] },
  ]);
}

test('an older shop gets the roles, and Editors and Authors lose what is of the shop, once', async () => {
  await older();

  await restart();

  const named = await app.sql<{ name: string }>('select name from admin_roles where code = any ($1) order by id', [
    roles.map(({ code }) => code),
  ]);
  expect(named.map(({ name }) => name)).toEqual(roles.map(({ name }) => name));
  expect(await app.sql(`select name from admin_roles where code = 'strapi-super-admin'`)).toEqual([{ name: 'Owner' }]);
  expect((await permissionsOf('strapi-editor')).map(({ action }) => action)).toEqual(['admin::webhooks.read']);
  const [{ said } = { said: '' }] = await app.sql<{ said: string }>(
    `select description as said from admin_roles where code = 'strapi-editor'`,
  );
  expect(said).toContain('may do nothing');

  await allow('strapi-editor', [{ action: explorer('delete'), subject: 'api::pricing.tax-rate', properties: {}, conditions: [] }]);
  await restart();
  expect((await permissionsOf('strapi-editor')).map(({ action }) => action)).toEqual([explorer('delete')]);
});

test('what staff took back, narrowed and gave besides stays, and a role they deleted stays deleted', async () => {
  const before = await permissionsOf('marketer');
  const kept = before.filter(({ subject }) => subject !== 'api::promotion.discount').slice(1);
  const changed = [
    ...kept.map(asSent),
    { action: 'api::orders.read', subject: null, properties: {}, conditions: [] },
    { action: explorer('read'), subject: 'api::promotion.discount', properties: { fields: ['name'] }, conditions: [] },
  ];
  await allow('marketer', changed);
  await owner.delete(`/admin/roles/${await idOf('analyst')}`).expect(200);
  const chosen = await permissionsOf('marketer');

  await restart();

  expect(await permissionsOf('marketer')).toEqual(chosen);
  expect(await idOf('analyst')).toBeUndefined();
});

test('a version that brings something new adds that alone', async () => {
  const whole = (await permissionsOf('marketer')).map(asSent);
  const isNew = ({ action, subject }: { action: string; subject: string | null }) =>
    action === explorer('publish') && subject === 'api::store.home-section';
  // As if the version before had known neither of that grant nor of the position of home sections.
  await app.sql(
    `update strapi_core_store_settings set value = replace(jsonb_set(value::jsonb, '{marketer}', (
       select jsonb_agg(g) from jsonb_array_elements(value::jsonb -> 'marketer') g
        where not (g ->> 'action' = $1 and g ->> 'subject' = 'api::store.home-section')))::text, ', "position"', '')
      where key = 'core_storekeeper_given-to-roles'`,
    [explorer('publish')],
  );
  const fewer = whole
    .filter((permission) => !isNew(permission) && permission.action !== 'api::feeds.manage')
    .map(({ properties, ...permission }) => ({
      ...permission,
      properties: { ...properties, ...(properties.fields ? { fields: properties.fields.filter((field) => field !== 'position') } : {}) },
    }));
  await allow('marketer', fewer);

  await restart();

  const now = (await permissionsOf('marketer')).map(asSent);
  expect(now.some(isNew)).toBe(true);
  expect(now.filter(({ action }) => action === 'api::feeds.manage')).toEqual([]);
  const fieldsOf = (all: readonly { action: string; subject: string | null; properties: { fields?: string[] } }[]) =>
    all.find(({ action, subject }) => action === explorer('update') && subject === 'api::store.home-section')?.properties.fields?.sort();
  expect(fieldsOf(fewer)).not.toContain('position');
  expect(fieldsOf(now)).toEqual(fieldsOf(whole));
});

test('a language that staff add counts at once, but not for whom they narrowed to some', async () => {
  const products = '/content-manager/collection-types/api::catalog.product';
  const { staff: manager } = await hire(app, owner, 'manager', 'catalogue-manager');
  await allow(
    'analyst',
    (await permissionsOf('analyst')).map(asSent).map((permission) => ({
      ...permission,
      properties: { ...permission.properties, ...(permission.properties.locales ? { locales: ['uk'] } : {}) },
    })),
  );

  await owner.post('/i18n/locales', { code: 'pl', name: 'Polish (pl)', isDefault: false }).expect(200);

  await owner.post(`${products}?locale=pl`, { name: 'Herbata', slug: 'herbata' }).expect(201);
  expect((await manager.get(`${products}?locale=pl`).expect(200)).body.results).toHaveLength(1);
  const locales = (await permissionsOf('analyst')).flatMap(({ properties }) => properties.locales ?? []);
  expect(new Set(locales)).toEqual(new Set(['uk']));
});

test('a role of staff that has the name already keeps it', async () => {
  await older();
  await owner.post('/admin/roles', { name: 'Order manager', description: 'Ours' }).expect(201);

  await restart();

  expect(await app.sql(`select name from admin_roles where code = 'order-manager'`)).toEqual([{ name: 'Order manager (Storekeeper)' }]);
});
