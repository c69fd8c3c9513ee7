import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { startMongoDouble } from '../support/mongo-double';
import { echoingMailServer } from '../support/odd-mail-servers';
import { hire, signInAsOwner, type Staff } from '../support/staff';
import { startTwilio } from '../support/twilio';

const app = useApp('demo');
const { post } = useAccounts(app);
let owner: Staff;
let twilio: Awaited<ReturnType<typeof startTwilio>>;
beforeAll(async () => {
  twilio = await startTwilio();
  await app.environment({ TWILIO_API_URL: twilio.settings.apiUrl });
  owner = await signInAsOwner(app);
});
afterAll(async () => {
  await app.environment({ TWILIO_API_URL: null });
  await twilio.stop();
});

type Integration = {
  port: string;
  name: string;
  setBy: string;
  isOn: boolean;
  isLocked: boolean;
  revision: string;
  parameters: { name: string; isSet: boolean; value: string | null }[];
  variables: { name: string; isSet: boolean }[];
  changedBy: string | null;
  health: { failure: object | null } | null;
};
const list = async (): Promise<Integration[]> => (await owner.get('/storekeeper/integrations').expect(200)).body.data.integrations;
const read = async (port: string, name: string) => {
  const found = (await list()).find((each) => each.port === port && each.name === name);
  if (!found) throw new Error(`${name} is not listed`);
  return found;
};
const put = (of: string, body: object, by = owner) => by.put(`/storekeeper/integrations/${of}`, body);
const check = (of: string, parameters: object = {}) => owner.post(`/storekeeper/integrations/${of}/check`, { parameters });
const detailsOf = ({ body }: { body: { error: { details: object } } }) => body.error.details;

const secret = 'twilio-token';
const whole = () => ({
  TWILIO_ACCOUNT_SID: twilio.settings.accountSid,
  TWILIO_AUTH_TOKEN: secret,
  TWILIO_FROM: 'Shop',
  TWILIO_PART_PRICE: '0.05 USD',
});
const codeTo = async (phone: string) => {
  const { status } = await post('codes', { phone });
  await app.doJobs();
  return { status, sent: twilio.take().map(({ to, from }) => ({ to, from })) };
};

test('a company is asked whether it knows what is typed, and says what is wrong, before anything is saved', async () => {
  const asked = async (parameters: object) => (await check('sms/twilio', parameters).expect(200)).body.data;
  expect(await asked(whole())).toEqual({ is: 'connected', account: 'Polonyna', said: null });
  expect(await asked({ ...whole(), TWILIO_AUTH_TOKEN: 'wrong' })).toEqual({
    is: 'refused',
    account: null,
    said: expect.stringContaining('401'),
  });
  twilio.setDown(true);
  expect(await asked(whole())).toMatchObject({ is: 'unreachable' });
  twilio.setDown(false);
  expect(detailsOf(await check('sms/twilio', { TWILIO_ACCOUNT_SID: 'AC1' }).expect(422))).toMatchObject({
    code: 'INTEGRATION_INVALID',
    problems: [
      { parameter: 'TWILIO_ACCOUNT_SID', is: 'invalid' },
      { parameter: 'TWILIO_AUTH_TOKEN', is: 'missing' },
      { parameter: 'TWILIO_FROM', is: 'missing' },
    ],
  });
  expect(await read('sms', 'twilio')).toMatchObject({ setBy: 'nobody', isOn: false, revision: 'new' });
  expect(await app.sql('select 1 from integration_settings')).toEqual([]);
});

