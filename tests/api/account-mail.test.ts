import { password, said, useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { whileRefused } from '../support/while-refused';

const app = useApp('demo');
const { post, newCustomer, signIn, mailedCode } = useAccounts(app);

describe('a forgotten password', () => {
  test('is asked for in the same words for an address nobody has, and only who has one gets a mail', async () => {
    const { email } = await newCustomer();
    await app.doJobs();
    await app.mails();

    const known = await post('forgot-password', { email });
    const unknown = await post('forgot-password', { email: 'nobody@example.com' });

    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect((await mailedCode()).to).toBe(email);
    expect(await app.mails()).toEqual([]);
  });

  test('is replaced once with the code of the mail, which proves the e-mail', async () => {
    const { email, id } = await newCustomer();
    await post('forgot-password', { email: email.toUpperCase() }).expect(200);
    const { code } = await mailedCode();
    const reset = () => post('reset-password', { code, password: 'Another-1234', passwordConfirmation: 'Another-1234' });

    const answers = await Promise.all([reset(), reset()]);

    expect(answers.map(said).sort()).toEqual([
      [200, undefined],
      [422, 'ACCOUNT_CODE_INVALID'],
    ]);
    expect((await signIn(email, 'Another-1234')).status).toBe(200);
    expect(await app.sql('select confirmed from up_users where id = $1', [id])).toEqual([{ confirmed: true }]);
  });

  test.each<[string, (id: number) => Promise<unknown>]>([
    ['is too old', () => app.sql("update account_codes set expires_at = now() - interval '1 second'")],
    ['went to an address the customer has left', (id) => app.sql("update up_users set email = 'moved@example.com' where id = $1", [id])],
    ['is of somebody who is blocked now', (id) => app.sql('update up_users set blocked = true where id = $1', [id])],
    ['is for something else', () => app.sql("update account_codes set purpose = 'confirmation'")],
  ])('is not replaced with a code that %s', async (_name, happen) => {
    const { email, id } = await newCustomer();
    await post('forgot-password', { email }).expect(200);
    const { code } = await mailedCode();
    await happen(id);

    expect(said(await post('reset-password', { code, password: 'Another-1234' }))).toEqual([422, 'ACCOUNT_CODE_INVALID']);
    await app.sql("update up_users set email = 'moved-' || id || '@example.com' where email = 'moved@example.com'");
  });

  test('is no code anybody could read from the database', async () => {
    const { email } = await newCustomer();
    await post('forgot-password', { email }).expect(200);
    const { code } = await mailedCode();

    expect(JSON.stringify(await app.sql('select * from account_codes'))).not.toContain(code);
    expect(JSON.stringify(await app.sql('select * from event_log'))).not.toContain(code);
  });
});

describe('an e-mail', () => {
  test('is confirmed by the code that was sent when the account was made', async () => {
    const { id } = await newCustomer({ language: 'uk' });
    const { code } = await mailedCode();

    await post('email-confirmation', { code }).expect(200);

    expect(await app.sql('select confirmed from up_users where id = $1', [id])).toEqual([{ confirmed: true }]);
    expect(said(await post('email-confirmation', { code }))).toEqual([422, 'ACCOUNT_CODE_INVALID']);
  });

  test('has to be confirmed first where the shop wants that', async () => {
    const setting = (wanted: boolean) =>
      app.sql(
        "update strapi_core_store_settings set value = jsonb_set(value::jsonb, '{email_confirmation}', $1::jsonb)::text where key = 'plugin_users-permissions_advanced'",
        [String(wanted)],
      );
    await setting(true);
    const email = 'careful@example.com';
    const { body } = await post('local/register', { email, password }).expect(200);
    expect([body.jwt, said(await signIn(email))]).toEqual([undefined, [403, 'EMAIL_NOT_CONFIRMED']]);

    await post('send-email-confirmation', { email }).expect(200);
    await post('email-confirmation', { code: (await mailedCode()).code }).expect(200);

    expect((await signIn(email)).status).toBe(200);
    await setting(false);
  });

  test('that no server takes is tried once, and harms nothing', async () => {
    await post('local/register', { email: 'olena@refused.test', password }).expect(200);

    await app.doJobs();

    expect(await app.mails()).toEqual([]);
  });
});

test('a code is not used up by a password that could not be set', async () => {
  const { email } = await newCustomer();
  await post('forgot-password', { email }).expect(200);
  const { code } = await mailedCode();
  const reset = () => post('reset-password', { code, password: 'Another-1234' });
  expect((await whileRefused(app, 'strapi_sessions', reset)).status).toBe(503);

  expect((await signIn(email)).status).toBe(200);
  expect((await reset()).status).toBe(200);
});

test('a code of an account that is deleted in this very moment is a wrong one, and neither waits for the other', async () => {
  const { id } = await newCustomer();
  const { code } = await mailedCode();

  const answer = await app.whileLocked(
    `select 1 from up_users where id = ${id} for update`,
    () => post('email-confirmation', { code }),
    (query) => query(`delete from up_users where id = ${id}`),
  );

  expect(said(answer)).toEqual([422, 'ACCOUNT_CODE_INVALID']);
});
