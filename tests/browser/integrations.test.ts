import { Webhook } from 'standardwebhooks';
import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';
import { startHubspot } from '../support/crm/hubspot-double';
import { guidePicture } from '../support/guide';
import { startGoogleMaps } from '../support/maps/google-maps-double';
import { startLoopback } from '../support/loopback';
import { usePlacedOrders } from '../support/placed-orders';
import { startTwilio } from '../support/twilio';

const app = useApp('demo');
const { placed } = usePlacedOrders(app);
const panel = usePanel(app, { height: 1_500 });
let twilio: Awaited<ReturnType<typeof startTwilio>>;
beforeAll(async () => {
  twilio = await startTwilio();
  await app.environment({ TWILIO_API_URL: twilio.settings.apiUrl });
  await app.sql('insert into sms_days (day, messages, parts) select current_date - n, n + 1, (n + 1) * 2 from generate_series(0, 12) n');
});
afterAll(async () => {
  await app.environment({ TWILIO_API_URL: null });
  await twilio.stop();
});

test('a wrong key is typed, what is wrong is read, it is mended, saved and used; what was typed elsewhere stays', async () => {
  const page = panel.page();
  page.setDefaultTimeout(15_000);
  const main = page.getByRole('main');
  await page.goto(`${app.url}/admin/integrations`);
  await main.getByRole('button', { name: 'Twilio' }).click();
  const card = main.getByRole('region', { name: 'Twilio' });
  await card.getByLabel('Account SID').fill(twilio.settings.accountSid);
  await card.getByLabel('Auth token').fill('wrong');

  // Something else is looked at meanwhile.
  await main.getByRole('button', { name: 'Expo Push' }).click();
  await main.getByLabel('Access token').waitFor();
  await main.getByRole('button', { name: 'Twilio' }).click();
  expect(await card.getByLabel('Account SID').inputValue()).toBe(twilio.settings.accountSid);

  await card.getByRole('checkbox', { name: 'Use Twilio' }).click();
  await card.getByRole('button', { name: 'Save' }).click();
  await card.getByText('This is needed too.').waitFor();
  await card.getByLabel('Sender').fill('Polonyna');
  await card.getByLabel('Price of a part').fill('0.05 USD');
  await card.getByRole('button', { name: 'Test connection' }).click();
  await card.getByText('The company does not accept these parameters.', { exact: false }).waitFor();
  await screenshot(page, 'integrations-refused-1440');
  await card.getByLabel('Auth token').fill(twilio.settings.authToken);
  await card.getByRole('button', { name: 'Test connection' }).click();
  await card.getByText('Account: Polonyna').waitFor();
  const saving = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().includes('/integrations/'));
  await card.getByRole('button', { name: 'Save' }).click();
  expect((await saving).status()).toBe(200);
  await card.getByText('Auth token: replaced').waitFor();
  expect(await card.getByLabel('Auth token').inputValue()).toBe('');
  await main.getByText('91 messages in 182 parts, cost 9.10 USD').waitFor();
  await guidePicture(page, 'integrations', { height: 1_100 });
  await screenshot(page, 'integrations-1440');

  await app.http().post('/api/auth/codes').send({ phone: '+380501112233' }).expect(200);
  await app.doJobs();
  expect(twilio.take()).toMatchObject([{ to: '+380501112233', from: 'Polonyna' }]);

  await page.setViewportSize({ width: 360, height: 2_400 });
  await page.evaluate("localStorage.setItem('STRAPI_THEME', 'dark'); localStorage.setItem('strapi-admin-language', 'uk')");
  await page.reload();
  await visit(page, `${app.url}/admin/integrations/sms/twilio`);
  await main.getByText('Користуватися Twilio').waitFor();
  await main.getByText('SMS за останні тридцять днів').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
  await screenshot(page, 'integrations-360-dark-uk');
}, 120_000);