test('what is saved works at once, is sealed, told to nobody and kept as history; switched off, nothing goes out', async () => {
  await app.sql('truncate sms_days');
  expect((await codeTo('+380501110001')).status).toBe(422);
  const { body } = await put('sms/twilio', { revision: 'new', isOn: true, parameters: whole() }).expect(200);
  expect(body.data).toMatchObject({ setBy: 'staff', isOn: true, changedBy: expect.stringContaining('Owner') });
  expect(await codeTo('+380501110002')).toEqual({ status: 200, sent: [{ to: '+380501110002', from: 'Shop' }] });

  const told = JSON.stringify([await list(), (await owner.get('/storekeeper/integrations/sms/twilio/changes').expect(200)).body]);
  expect(told).not.toContain(secret);
  expect(told).toContain(twilio.settings.accountSid);
  const [row] = await app.sql<{ text: string }>('select row_to_json(s)::text as text from integration_settings s');
  expect(row?.text).not.toContain(secret);

  // What is left out stays: the secret too.
  const { body: again } = await put('sms/twilio', {
    revision: body.data.revision,
    isOn: true,
    parameters: { TWILIO_FROM: 'Other' },
  }).expect(200);
  expect((await codeTo('+380501110003')).sent).toEqual([{ to: '+380501110003', from: 'Other' }]);
  const usage = (await owner.get('/storekeeper/sms-usage').expect(200)).body.data;
  expect(usage).toMatchObject({ partPrice: { amount: '0.05', currency: 'USD' }, countries: ['UA', 'PL'] });
  expect(usage.days).toHaveLength(30);
  expect(usage.days.at(-1)).toMatchObject({ messages: 2 });

  await put('sms/twilio', { revision: again.data.revision, isOn: false }).expect(200);
  expect((await codeTo('+380501110004')).status).toBe(422);
  const { changes } = (await owner.get('/storekeeper/integrations/sms/twilio/changes').expect(200)).body.data;
  expect(changes.map((change: { changes: object }) => change.changes)).toEqual([
    [{ parameter: 'isOn', before: 'true', after: 'false' }],
    [{ parameter: 'TWILIO_FROM', before: 'Shop', after: 'Other' }],
    [
      { parameter: 'isOn', before: 'false', after: 'true' },
      { parameter: 'TWILIO_ACCOUNT_SID', before: null, after: twilio.settings.accountSid },
      { parameter: 'TWILIO_AUTH_TOKEN', before: null, after: null },
      { parameter: 'TWILIO_FROM', before: null, after: 'Shop' },
      { parameter: 'TWILIO_PART_PRICE', before: null, after: '0.05 USD' },
    ],
  ]);
});

test('of two who save at once one is told; what is not whole, unknown or the operator’s is refused, and nothing is saved', async () => {
  const { revision } = await read('push', 'expo');
  const saves = await Promise.all(
    [1, 2].map((n) => put('push/expo', { revision, isOn: false, parameters: { EXPO_ACCESS_TOKEN: `t${n}` } })),
  );
  expect(saves.map(({ status }) => status).sort()).toEqual([200, 409]);

  const refused = async (of: string, body: object) => detailsOf(await put(of, { revision: 'new', ...body }).expect(422));
  expect(await refused('identity/facebook', { isOn: true, parameters: { FACEBOOK_APP_ID: '1' } })).toMatchObject({
    problems: [{ parameter: 'FACEBOOK_APP_SECRET', is: 'missing' }],
  });
  expect(await refused('identity/google', { isOn: true })).toMatchObject({ problems: [{ parameter: 'GOOGLE_CLIENT_IDS', is: 'missing' }] });
  expect(await refused('identity/facebook', { isOn: false, parameters: { FACEBOOK_APP_ID: 'x' } })).toMatchObject({
    problems: [{ parameter: 'FACEBOOK_APP_ID', is: 'invalid' }],
  });
  // Where a company is, only the operator says: whoever else does has the shop's keys sent there.
  expect(
    await refused('sms/twilio', {
      revision: (await read('sms', 'twilio')).revision,
      isOn: true,
      parameters: { TWILIO_API_URL: 'https://x.test' },
    }),
  ).toMatchObject({
    problems: [{ parameter: 'TWILIO_API_URL', is: 'invalid' }],
  });
  expect(detailsOf(await check('sms/twilio', { TWILIO_API_URL: 'https://x.test' }).expect(422))).toMatchObject({
    problems: [{ parameter: 'TWILIO_API_URL', is: 'invalid' }],
  });
  expect(detailsOf(await put('mail/smtp', { revision: 'new', isOn: false }).expect(409))).toMatchObject({
    code: 'INTEGRATION_SET_BY_OPERATOR',
  });
  expect(await read('mail', 'smtp')).toMatchObject({ setBy: 'operator', isOn: true });
  expect((await check('mail/smtp').expect(200)).body.data).toMatchObject({ is: 'connected' });
  await put('payments/manual', { revision: 'new', isOn: true }).expect(404);
  await put('sms/none', { revision: 'new', isOn: true }).expect(404);
  await put('sms/twilio', { revision: 'new', isOn: true, parameters: { TWILIO_FROM: 'a\u0000b' } }).expect(400);
  await put('sms/twilio', { revision: 'new', isOn: true, parameters: { TWILIO_FROM: 'x'.repeat(10_001) } }).expect(400);

  const { staff } = await hire(app, owner, 'clerk-of-integrations', 'support-agent');
  await staff.get('/storekeeper/integrations').expect(403);
  await put('sms/twilio', { revision: 'new', isOn: false }, staff).expect(403);
});

