import type { App } from './app';

type Answer = {
  status: number;
  body: { jwt: string; refreshToken: string; user: { id: number; email: string }; error?: { details?: { code?: string } } };
};

export const password = 'Meadow-1234';
export const said = ({ status, body }: Answer) => [status, body.error?.details?.code];
export const tokensOf = ({ jwt, refreshToken }: Answer['body']) => ({ jwt, refreshToken, bearer: { Authorization: `Bearer ${jwt}` } });

/** Customers with accounts, and the mails that reach them. */
export function useAccounts(app: App) {
  let made = 0;
  beforeEach(async () => {
    // More accounts are made here than one address may make in an hour.
    await app.sql('truncate rate_limits');
    await app.doJobs();
    await app.mails();
  });
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    app.http().post(`/api/auth/${path}`).set(headers).send(body);
  return {
    post,
    async newCustomer(more: object = {}) {
      made += 1;
      const email = `customer-${made}@example.com`;
      const { body } = await post('local/register', { email, password, ...more }).expect(200);
      return { email, id: body.user.id as number, ...tokensOf(body) };
    },
    signIn: (identifier: string, secret = password) => post('local', { identifier, password: secret }),
    refresh: (refreshToken: string) => post('refresh', { refreshToken }),
    /** Whether an access token still counts, asked of every kind of door. */
    async opens(bearer: Record<string, string>): Promise<number[]> {
      await app.call('http/customer-auth', 'forgetSessions');
      const ours = await app.http().post('/api/carts').set(bearer).send({ currency: 'EUR' });
      const theirs = await app.http().get('/api/users/me').set(bearer);
      return [ours.status, theirs.status];
    },
    /** The code in the mail that was sent last. */
    async mailedCode(): Promise<{ to: string; code: string }> {
      await app.doJobs();
      const mail = (await app.mails()).at(-1);
      if (!mail) throw new Error('No mail came');
      const code = /code=(\S+)/.exec(mail.text)?.[1];
      return { to: mail.to, code: decodeURIComponent(code ?? '') };
    },
  };
}
