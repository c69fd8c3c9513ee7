import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);
const accounts = useAccounts(app);

/** A page as a browser without scripts sees it. */
async function page(path: string, fields?: Readonly<Record<string, string>>, language = 'en') {
  const response = await fetch(`${app.url}${path}`, {
    method: fields ? 'POST' : 'GET',
    headers: { 'Accept-Language': language, ...(fields ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}) },
    body: fields ? new URLSearchParams(fields).toString() : null,
  });
  const html = await response.text();
  return {
    status: response.status,
    html,
    policy: response.headers.get('content-security-policy') ?? '',
    said: /<p role="(?:alert|status)"[^>]*>([^<]*)</.exec(html)?.[1] ?? '',
    hidden: Object.fromEntries([...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])),
  };
}
const codeFor = async (email: string): Promise<string> => {
  await app.doJobs();
  const mail = (await app.mails()).findLast(({ to }) => to === email);
  return /(\d{6})/.exec(mail?.text ?? '')?.[1] ?? '';
};

test('an account is deleted from a page, by whoever reads its mails', async () => {
  const customer = await accounts.newCustomer();
  await app.doJobs();
  await app.mails();
  await app.sql('update store_settings set account_deletion_days = 3');
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
  const first = await page('/account/delete', undefined, 'uk-UA,uk;q=0.9');
  expect(first.html).toContain('<html lang="uk">');
  expect(first.html).toContain('Ви маєте 3 дні, щоб передумати');
  expect(first.policy).toContain("default-src 'none'");
  expect((await page('/account/delete', { email: 'nobody' })).status).toBe(422);
  const second = await page('/account/delete', { email: customer.email });
  expect([second.status, second.hidden.email]).toEqual([200, customer.email]);
  const code = await codeFor(customer.email);
  const wrong = await page('/account/delete', { email: customer.email, code: code === '000000' ? '000001' : '000000' });
  expect([wrong.status, wrong.said]).toEqual([422, 'This code is wrong, used, or too old. Ask for another.']);
  const done = await page('/account/delete', { email: customer.email, code });
  expect([done.status, done.said]).toEqual([200, expect.stringContaining('The account is deleted on')]);
  const [asked] = await app.sql<{ days: number }>(
    'select round(extract(epoch from due_at - requested_at) / 86400)::int as days from account_deletions where user_id = $1',
    [customer.id],
  );
  expect([second.html, asked?.days]).toEqual([expect.stringContaining('You have 3 days to change your mind'), 3]);
  expect(await accounts.opens(customer.bearer)).toEqual([401, 401]);
  expect(await app.sql('select source from account_deletions where user_id = $1', [customer.id])).toEqual([{ source: 'web' }]);
  expect((await page('/account/delete', { email: customer.email, code })).status).toBe(422);
});

test('nobody learns from it who has an account', async () => {
  const answer = await page('/account/delete', { email: 'stranger@example.com' });
  expect([answer.status, answer.html.includes('stranger@example.com')]).toEqual([200, true]);
  const markup = await page('/account/delete', { email: '"><script>alert(1)</script>@x' });
  expect([markup.status, markup.html.includes('<script>')]).toEqual([422, false]);
  expect((await page('/account/delete', { email: `${'x'.repeat(400)}@example.com` })).status).toBe(422);
});

test('a purchase is withdrawn from on a page, in two steps', async () => {
  const order = (await shop.checkOut(await shop.readyCart()).expect(201)).body.data.order;
  const fields = { name: 'Olena', number: order.number, contact: 'olena@example.com' };
  expect((await page('/withdraw')).html).toContain('Number of the order');
  expect((await page('/withdraw', { ...fields, contact: '' })).said).toBe('Fill in every field.');
  expect((await page('/withdraw', { ...fields, contact: 'other@example.com' })).said).toBe(
    'There is no such order with this e-mail or telephone number.',
  );
  const second = await page('/withdraw', fields);
  expect(second.html).toContain(`You are about to withdraw from order ${order.number}.`);
  expect(await app.sql('select declared_at from order_withdrawals')).toEqual([{ declared_at: null }]);
  const done = await page('/withdraw', second.hidden as Record<string, string>);
  expect([done.status, done.said]).toEqual([200, expect.stringContaining(`You withdrew from order ${order.number} on`)]);
  expect((await page('/withdraw', fields)).said).toBe('You have withdrawn from this order already.');
  expect((await page('/withdraw', { id: 'none' })).said).toBe('This took too long. Begin anew.');
});

describe('another e-mail or telephone number', () => {
  const ask = (contact: object) => app.http().post('/api/auth/codes').send(contact).expect(200);
  const prove = (customer: Awaited<ReturnType<typeof accounts.newCustomer>>, body: object) =>
    app.http().post('/api/me/contact').set(customer.bearer).send(body);

  test('is the account’s once a code proves it, and the one before is told', async () => {
    const customer = await accounts.newCustomer();
    await app.sql('update up_users set confirmed = true where id = $1', [customer.id]);
    const email = 'new-address@example.com';
    await ask({ email });
    const code = await codeFor(email);
    await prove(customer, { email, code: code === '000000' ? '000001' : '000000' }).expect(422);
    await prove(customer, { email, code }).expect(200);
    await prove(customer, { email, code }).expect(422);
    const { body } = await app.http().get('/api/me').set(customer.bearer).expect(200);
    expect(body.data).toMatchObject({ email, emailConfirmed: true });
    await app.doJobs();
    expect((await app.mails()).filter(({ to }) => to === customer.email)).toEqual([
      expect.objectContaining({ text: expect.stringContaining('has another e-mail from now on') }),
    ]);
    await accounts.signIn(email).expect(200);
    await accounts.signIn(customer.email).expect(401);
  });

  test('is not taken from somebody else', async () => {
    const [owner, thief] = [await accounts.newCustomer(), await accounts.newCustomer()];
    await ask({ email: owner.email });
    const { body } = await prove(thief, { email: owner.email, code: await codeFor(owner.email) }).expect(409);
    expect(body.error.details.code).toBe('EMAIL_TAKEN');
  });
});