test('where files and old timelines lie only the operator says: staff see by which variables, whether it is in use, and ask whether it is there', async () => {
  expect(await read('files', 'local')).toMatchObject({
    setBy: 'operator',
    isOn: true,
    canBeChecked: true,
    variables: [{ name: 'UPLOADS', isSet: false }],
  });
  expect((await check('files/local').expect(200)).body.data).toMatchObject({ is: 'connected' });
  const bucket = await read('files', 's3');
  expect(bucket).toMatchObject({ setBy: 'operator', isOn: false, canBeChecked: false, parameters: [] });
  expect(bucket.variables.map(({ name }) => name)).toContain('S3_SECRET_ACCESS_KEY');
  expect(detailsOf(await check('files/s3').expect(422))).toMatchObject({ code: 'INTEGRATION_INVALID' });
  expect(detailsOf(await put('files/s3', { revision: 'new', isOn: true }).expect(409))).toMatchObject({
    code: 'INTEGRATION_SET_BY_OPERATOR',
  });

  const password = 'pass-word-of-the-archive';
  const mongo = await startMongoDouble();
  const url = mongo.url.replace('mongodb://', `mongodb://shop:${password}@`);
  await app.environment({ MONGODB_URL: mongo.url, MONGODB_DATABASE: 'kept' });
  await app.provider('mongodb', { url: mongo.url, database: 'kept' });
  try {
    const archive = await read('activityArchive', 'mongodb');
    expect(archive).toMatchObject({
      isOn: true,
      canBeChecked: true,
      variables: [{ isSet: true }, { name: 'MONGODB_DATABASE', isSet: true }],
    });
    expect((await check('activityArchive/mongodb').expect(200)).body.data).toEqual({ is: 'connected', account: 'kept', said: null });
    await app.environment({ MONGODB_URL: url });
    const { body } = await check('activityArchive/mongodb').expect(200);
    expect(JSON.stringify([body, await list()])).not.toContain(password);
    await mongo.stop();
    await app.environment({ MONGODB_URL: `${mongo.url}/?serverSelectionTimeoutMS=100` });
    expect((await check('activityArchive/mongodb').expect(200)).body.data).toMatchObject({
      is: 'unreachable',
      said: expect.stringContaining('ECONNREFUSED'),
    });
  } finally {
    await app.environment({ MONGODB_URL: null, MONGODB_DATABASE: null });
    await app.provider('mongodb', null);
    await mongo.stop();
  }
  expect(await read('activityArchive', 'mongodb')).toMatchObject({ isOn: false, canBeChecked: false });
});

