import type { PaymentProvider } from '../../src/integrations/payments/payment-provider';
import { signatureOf } from '../../src/integrations/payments/wayforpay/signature';
import { wayForPayPayments } from '../../src/integrations/payments/wayforpay/wayforpay-payments';
import { startWayForPay, type WayForPayDouble } from '../support/wayforpay/wayforpay-double';
import { merchant } from '../support/wayforpay/wayforpay-orders';
import { hold, sale, signedStatus, wanted } from '../support/wayforpay/wayforpay-requests';
import { settingsFor } from '../support/wayforpay/wayforpay-world';

let double: WayForPayDouble;
let provider: PaymentProvider;
beforeEach(async () => {
  double = await startWayForPay();
  provider = wayForPayPayments(settingsFor(double));
});
afterEach(() => double.stop());

const asked = () => double.asked.map(({ transactionType }) => transactionType);

describe('a signature', () => {
  const invoice = { merchantAccount: 'test_merch_n1', orderReference: 'INV-1479196343' };
  const purchase = {
    merchantAccount: 'test_merch_n1',
    merchantDomainName: 'www.market.ua',
    orderReference: 'DH1773070193',
    orderDate: 1415379863,
    amount: 1547.36,
    currency: 'UAH',
    productName: ['Процесор Intel Core i5-4670 3.4GHz', 'Kingston DDR3-1600 4096MB PC3-12800'],
    productCount: [1, 1],
    productPrice: [1000, 547.36],
  };

  test.each([
    ['the removal of an invoice in wiki.wayforpay.com/en/view/1737356', merchant.secretKey, invoice, 'bc54562dc1fa928b52fd3eb0e4d36937'],
    ['a purchase, as dotsplatform/wayforpay-api-sdk-laravel signs it', merchant.secretKey, purchase, 'c20fd44fe3d6f4cf6f5642268130f51a'],
    [
      'a question for a status, as andriilahuta/wayforpay signs it',
      'key',
      { merchantAccount: 'acc', orderReference: 'new_order' },
      '128bc357970b1dc6dd55c23f6f6c2b4a',
    ],
  ])('is that of %s', (_name, secretKey, message, signature) => {
    expect(signatureOf(message, Object.keys(message), secretKey)).toBe(signature);
  });
});

describe('a new payment', () => {
  test.each([
    ['automatic', 'SALE', sale],
    ['manual', 'AUTH', hold],
  ] as const)('of %s capture is asked for as %s and tells nothing of the customer', async (capture, type, reference) => {
    const payment = await provider.createPayment(wanted({ capture }));

    expect(payment).toMatchObject({ reference, clientData: { paymentUrl: 'https://secure.wayforpay.com/invoice/i1' } });
    expect(double.asked).toEqual([
      {
        transactionType: 'CREATE_INVOICE',
        merchantAccount: merchant.account,
        merchantSignature: expect.stringMatching(/^[0-9a-f]{32}$/),
        apiVersion: 1,
        merchantDomainName: merchant.domain,
        merchantTransactionType: type,
        orderReference: reference,
        orderDate: expect.any(Number),
        amount: '123.00',
        currency: 'UAH',
        productName: ['A-1001'],
        productCount: [1],
        productPrice: ['123.00'],
        language: 'UA',
        serviceUrl: 'https://shop.example.com/api/payments/webhooks/wayforpay',
      },
    ]);
  });

  test('that is asked for again gets a new page, and its old one is removed', async () => {
    await provider.createPayment(wanted());
    const again = await provider.createPayment(wanted());

    expect(again).toMatchObject({
      reference: sale,
      state: 'pending',
      clientData: { paymentUrl: 'https://secure.wayforpay.com/invoice/i2' },
    });
    expect(asked()).toEqual(['CREATE_INVOICE', 'CREATE_INVOICE', 'CHECK_STATUS', 'REMOVE_INVOICE', 'CREATE_INVOICE']);
  });

  test('that is asked for again is the same without a page where a number is given away once', async () => {
    double.useNumbersOnce();
    await provider.createPayment(wanted());

    expect(await provider.createPayment(wanted())).toMatchObject({ reference: sale, state: 'pending', failureCode: null, clientData: {} });
  });

  test('that was paid meanwhile is asked for without touching its page', async () => {
    await provider.createPayment(wanted());
    double.pays(sale);

    expect(await provider.createPayment(wanted())).toMatchObject({ reference: sale, state: 'paid', captured: 12_300, clientData: {} });
    expect(asked()).not.toContain('REMOVE_INVOICE');
  });

  test('that is refused has failed and says why', async () => {
    double.answersNext({ reason: 'Fraud', reasonCode: 1114 });

    await expect(provider.createPayment(wanted())).rejects.toMatchObject({ name: 'PaymentRefused', code: '1114' });
  });
});

