import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { currencyExponents } from '../../src/domain/money/currencies';
import { startFakeServer, type FakeServer } from '../support/fake-payments/fake-server';
import { asBrowser, submitForm } from '../support/fake-payments/browser-like';
import { numbers } from '../support/fake-payments/fake-world';
import { given, truthOf } from '../support/fake-payments/given-payment';

let server: FakeServer;
beforeAll(async () => {
  server = await startFakeServer();
});
afterAll(() => server.stop());

const open = (payment: { clientData: Readonly<Record<string, string>> }, headers: Record<string, string> = {}) =>
  fetch(payment.clientData.paymentUrl ?? '', { headers: { ...asBrowser, ...headers } });
const textOf = async (page: Response | Promise<Response>) => (await (await page).text()).replaceAll(/\s+/g, ' ');
const submit = (address: string, fields: Record<string, string>) => submitForm(server, address, fields);
const payForm = async (card: string, more = {}) => {
  const payment = await given(server, more);
  return submit(`/pay/${payment.reference}`, { secret: payment.clientData.clientSecret ?? '', card });
};
describe('the payment page', () => {
  test.each([
    ['uk', '<html lang="uk">', 'Сплатити 123,00 €'],
    ['uk-UA,uk;q=0.9,en;q=0.8', '<html lang="uk">', 'Виберіть тестову картку'],
    ['en-GB,en;q=0.9,uk;q=0.8', '<html lang="en">', 'Pay €123.00'],
    ['de,uk;q=0.5', '<html lang="uk">', 'Магазин одразу отримує гроші.'],
    ['uk;q=0.1,en;q=0.2', '<html lang="en">', 'The shop is paid at once.'],
    ['de', '<html lang="en">', 'Choose a test card'],
    ['uk;q=0', '<html lang="en">', 'Pay €123.00'],
  ])('speaks to who understands %s as %s', async (language, tag, sentence) => {
    const page = (await textOf(open(await given(server), { 'accept-language': language }))).replaceAll(' ', ' ');

    expect(page).toContain(tag);
    expect(page).toContain(sentence);
  });

  test('offers every card, and names the shop as it is called', async () => {
    const page = await textOf(open(await given(server)));

    for (const number of Object.values(numbers)) expect(page).toContain(`value="${number}"`);
    expect(page).toContain('Polonyna &amp; Sons');
  });

  test.each([
    [{ amount: 1_234_567, currency: 'UAH' }, '₴12,345.67'],
    [{ amount: 1050, currency: 'JPY' }, '¥1,050'],
    [{ amount: 1, currency: 'KWD' }, 'KWD 0.001'],
    [{ amount: 9_007_199_254_740_991, currency: 'EUR' }, '€90,071,992,547,409.91'],
  ])('writes %j as people do', async (amount, text) => {
    expect((await textOf(open(await given(server, { amount })))).replaceAll(' ', ' ')).toContain(text);
  });

  test.each([
    [numbers.pays, 'Paid'],
    [numbers.noMoney, 'There is not enough money on this card. Nothing was paid. Try again, or choose another card.'],
    [numbers.asksBank, 'Your bank asks: was this you?'],
    [numbers.paysSlowly, 'On its way'],
    ['4111 1111 1111 1111', 'Only test cards can pay here.'],
  ])('takes %s as a form, without scripts, and shows: %s', async (card, sentence) => {
    expect(await textOf(payForm(card))).toContain(sentence);
  });

  test.each([
    ['yes', 'Paid'],
    ['no', 'You told your bank that this was not you.'],
  ])('asks for the bank, and goes on after %s', async (answer, sentence) => {
    const payment = await given(server);
    const fields = { secret: payment.clientData.clientSecret ?? '' };
    await submit(`/pay/${payment.reference}`, { ...fields, card: numbers.asksBank });

    expect(await textOf(submit(`/pay/${payment.reference}/confirm`, { ...fields, answer }))).toContain(sentence);
  });

  test('pays with the chosen card, not with the wallet, at the press of Enter', async () => {
    const forms = (await textOf(open(await given(server)))).split('<form');

    expect(forms.map((form) => [form.includes('type="radio"'), form.includes('name="wallet"')])).toEqual([
      [false, false],
      [false, true],
      [true, false],
    ]);
  });

  test('of the bank, answered in a second tab, shows what became of the first answer', async () => {
    const payment = await given(server);
    const fields = { secret: payment.clientData.clientSecret ?? '' };
    await submit(`/pay/${payment.reference}`, { ...fields, card: numbers.noMoney });

    const page = await textOf(submit(`/pay/${payment.reference}/confirm`, { ...fields, answer: 'yes' }));

    expect(page).toContain('There is not enough money on this card.');
  });

  test('sent twice shows that it is paid', async () => {
    const payment = await given(server);
    const send = () => submit(`/pay/${payment.reference}`, { secret: payment.clientData.clientSecret ?? '', card: numbers.pays });
    await send();

    const again = await send();

    expect(again.status).toBe(422);
    expect(await textOf(again)).toMatch(/role="status"> .*Paid/);
  });

  test('offers kept cards first, to their customer only', async () => {
    const reference = (await server.provider.customers?.create({ idempotencyKey: 'page', userId: 1, email: null })) ?? null;
    const customer = { userId: 1, email: null, reference };
    const first = await given(server, { customer });
    await submit(`/pay/${first.reference}`, { secret: first.clientData.clientSecret ?? '', card: numbers.pays, save: 'true' });

    expect(await textOf(open(await given(server, { customer })))).toMatch(/Your saved cards.*Visa ···· 4242/);
    const ofGuest = await textOf(open(await given(server)));
    expect(ofGuest).not.toContain('Your saved cards');
    expect(ofGuest).not.toContain('Keep this card');
  });

  test('of no payment, and of one whose secret is wrong, is the same', async () => {
    const { reference } = await given(server);
    const wrong = await fetch(`${server.url}/pay/${reference}?secret=guess`, { headers: asBrowser });
    const none = await fetch(`${server.url}/pay/pay_none?secret=guess`, { headers: asBrowser });

    expect([wrong.status, none.status]).toEqual([404, 404]);
    expect(await wrong.text()).toBe(await none.text());
  });

  test('loads nothing from anywhere, runs nothing foreign, and is not kept', async () => {
    const { headers } = await open(await given(server));

    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^ ]+'; script-src 'sha256-[^ ]+';/);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'same-origin']);
  });

  test('is JSON for an app, with what to do next', async () => {
    const payment = await given(server);
    await server.pay(payment.reference, { card: numbers.asksBank });

    expect(await (await fetch(payment.clientData.paymentUrl ?? '')).json()).toMatchObject({
      ...{ id: payment.reference, state: 'requires_action', amount: 12_300, currency: 'EUR', methods: [] },
      nextAction: { type: 'three_d_secure', confirm: `/pay/${payment.reference}/confirm` },
    });
  });
});

