import type { App } from './app';
import type { Staff } from './staff';

type Kind = 'full-access' | 'read-only' | readonly string[];
type Headers = Readonly<Record<string, string>>;

/** A machine with a new API token: of one of Strapi's two kinds, or with these scopes. */
export async function machineWith(app: Pick<App, 'http'>, owner: Staff, name: string, kind: Kind) {
  const type = typeof kind === 'string' ? kind : 'custom';
  const permissions = typeof kind === 'string' ? undefined : kind;
  const { body } = await owner.post('/admin/api-tokens', { name, type, permissions, lifespan: null }).expect(201);
  const bearer = { Authorization: `Bearer ${body.data.accessKey}` };
  return {
    id: String(body.data.id),
    bearer,
    get: (path: string) => app.http().get(path).set(bearer),
    post: (path: string, data: object, headers: Headers = {}) => app.http().post(path).set(bearer).set(headers).send(data),
    put: (path: string, data: object, headers: Headers = {}) => app.http().put(path).set(bearer).set(headers).send(data),
    delete: (path: string) => app.http().delete(path).set(bearer),
  };
}
export type Machine = Awaited<ReturnType<typeof machineWith>>;
