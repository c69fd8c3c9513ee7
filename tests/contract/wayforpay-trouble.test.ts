import { inspect } from 'node:util';
import type { PaymentProvider } from '../../src/integrations/payments/payment-provider';
import { wayForPayPayments } from '../../src/integrations/payments/wayforpay/wayforpay-payments';
import { startWayForPay, type WayForPayDouble } from '../support/wayforpay/wayforpay-double';
import { customer, merchant } from '../support/wayforpay/wayforpay-orders';
import { hold, part, sale, signedStatus, wanted } from '../support/wayforpay/wayforpay-requests';
import { settingsFor } from '../support/wayforpay/wayforpay-world';

let double: WayForPayDouble;
let provider: PaymentProvider;
beforeEach(async () => {
  double = await startWayForPay();
  provider = wayForPayPayments(settingsFor(double));
});
afterEach(() => double.stop());

const failing = (retryable: boolean) => expect.objectContaining({ name: 'IntegrationError', service: 'WayForPay', retryable });

describe('the code of a refusal', () => {
  test.each([
    [1109, false],
    [1113, false],
    [1115, false],
    [1117, false],
    [1118, false],
    [1129, true],
    [1131, true],
  ])('%d is thrown, and worth another try: %p', async (reasonCode, retryable) => {
    const calls = [() => provider.createPayment(wanted()), () => provider.fetchPayment(sale), () => provider.refund(part(300))];

    for (const call of calls) {
      double.answersNext({ reason: 'Refused', reasonCode });
      await expect(call()).rejects.toEqual(failing(retryable));
    }
  });

  test.each([
    ['another secret key', { secretKey: 'wrong' }],
    ['an account that does not exist', { merchantAccount: 'nobody' }],
  ])('for %s is not worth another try', async (_name, more) => {
    const stranger = wayForPayPayments(settingsFor(double, more));

    await expect(stranger.createPayment(wanted())).rejects.toEqual(failing(false));
  });

  test('for a currency the account does not take refuses the payment for good', async () => {
    await expect(provider.createPayment(wanted({ amount: { amount: 100, currency: 'PLN' } }))).rejects.toMatchObject({
      name: 'PaymentRefused',
      code: '1110',
    });
  });
});

describe('an answer that makes no sense', () => {
  test.each([
    ['a page of a proxy', 502, '<html>', true],
    ['too many requests', 429, '{}', true],
    ['a firewall', 403, '<html>', false],
    ['no JSON', 200, `{"cardPan": ${customer.cardPan}`, true],
    ['a list', 200, '[]', true],
    ['no code', 200, '{}', true],
    ['a code that is none', 200, '{"reasonCode":"Ok"}', true],
    ['an unknown status', 200, signedStatus('Frozen'), true],
    ['an amount that is none', 200, signedStatus('Approved', { amount: '1,23' }), true],
    ['an amount of thousandths', 200, signedStatus('Approved', { amount: 1.005 }), true],
    ['no amount', 200, signedStatus('Approved', { amount: null }), true],
    ['a refund of nobody knows how much', 200, signedStatus('Refunded'), true],
    ['another currency', 200, signedStatus('Approved', { currency: 'USD' }), false],
    ['a changed status', 200, { ...signedStatus('Declined'), transactionStatus: 'Approved' }, true],
    ['a changed amount', 200, { ...signedStatus('Approved'), amount: 999 }, true],
    ['another order', 200, signedStatus('Approved', { orderReference: hold }), true],
    ['no signature', 200, { ...signedStatus('Approved'), merchantSignature: undefined }, true],
  ])('is thrown: %s', async (_name, code, body, retryable) => {
    double.answersNext(body, { status: code });

    await expect(provider.fetchPayment(sale)).rejects.toEqual(failing(retryable));
  });

  test.each([
    ['a page', { reason: 'Ok', reasonCode: 1100 }],
    ['a code', { invoiceUrl: 'https://secure.wayforpay.com/invoice/i1' }],
  ])('makes no payment where %s is missing', async (_name, body) => {
    double.answersNext(body);

    await expect(provider.createPayment(wanted())).rejects.toEqual(failing(true));
  });

  test('and no answer in time is none', async () => {
    const hasty = wayForPayPayments(settingsFor(double, { timeoutMs: 50 }));
    double.fallsSilent();

    await expect(hasty.fetchPayment(sale)).rejects.toEqual(failing(true));
  });
});

test('an error tells neither the secret key nor anything of the card or the customer', async () => {
  const { reference } = await provider.createPayment(wanted({ capture: 'manual' }));
  double.pays(reference);
  const everything = JSON.stringify({ ...customer, ...signedStatus('Approved'), key: merchant.secretKey });
  const troubles: readonly [unknown, number][] = [
    [everything.slice(1), 200],
    [everything, 500],
    [everything, 200],
    [{ ...customer, reasonCode: 1113, reason: everything }, 200],
  ];

  const errors: string[] = [];
  for (const [body, code] of troubles) {
    double.answersNext(body, { status: code });
    errors.push(inspect(await provider.fetchPayment(hold).catch((error: unknown) => error), { depth: 9 }));
  }

  expect(errors).toHaveLength(4);
  for (const secret of [merchant.secretKey, ...Object.values(customer)]) expect(errors.join()).not.toContain(secret);
  for (const error of errors) expect(error).toContain('IntegrationError');
});
