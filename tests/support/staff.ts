import type { Test } from 'supertest';
import type { App } from './app';
import { checkStaffAnswer } from './staff-contract';

/** Signed in to the admin panel as the owner of the demo shop. */
export const signInAsOwner = (app: Pick<App, 'http'>) =>
  signIn(app, process.env.DEMO_ADMIN_EMAIL ?? 'owner@polonyna.test', process.env.DEMO_ADMIN_PASSWORD ?? 'Polonyna-test-1');

export const reader = { email: 'reader@polonyna.test', password: 'Reader-2026' };

/** Signed in as somebody new whose role allows nothing at all. */
export async function signInWithoutPermissions(app: Pick<App, 'http'>, owner: Staff) {
  const { email, password } = reader;
  const role = await owner.post('/admin/roles', { name: 'Reader', description: 'Reads' }).expect(201);
  const invited = await owner.post('/admin/users', { email, firstname: 'R', lastname: 'R', roles: [role.body.data.id] }).expect(201);
  await owner.put(`/admin/users/${invited.body.data.id}`, { password, isActive: true }).expect(200);
  return signIn(app, email, password);
}

const hiredPassword = 'Hired-12345';

/** Somebody new with this role, told by its code, or by its number where a test made it. */
export async function hire(app: Pick<App, 'http'>, owner: Staff, name: string, role: string | number) {
  const roles: { id: number; code: string }[] = (await owner.get('/admin/roles').expect(200)).body.data;
  const as = roles.find(({ id, code }) => role === id || role === code)?.id;
  const email = `${name}@polonyna.test`;
  const invited = await owner.post('/admin/users', { email, firstname: 'H', lastname: 'H', roles: [as] }).expect(201);
  const { id }: { id: number } = invited.body.data;
  await owner.put(`/admin/users/${id}`, { password: hiredPassword, isActive: true }).expect(200);
  return { id, email, password: hiredPassword, staff: await signIn(app, email, hiredPassword) };
}

export async function signIn(app: Pick<App, 'http'>, email: string, password: string) {
  const { body } = await app.http().post('/admin/login').send({ email, password }).expect(200);
  const bearer = { Authorization: `Bearer ${body.data.accessToken ?? body.data.token}` };
  return {
    get: (path: string) => checked('GET', path, app.http().get(path).set(bearer)),
    put: (path: string, data: object) => checked('PUT', path, app.http().put(path).set(bearer).send(data)),
    upload: (file: Buffer, field = 'files', said: Readonly<Record<string, string>> = {}, path = '/upload') =>
      app.http().post(path).set(bearer).field(said).attach(field, file, 'a.png'),
    postText: (path: string, text: string, type: string) => app.http().post(path).set(bearer).set('Content-Type', type).send(text),
    post: (path: string, data: object) => checked('POST', path, app.http().post(path).set(bearer).send(data)),
    delete: (path: string) => app.http().delete(path).set(bearer),
  };
}
/** Every answer of our own endpoints is compared with their contract, whatever the test asks of it besides. */
const checked = (method: string, path: string, request: Test): Test => request.expect((answer) => checkStaffAnswer(method, path, answer));

export type Staff = Awaited<ReturnType<typeof signIn>>;
