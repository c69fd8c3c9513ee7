import { said, tokensOf, useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { startTwilio } from '../support/twilio';

const app = useApp('demo');
const { post, newCustomer, signIn, opens } = useAccounts(app);
let twilio: Awaited<ReturnType<typeof startTwilio>>;
beforeAll(async () => {
  twilio = await startTwilio();
  await app.provider('twilio', twilio.settings);
});
afterAll(() => twilio.stop());
beforeEach(() => app.sql('truncate sms_days'));

let people = 0;
const someEmail = () => `code-${(people += 1)}@example.com`;
const somePhone = () => `+38050${String((people += 1)).padStart(7, '1')}`;
const mailed = async (email: string) => {
  await post('codes', { email }).expect(200);
  await app.doJobs();
  return /\n\n(\d{6})\n\n/.exec((await app.mails()).filter(({ to }) => to === email).at(-1)?.text ?? '')?.[1] ?? '';
};
const texted = async (phone: string) => {
  await post('codes', { phone, language: 'uk' }).expect(200);
  await app.doJobs();
  return /\b\d{6}\b/.exec(twilio.take().at(-1)?.text ?? '')?.[0] ?? '';
};
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const verify = (body: object) => post('codes/verify', body);
const proofs = (id: number) =>
  app.sql("select payload from event_log where type = 'customer.contact_proved' and aggregate_id = $1 order by seq", [String(id)]);

test('a code by mail makes an account with a proved e-mail, and opens it the next time, once for each code', async () => {
  const email = someEmail();
  const code = await mailed(email);
  const { body } = await verify({ email: email.toUpperCase(), code, language: 'uk', deviceId: 'phone' }).expect(200);
  const again = await verify({ email, code });
  const { body: later } = await verify({ email, code: await mailed(email) }).expect(200);

  expect(body.user).toMatchObject({ email, confirmed: true, phone: null, phoneConfirmed: false, language: 'uk' });
  expect(said(again)).toEqual([422, 'ACCOUNT_CODE_INVALID']);
  expect(later.user).toEqual(body.user);
  expect(await opens(tokensOf(later).bearer)).toEqual([201, 200]);
  expect(await proofs(body.user.id)).toEqual([{ payload: { userId: body.user.id, kind: 'email' } }]);
});

test('a code by SMS makes an account without an e-mail, found by its number however it is written', async () => {
  const phone = somePhone();
  const { body } = await verify({ phone: phone.replace('+380', '00380 (') + ')', code: await texted(phone) }).expect(200);
  const { body: later } = await verify({ phone, code: await texted(phone) }).expect(200);

  expect(body.user).toMatchObject({ email: null, confirmed: false, phone, phoneConfirmed: true });
  expect(later.user.id).toBe(body.user.id);
  expect(await proofs(body.user.id)).toEqual([{ payload: { userId: body.user.id, kind: 'phone' } }]);
  expect(await app.sql('select messages, parts from sms_days')).toEqual([{ messages: 2, parts: 2 }]);
});

test('a number that somebody wrote into their account opens nothing, and is unproved when it changes', async () => {
  const phone = somePhone();
  const other = await newCustomer({ phone });
  const { body } = await verify({ phone, code: await texted(phone) }).expect(200);
  expect(body.user.id).not.toBe(other.id);

  await app.sql("update up_users set phone = '+380670000001' where id = $1", [body.user.id]);

  expect(await app.sql('select phone_confirmed from up_users where id = $1', [body.user.id])).toEqual([{ phone_confirmed: false }]);
  const { body: anew } = await verify({ phone, code: await texted(phone) }).expect(200);
  expect(anew.user.id).not.toBe(body.user.id);
  await expect(
    app.sql('insert into up_users (document_id, username, phone, phone_confirmed) values ($1, $1, $2, true)', ['twice', phone]),
  ).rejects.toThrow('proved_phone');
});

test('five guesses are looked at, however many come at once, and then the code is dead', async () => {
  const email = someEmail();
  const code = await mailed(email);

  const answers = await Promise.all(Array.from({ length: 20 }, () => verify({ email, code: wrong(code) })));

  expect(new Set(answers.map((each) => said(each).join()))).toEqual(new Set(['422,ACCOUNT_CODE_INVALID']));
  expect(await app.sql('select guesses from sign_in_codes where contact = $1', [email])).toEqual([{ guesses: 5 }]);
  expect(said(await verify({ email, code }))).toEqual([422, 'ACCOUNT_CODE_INVALID']);
  expect((await verify({ email, code: await mailed(email) })).status).toBe(200);
});

test('of many who tell the right code at once, one is signed in, with one account', async () => {
  const phone = somePhone();
  const code = await texted(phone);

  const answers = await Promise.all(Array.from({ length: 5 }, () => verify({ phone, code })));

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await app.sql('select 1 from up_users where phone = $1', [phone])).toHaveLength(1);
});