describe('the page of the operator', () => {
  test('shows what is typed by others as text', async () => {
    await given(server, { orderId: '<script>alert(1)</script>' });

    const page = await textOf(fetch(server.url, { headers: asBrowser }));

    expect(page).toContain('Order &lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test.each([
    ['3.00', 'succeeded', 300],
    ['0,5', 'succeeded', 50],
    ['123.01', 'refused', 0],
    ['1.005', 'refused', 0],
    ['-1', 'refused', 0],
    ['all', 'refused', 0],
  ])('refunds %s outside the shop: %s', async (amount, outcome, refunded) => {
    const { reference } = await given(server);
    await server.pay(reference, { card: numbers.pays });

    const page = await textOf(submit(`/payments/${reference}/refund`, { amount }));

    expect(page.includes('That was not possible')).toBe(outcome === 'refused');
    expect((await truthOf(server, reference)).refunds?.map((refund) => [refund.idempotencyKey, refund.amount])).toEqual(
      refunded > 0 ? [[null, refunded]] : [],
    );
  });

  test('offers the actions that are possible', async () => {
    const fresh = await startFakeServer();
    try {
      const { reference } = await given(fresh);
      const actions = async () =>
        [...(await (await fetch(fresh.url)).text()).matchAll(/action="\/payments\/[^/]+\/([a-z-]+)"/g)].map(([, name]) => name);
      const seen = [await actions()];
      for (const act of [
        () => fresh.pay(reference, { card: numbers.paysSlowly }),
        () => fresh.act(reference, 'succeed'),
        () => fresh.act(reference, 'dispute'),
      ]) {
        await act();
        seen.push(await actions());
      }
      expect(seen).toEqual([['cancel'], ['succeed', 'fail'], ['dispute', 'refund'], ['win', 'lose']]);
    } finally {
      await fresh.stop();
    }
  });
});

test('amounts have as many digits as the shop says, in every currency', () => {
  const format = path.resolve(__dirname, '../../scripts/fake-payments/format-money.mjs');
  const script = `import { digitsOf } from ${JSON.stringify(format)};
    console.log(JSON.stringify(process.argv[1].split(',').map((code) => [code, digitsOf(code)])));`;
  const codes = [...currencyExponents.keys()].join(',');

  const shown = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script, codes], { encoding: 'utf8' }));

  expect(shown).toEqual([...currencyExponents]);
});