test('another process hears of a change; a payment provider that is switched off is offered to nobody, and still knows its payments', async () => {
  const names = async () =>
    (await app.http().get('/api/storefront/bootstrap').expect(200)).body.data.payments.map(
      ({ provider }: { provider: string }) => provider,
    );
  // What is kept for everybody goes with a notice, which comes a moment later.
  const until = async (isSo: (offered: string[]) => boolean) => {
    while (!isSo(await names())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const wayforpay = { WAYFORPAY_MERCHANT_ACCOUNT: 'shop', WAYFORPAY_SECRET_KEY: 'key', WAYFORPAY_MERCHANT_DOMAIN: 'shop.test' };
  expect(await names()).not.toContain('wayforpay');
  const { body } = await put('payments/wayforpay', { revision: 'new', isOn: true, parameters: wayforpay }).expect(200);
  await until((offered) => offered.includes('wayforpay'));
  await put('payments/wayforpay', { revision: body.data.revision, isOn: false }).expect(200);
  await until((offered) => !offered.includes('wayforpay'));
  expect(await app.http().post('/api/webhooks/wayforpay').send({})).toMatchObject({ status: 400 });

  // As if another process had saved it: only the notice tells of it.
  await app.sql("update integration_settings set enabled = true where provider = 'wayforpay'");
  await app.sql("select sk_tell_changed('integrations')");
  await until((offered) => offered.includes('wayforpay'));

  // Sealed with a key that this process does not have yet: it goes on with what it has.
  await app.sql("update integration_settings set secrets = 'AAAA' where provider = 'wayforpay'");
  await app.call('shop/integrations/apply-parameters', 'applyParameters');
  expect(await read('payments', 'wayforpay')).toMatchObject({ isLocked: true, health: { isResting: false } });
});

test('what was sealed with the key before is opened and sealed anew; what no key opens is told, and typed anew', async () => {
  const before = await read('sms', 'twilio');
  await app.call('shop/reseal', 'reseal');
  const resealed = await read('sms', 'twilio');
  expect(resealed.revision).not.toBe(before.revision);
  expect((await check('sms/twilio').expect(200)).body.data).toMatchObject({ is: 'connected' });

  await app.sql("update integration_settings set secrets = 'AAAA' where provider = 'twilio'");
  const locked = await read('sms', 'twilio');
  expect(locked.isLocked).toBe(true);
  expect(locked.parameters.find(({ name }) => name === 'TWILIO_AUTH_TOKEN')).toMatchObject({ isSet: false, value: null });
  await put('sms/twilio', { revision: locked.revision, isOn: true }).expect(422);
  // Another instance may have the key: what is saved beside it loses nothing.
  const off = await put('sms/twilio', { revision: locked.revision, isOn: false, parameters: { TWILIO_FROM: 'Kept' } }).expect(200);
  expect(off.body.data.isLocked).toBe(true);
  expect(await app.sql("select secrets from integration_settings where provider = 'twilio'")).toEqual([{ secrets: 'AAAA' }]);
  const { body } = await put('sms/twilio', {
    revision: off.body.data.revision,
    isOn: false,
    parameters: { TWILIO_AUTH_TOKEN: secret },
  }).expect(200);
  expect(body.data).toMatchObject({ isLocked: false });
});

describe('a mail server that staff set up', () => {
  const operators: Record<string, string> = {};
  const words = { MAIL_FROM: 'Polonyna <shop@polonyna.test>', SMTP_HOST: '127.0.0.1' };
  const save = async (parameters: object) => put('mail/smtp', { revision: (await read('mail', 'smtp')).revision, isOn: true, parameters });
  const problemsOf = async (asked: PromiseLike<{ body: { error: { details: object } } }>) => detailsOf(await asked);
  beforeAll(async () => {
    for (const { name, value } of (await read('mail', 'smtp')).parameters) if (value !== null) operators[name] = value;
    await app.environment(Object.fromEntries(Object.keys(operators).map((name) => [name, null])));
  });
  afterAll(async () => {
    await save({ ...operators, SMTP_USERNAME: null, SMTP_PASSWORD: null });
    await app.environment(operators);
  });

  test.each([
    ['MAIL_FROM', 'Shop <shop@polonyna.test>\r\nBcc: all@polonyna.test'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', '😀'.repeat(2_000)],
    ['MAIL_REPLY_TO', '<a@b.test> <c@d.test>'],
    ['SMTP_HOST', 'http://127.0.0.1/'],
    ['SMTP_HOST', 'a\nb'],
    ['SMTP_PASSWORD', 'a\nb'],
    ['SMTP_PORT', '0'],
  ])('is refused where %s is none (%#)', async (parameter, value) => {
    const problems = [{ parameter, is: 'invalid' }];
    expect(await problemsOf(check('mail/smtp', { ...words, [parameter]: value }).expect(422))).toMatchObject({ problems });
    expect(await problemsOf(save({ ...words, [parameter]: value }))).toMatchObject({ problems });
  });

  test('never has its password told, nor sent to another server than it was typed for; mails of Strapi go by it too', async () => {
    const password = 'a pass-word of ours';
    const echo = await echoingMailServer();
    const mine = { ...words, SMTP_PORT: String(echo.port), SMTP_USERNAME: 'shop', SMTP_PASSWORD: password };
    try {
      const { body } = await check('mail/smtp', mine).expect(200);
      expect(body.data).toMatchObject({ is: 'refused', said: expect.stringContaining('535 5.7.8 nobody is called shop •••') });
      expect(body.data.said).not.toContain(Buffer.from(password).toString('base64').slice(4, -4));
      expect((await save(mine)).status).toBe(200);

      const moved = { SMTP_PORT: operators.SMTP_PORT ?? '' };
      const problems = [{ parameter: 'SMTP_PASSWORD', is: 'missing' }];
      expect(await problemsOf(check('mail/smtp', moved).expect(422))).toMatchObject({ problems });
      expect(await problemsOf(save(moved))).toMatchObject({ problems });

      const forgot = () => app.http().post('/admin/forgot-password').send({ email: 'owner@polonyna.test' }).expect(204);
      await forgot();
      while (!(await list()).some(({ name, health }) => name === 'smtp' && health?.failure)) await forgot();
      expect(JSON.stringify(await list())).not.toContain(password);
      await app.mails();
      expect((await save({ ...moved, SMTP_USERNAME: null, SMTP_PASSWORD: null })).status).toBe(200);
      expect((await read('mail', 'smtp')).health).toEqual({ isResting: false, failure: null, answeredAt: null });
      await forgot();
      const mails: { to: string }[] = [];
      while (mails.length === 0) mails.push(...(await app.mails()));
      expect(mails).toMatchObject([{ to: 'owner@polonyna.test' }]);
    } finally {
      await echo.stop();
    }
  });
});
