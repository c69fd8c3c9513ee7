import type { App } from './app';

/** Signed in to the admin panel as the owner of the demo shop. */
export async function signInAsOwner(app: Pick<App, 'http'>) {
  const email = process.env.DEMO_ADMIN_EMAIL ?? 'owner@polonyna.test';
  const password = process.env.DEMO_ADMIN_PASSWORD ?? 'Polonyna-test-1';
  const { body } = await app.http().post('/admin/login').send({ email, password }).expect(200);
  const bearer = { Authorization: `Bearer ${body.data.accessToken ?? body.data.token}` };
  return {
    get: (path: string) => app.http().get(path).set(bearer),
    put: (path: string, data: object) => app.http().put(path).set(bearer).send(data),
    upload: (file: Buffer, field = 'files') => app.http().post('/upload').set(bearer).attach(field, file, 'a.png'),
    postText: (path: string, text: string, type: string) => app.http().post(path).set(bearer).set('Content-Type', type).send(text),
    post: (path: string, data: object) => app.http().post(path).set(bearer).send(data),
  };
}
export type Staff = Awaited<ReturnType<typeof signInAsOwner>>;