test('the demo map is said to be one; a key is tried and used, and limits are typed, refused, mended and seen to hold', async () => {
  const google = await startGoogleMaps();
  await app.environment({ GOOGLE_MAPS_API_URL: google.settings.apiUrl });
  const suggested = async () =>
    (await app.http().get('/api/places/autocomplete').query({ text: 'Khreshch', session: '3f0c8f4e-0a4b-4b57-9d63-0d4e3d1f5f10' })).body
      .meta;
  try {
    const page = panel.page();
    const main = page.getByRole('main');
    await page.setViewportSize({ width: 1440, height: 1_700 });
    await page.goto(`${app.url}/admin/integrations/maps/google-maps`);
    await page.evaluate("localStorage.removeItem('STRAPI_THEME'); localStorage.removeItem('strapi-admin-language')");
    await page.reload();
    const card = main.getByRole('region', { name: 'Google Maps' });
    const usage = main.getByRole('region', { name: 'What the map is asked' });
    await usage.getByText('No company is set up.', { exact: false }).waitFor();
    await card.getByLabel('API key').fill('AIzaSomethingElse');
    await card.getByRole('button', { name: 'Test connection' }).click();
    await card.getByText('google-maps: it does not know the API key', { exact: false }).waitFor();
    await card.getByLabel('API key').fill(google.settings.apiKey);
    await card.getByRole('button', { name: 'Test connection' }).click();
    await card.getByText('It works: the company knows these parameters.').waitFor();
    await card.getByRole('checkbox', { name: 'Use Google Maps' }).click();
    await card.getByRole('button', { name: 'Save' }).click();
    await usage.getByText('Addresses are asked of Google Maps.').waitFor();

    expect(await suggested()).toEqual({ attribution: 'Google Maps', unavailable: null });
    const typing = usage.getByRole('group', { name: 'Suggestions while an address is typed' });
    const most = typing.getByLabel('At most a day');
    await most.fill('1.5');
    await usage.getByRole('button', { name: 'Save limits' }).click();
    await typing.getByText('A whole number. Empty: no limit.').waitFor();
    await usage.getByText('Look at the fields that are marked.').waitFor();
    await most.fill('1');
    await typing.getByLabel('Price of 1,000, $').fill('2,5');
    await usage.getByRole('button', { name: 'Save limits' }).click();
    await typing.getByText('Limit reached').waitFor();
    await typing.getByText('Today 1, this month 1, about $0.00').waitFor();
    await guidePicture(page, 'maps', { height: 1_500 });
    await screenshot(page, 'maps-1440');
    expect(await suggested()).toEqual({ attribution: null, unavailable: 'limit' });

    await page.setViewportSize({ width: 360, height: 2_600 });
    await page.evaluate("localStorage.setItem('STRAPI_THEME', 'dark'); localStorage.setItem('strapi-admin-language', 'uk')");
    await page.reload();
    await main.getByText('Межу вичерпано', { exact: true }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
    await screenshot(page, 'maps-360-dark-uk');
    await page.evaluate("localStorage.removeItem('STRAPI_THEME'); localStorage.removeItem('strapi-admin-language')");
  } finally {
    await app.environment({ GOOGLE_MAPS_API_URL: null });
    await google.stop();
  }
}, 120_000);

test('what the shop gave up is read with why, and all of it is tried again', async () => {
  await app.sql(
    `insert into pgboss.job (name, data, source_name, source_retry_count, source_output)
     select 'parked', '{"type": "account.confirmation_requested", "aggregateId": "a"}', 'send-account-mail.in-turn', 8, '{"message": "smtp: the mail was not taken"}'
       from generate_series(1, 3)`,
  );
  const page = panel.page();
  const main = page.getByRole('main');
  await page.evaluate("localStorage.removeItem('STRAPI_THEME'); localStorage.removeItem('strapi-admin-language')");
  await page.setViewportSize({ width: 1440, height: 1_300 });
  await page.goto(`${app.url}/admin/integrations`);
  await main.getByRole('link', { name: 'Events of payment companies' }).click();
  await page.getByRole('heading', { name: 'Provider event' }).waitFor();
  await page.goto(`${app.url}/admin/work`);
  const card = main.getByRole('region', { name: 'Given up: Mails about accounts' });
  await card.getByText('smtp: the mail was not taken').first().waitFor();
  await screenshot(page, 'work-1440');
  await card.getByRole('button', { name: 'Forget' }).first().click();
  await card.getByRole('button', { name: 'Try all 2 again' }).click();
  await page.getByText('2 are tried again.').waitFor();
  await main.getByText('Given up: Mails about accounts').waitFor({ state: 'detached' });
  expect(await app.sql("select 1 from pgboss.job where name = 'send-account-mail.in-turn' and state = 'created'")).toHaveLength(2);
}, 60_000);

test('a webhook is added with its secret, tried, given something it refuses, mended, and what was given up goes', async () => {
  const received: { text: string; headers: Record<string, string> }[] = [];
  let status = 200;
  const receiver = await startLoopback((request, text) => {
    received.push({ text, headers: request.headers as Record<string, string> });
    return { status, body: { said: status } };
  });
  const send = () => app.call('bootstrap/jobs', 'runNow', 'send-deliveries');
  try {
    const page = panel.page();
    const main = page.getByRole('main');
    await page.goto(`${app.url}/admin/outgoing-webhooks`);
    await main.getByRole('textbox', { name: 'Address' }).fill('http://127.0.0.1/hooks');
    await main.getByRole('button', { name: 'Add webhook' }).click();
    await main.getByText('It must begin with https://').waitFor();
    await main.getByRole('textbox', { name: 'Address' }).fill(receiver.url.replace('127.0.0.1', 'localhost'));
    await main.getByLabel('What it is for').fill('Accounting');
    await main.getByRole('checkbox', { name: 'Tell everything' }).click();
    await main.getByRole('button', { name: 'All about orders' }).click();
    await main.getByRole('button', { name: 'Add webhook' }).click();
    const secretCard = main.getByRole('region', { name: 'Secret' });
    const secret = (await secretCard.getByText(/^whsec_/).textContent()) ?? '';
    await screenshot(page, 'webhooks-1440');
    await secretCard.getByRole('button', { name: 'I have copied it' }).click();
    await guidePicture(page, 'webhooks', { height: 1_200 });
    await secretCard.waitFor({ state: 'detached' });
    await main.getByRole('button', { name: 'Send a test' }).click();
    await main.getByText(/^Taken, in/).waitFor();
    const [{ text, headers } = { text: '', headers: {} }] = received;
    expect(new Webhook(secret).verify(text, headers)).toMatchObject({ type: 'test.ping' });

    status = 422;
    await send();
    await placed();
    await send();
    await app.sql("update deliveries set attempts = 10, due_at = now() where state = 'waiting'");
    await app.sql('update delivery_targets set rests_until = null');
    await send();
    await visit(page, `${app.url}/admin/deliveries?state=parked`);
    await main.getByText('It answered 422').first().waitFor();
    await screenshot(page, 'deliveries-1440');
    await main.getByRole('region', { name: 'Deliveries, the newest first' }).getByRole('link').first().click();
    await main.getByRole('region', { name: 'What was answered' }).getByText('{"said":422}').waitFor();
    await screenshot(page, 'delivery-1440');
    status = 200;
    await main.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('It is back in line.').waitFor();
    await app.sql('update delivery_targets set rests_until = null');
    await send();
    await page.reload();
    await main.getByText('Delivered', { exact: true }).waitFor();

    await page.setViewportSize({ width: 360, height: 2_000 });
    await page.evaluate("localStorage.setItem('STRAPI_THEME', 'dark'); localStorage.setItem('strapi-admin-language', 'uk')");
    await page.goto(`${app.url}/admin/outgoing-webhooks`);
    await main.getByText('Надіслати пробне').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
    await screenshot(page, 'webhooks-360-dark-uk');
    await page.goto(`${app.url}/admin/deliveries`);
    await main.getByText('Доставлено', { exact: true }).first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
    await screenshot(page, 'deliveries-360-dark-uk');
  } finally {
    await receiver.stop();
  }
}, 120_000);

test('a ready rule is completed, tried on the last order, added, and does what it says', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  await page.setViewportSize({ width: 1440, height: 1_500 });
  await placed();
  await app.call('bootstrap/jobs', 'runNow', 'send-deliveries');
  await page.goto(`${app.url}/admin/automations`);
  await page.evaluate("localStorage.removeItem('STRAPI_THEME'); localStorage.removeItem('strapi-admin-language')");
  await page.reload();
  await main.getByRole('button', { name: 'Tag large orders' }).click();
  await main.getByRole('textbox', { name: 'With' }).fill('much');
  await main.getByRole('button', { name: 'Try it on what happened' }).click();
  await main.getByText('Enter a number, such as 100 or 19.99').waitFor();
  await main.getByRole('textbox', { name: 'With' }).fill('1');
  await main.getByRole('button', { name: 'Try it on what happened' }).click();
  await main.getByText('It would have done this', { exact: false }).waitFor();
  await screenshot(page, 'automations-1440');
  await main.getByRole('button', { name: 'Add rule' }).click();
  await main.getByRole('link', { name: 'What it did' }).waitFor();
  await guidePicture(page, 'automations', { height: 1_300 });
  const { order } = await placed();
  await app.call('bootstrap/jobs', 'runNow', 'send-deliveries');
  expect(await app.sql('select t.tag from order_tags t join orders o on o.id = t.order_id where o.document_id = $1', [order.id])).toEqual([
    { tag: 'large' },
  ]);
  await page.setViewportSize({ width: 360, height: 2_400 });
  await page.evaluate("localStorage.setItem('STRAPI_THEME', 'dark'); localStorage.setItem('strapi-admin-language', 'uk')");
  await page.reload();
  await main.getByText('Правило діє').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
  await screenshot(page, 'automations-360-dark-uk');
  await page.evaluate("localStorage.removeItem('STRAPI_THEME'); localStorage.removeItem('strapi-admin-language')");
}, 90_000);

