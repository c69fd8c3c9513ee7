import { useApp } from '../support/app';
import { signIn, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
let owner: Staff;
beforeAll(async () => {
  owner = await signInAsOwner(app);
});

async function invite(name: string, more: object = {}, email = `${name}@example.com`) {
  const roles: { id: number; code: string }[] = (await owner.get('/admin/roles').expect(200)).body.data;
  const role = roles.find(({ code }) => code === 'support-agent')?.id;
  const { body } = await owner.post('/admin/users', { email, firstname: 'Olha', lastname: 'K', roles: [role], ...more }).expect(201);
  return { id: body.data.id as number, email };
}
const mailed = async () => {
  await app.doJobs();
  return app.mails();
};

test('whoever is added in the panel gets a mail, chooses a password by its link, and works in their role', async () => {
  const { email } = await invite('olha');

  const [mail, ...others] = await mailed();

  expect([mail?.to, others]).toEqual([email, []]);
  const links = [...(mail?.text.matchAll(/\/admin\/auth\/register\?registrationToken=(\w+)/g) ?? [])].map(([, token]) => token);
  expect([links.length, new Set(links).size]).toEqual([2, 1]);
  const userInfo = { firstname: 'Olha', lastname: 'K', password: 'Chosen-12345' };
  await app.http().post('/admin/register').send({ registrationToken: links[0], userInfo }).expect(200);
  const agent = await signIn(app, email, userInfo.password);
  await agent.get('/content-manager/collection-types/api::order.order').expect(200);
  await agent.get('/content-manager/collection-types/api::pricing.price-list').expect(403);
});

test('in their language, where it is known', async () => {
  await invite('taras', { preferedLanguage: 'uk' });

  const [mail] = await mailed();

  expect(mail?.subject).toMatch(/^[^/]*Запрошення до панелі керування$/);
  expect(mail?.text).not.toContain('password');
});

test('but not who signs in already, nor twice, and an address that is refused stops nothing', async () => {
  const { id } = await invite('early');
  await owner.put(`/admin/users/${id}`, { password: 'Early-12345', isActive: true }).expect(200);
  await invite('gone', {}, 'gone@refused.test');
  await invite('late');

  expect((await mailed()).map(({ to }) => to)).toEqual(['late@example.com']);
  expect(await mailed()).toEqual([]);
});

test('the link is in no event', async () => {
  const { id } = await invite('quiet');
  const [{ token } = { token: '' }] = await app.sql<{ token: string }>(
    'select registration_token as token from admin_users where id = $1',
    [id],
  );

  const [told] = await app.sql<{ all: string }>('select json_agg(e)::text as all from event_log e');

  expect(token).toMatch(/^\w{20,}$/);
  expect(told?.all).toContain('staff.invited');
  expect(told?.all).not.toContain(token);
});
