import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';
import { guidePicture } from '../support/guide';
import { startTwilio } from '../support/twilio';

const app = useApp('demo');
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