describe('a status', () => {
  test.each([
    ['Created', {}, { state: 'pending', failureCode: null }],
    ['Declined', { reasonCode: 1104 }, { state: 'pending', failureCode: '1104', captured: 0 }],
    ['Declined', { reasonCode: 1118 }, { state: 'pending', failureCode: '1118', captured: 0 }],
    ['InProcessing', { reasonCode: 1131 }, { state: 'processing', captured: 0 }],
    ['inProcessing', { reasonCode: 1131 }, { state: 'processing', captured: 0 }],
    ['Pending', { reasonCode: 1134 }, { state: 'processing', captured: 0 }],
    ['Expired', { reasonCode: 1124 }, { state: 'cancelled', failureCode: '1124', captured: 0 }],
    ['Approved', {}, { state: 'paid', captured: 12_300, refunded: 0, method: 'card', failureCode: null }],
    ['Approved', { paymentSystem: 'googlePay' }, { state: 'paid', method: 'googlePay' }],
    ['Approved', { refundAmount: 5.5 }, { state: 'paid', captured: 12_300, refunded: 550 }],
    ['Refunded', { refundAmount: 5.5, amount: 5.5 }, { state: 'paid', captured: 12_300, refunded: 550 }],
    ['RefundInProcessing', { reasonCode: 1138, refundAmount: 0 }, { state: 'paid', captured: 12_300, refunded: 0, failureCode: null }],
    ['Voided', {}, { state: 'paid', captured: 12_300, refunded: 12_300 }],
  ])('%s with %j is %j', async (name, more, payment) => {
    double.answersNext(signedStatus(name, more));

    expect(await provider.fetchPayment(sale)).toMatchObject({ reference: sale, refunds: null, disputes: [], ...payment });
  });

  test('of a hold is promised for 21 days, and taken with the sum that was taken', async () => {
    double.answersNext(signedStatus('WaitingAuthComplete', { orderReference: hold, createdDate: 1_792_000_000 }));
    expect(await provider.fetchPayment(hold)).toMatchObject({
      state: 'authorized',
      authorized: 12_300,
      captured: 0,
      capturableUntil: new Date((1_792_000_000 + 21 * 86_400) * 1000),
    });

    double.answersNext(signedStatus('Approved', { orderReference: hold, amount: 100 }));
    expect(await provider.fetchPayment(hold)).toMatchObject({ state: 'paid', amount: { amount: 12_300 }, authorized: 0, captured: 10_000 });

    double.answersNext(signedStatus('Voided', { orderReference: hold }));
    expect(await provider.fetchPayment(hold)).toMatchObject({ state: 'cancelled', authorized: 0, captured: 0, refunded: 0 });
  });

  test('of an order WayForPay does not know is waiting for somebody to open its page', async () => {
    expect(await provider.fetchPayment(sale)).toMatchObject({ state: 'pending', amount: { amount: 12_300, currency: 'UAH' }, captured: 0 });
  });

  test.each([
    [123, 12_300],
    ['123.00', 12_300],
    [1547.36, 154_736],
    [20.4, 2_040],
    [1.1, 110],
    [0.07, 7],
    [9_007_199_254_740.99, 900_719_925_474_099],
  ])('tells %p hryvnias as %d kopecks', async (amount, kopecks) => {
    double.answersNext(signedStatus('Approved', { amount }));

    expect(await provider.fetchPayment(sale)).toMatchObject({ captured: kopecks });
  });
});