test('what is written where in a CRM is chosen, seen on an order, refused where the CRM has lost the field, saved, and everything put anew', async () => {
  const hubspot = await startHubspot();
  try {
    await app.provider('hubspot', hubspot.settings);
    const { order } = await placed();
    const { number } = order as never as { number: string };
    const page = panel.page();
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width: 1_440, height: 2_600 });
    const main = page.getByRole('main');
    await page.goto(`${app.url}/admin/integrations/crm/hubspot`);
    await main.getByRole('link', { name: 'What is written where, and everything anew' }).click();
    const orders = main.getByRole('region', { name: 'Order', exact: true });
    const preview = main.getByRole('region', { name: 'On a real order' });
    await preview.getByText(`Order ${number}`).waitFor();
    await preview.getByText('closedwon').waitFor();

    await orders.getByRole('button', { name: 'Add a field' }).click();
    const line = orders.getByRole('listitem').last();
    await line.getByRole('combobox', { name: 'What of the shop' }).click();
    await page.getByRole('option', { name: 'Delivery method' }).click();
    await line.getByRole('combobox', { name: 'Field of the CRM' }).click();
    await page.getByRole('option', { name: 'dealname' }).click();
    await main.getByRole('button', { name: 'Save' }).click();
    await line.getByText('Another line writes this field too.', { exact: false }).waitFor();
    await screenshot(page, 'crm-1440');
    await orders.getByRole('button', { name: 'Remove: Number and shop' }).click();
    await preview.getByText('dealname').waitFor();
    const saving = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().includes('/crms/'));
    await main.getByRole('button', { name: 'Save' }).click();
    expect((await saving).status()).toBe(200);

    await main.getByRole('button', { name: 'Put everything anew' }).click();
    await main.getByText(/0 of \d+ stand there/).waitFor();
    await app.call('bootstrap/jobs', 'runNow', 'resync-crms');
    await app.call('bootstrap/jobs', 'runNow', 'send-deliveries');
    await main.getByText(/All \d+ stand there/).waitFor();
    expect(hubspot.all('deals').length).toBeGreaterThan(0);
    await guidePicture(page, 'crm', { height: 1_400 });

    await page.setViewportSize({ width: 360, height: 4_000 });
    await page.evaluate("localStorage.setItem('STRAPI_THEME', 'dark'); localStorage.setItem('strapi-admin-language', 'uk')");
    await page.reload();
    await main.getByText('Перенести все заново').waitFor();
    await main.getByText('closedwon').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
    await screenshot(page, 'crm-360-dark-uk');
    await page.evaluate("localStorage.removeItem('STRAPI_THEME'); localStorage.removeItem('strapi-admin-language')");
  } finally {
    await app.provider('hubspot', null);
    await hubspot.stop();
  }
}, 120_000);