test.each([
  ['too old', () => app.sql("update sign_in_codes set expires_at = now() - interval '1 second'")],
  ['of another address', () => app.sql("update sign_in_codes set contact = 'other ' || contact")],
])('a code that is %s counts for nothing', async (_what, change) => {
  const email = someEmail();
  const code = await mailed(email);
  await change();

  expect(said(await verify({ email, code }))).toEqual([422, 'ACCOUNT_CODE_INVALID']);
});

test('who asks is told the same whether there is an account, none, or a blocked one, to which nothing is sent', async () => {
  const { email, id } = await newCustomer();
  await app.sql('update up_users set blocked = true where id = $1', [id]);
  await app.doJobs();
  await app.mails();

  const answers = [await post('codes', { email }), await post('codes', { email: someEmail() })];
  await app.doJobs();

  expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(2).fill([200, { ok: true }]));
  expect((await app.mails()).map(({ to }) => to === email)).toEqual([false]);
});

test('an account that nobody had proved is not shared with the owner of its e-mail', async () => {
  const stranger = await newCustomer();
  const { body } = await verify({ email: stranger.email, code: await mailed(stranger.email) }).expect(200);

  expect(body.user.id).not.toBe(stranger.id);
  expect(said(await signIn(stranger.email))).toEqual([401, 'CREDENTIALS_WRONG']);
  expect(await opens(stranger.bearer)).toEqual([401, 401]);
});

test('nor one that something was bought with: it is its owner’s, and whoever made it is out', async () => {
  const stranger = await newCustomer();
  await app.sql('update orders set customer_id = $1 where id = (select min(id) from orders)', [stranger.id]);

  const { body } = await verify({ email: stranger.email, code: await mailed(stranger.email) }).expect(200);

  expect(body.user).toMatchObject({ id: stranger.id, confirmed: true });
  expect(said(await signIn(stranger.email))).toEqual([401, 'CREDENTIALS_WRONG']);
  expect(await opens(stranger.bearer)).toEqual([401, 401]);
});

test('each day so many messages are sent and no more, and staff are told when they rise', async () => {
  await app.sql("insert into sms_days (day, messages) values ((now() at time zone 'UTC')::date, 8)");
  const alerts = () => app.sql("select details->>'messages' as messages from staff_alerts where kind = 'sms_rising' order by id");

  const codes = [await texted(somePhone()), await texted(somePhone()), await texted(somePhone())];

  expect(codes.map((code) => code !== '')).toEqual([true, true, false]);
  expect(await alerts()).toEqual([{ messages: '9' }, { messages: '11' }]);
});

test.each<[string, object, [number, string]]>([
  ['a phone of nonsense', { phone: 'nonsense' }, [400, 'VALIDATION_FAILED']],
  ['a number without its country', { phone: '0501234567' }, [400, 'VALIDATION_FAILED']],
  ['an e-mail that is none', { email: 'olena' }, [400, 'VALIDATION_FAILED']],
  ['nobody', {}, [400, 'VALIDATION_FAILED']],
  ['two at once', { email: 'a@example.com', phone: '+380501234567' }, [400, 'VALIDATION_FAILED']],
  ['a number of another country', { phone: '+33612345678' }, [422, 'PHONE_NOT_SERVED']],
])('a code for %s is refused', async (_what, body, refusal) => {
  expect(said(await post('codes', body))).toEqual(refusal);
});

test('messages are limited by number, and by the numbers beside it', async () => {
  const phone = somePhone();
  const toOne = [];
  for (let time = 0; time < 6; time += 1) toOne.push((await post('codes', { phone })).status);
  await app.sql(
    "insert into rate_limits (key, points, expire) values ('sms_prefix:+38067123', 30, (extract(epoch from now()) * 1000 + 3600000)::bigint)",
  );

  expect(toOne).toEqual([200, 200, 200, 200, 200, 429]);
  expect((await post('codes', { phone: '+380671234567' })).status).toBe(429);
});

test('a code is kept in no form that tells it, and where it went in no event', async () => {
  const email = someEmail();
  const code = await mailed(email);

  expect(JSON.stringify(await app.sql('select * from sign_in_codes'))).not.toContain(code);
  expect(JSON.stringify(await app.sql('select * from event_log'))).not.toContain(email);
});
