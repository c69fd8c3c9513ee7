import type { PaymentProvider } from '../../src/integrations/payments/payment-provider';
import { wayForPayPayments } from '../../src/integrations/payments/wayforpay/wayforpay-payments';
import { startWayForPay, type WayForPayDouble } from '../support/wayforpay/wayforpay-double';
import { hmac, merchant } from '../support/wayforpay/wayforpay-orders';
import { hold, part, sale, wanted } from '../support/wayforpay/wayforpay-requests';
import { settingsFor } from '../support/wayforpay/wayforpay-world';

let double: WayForPayDouble;
let provider: PaymentProvider;
beforeEach(async () => {
  double = await startWayForPay();
  provider = wayForPayPayments(settingsFor(double));
});
afterEach(() => double.stop());

async function paid(capture: 'automatic' | 'manual' = 'automatic'): Promise<void> {
  double.pays((await provider.createPayment(wanted({ capture }))).reference);
}
const fetchRefund = (reference: string) => provider.fetchRefund?.(reference);
const moved = (transactionStatus: string, reasonCode: number, reference = sale) => ({
  ...{ merchantAccount: merchant.account, orderReference: reference, transactionStatus, reasonCode },
  merchantSignature: hmac([merchant.account, reference, transactionStatus, reasonCode]),
});
const isOutage = expect.objectContaining({ name: 'IntegrationError', retryable: true });

describe('a refund', () => {
  test('is asked for in hryvnias, with our key for whoever looks at it there', async () => {
    await paid();
    await provider.refund(part(550));

    expect(double.asked.at(-1)).toMatchObject({ transactionType: 'REFUND', amount: '5.50', currency: 'UAH', comment: 'r1' });
  });

  test.each([
    [true, 'succeeded', null],
    [false, 'failed', 'Approved'],
  ] as const)('that our balance does not cover is pending, until it is made (%p) and %s', async (isMade, state, failureCode) => {
    await paid();
    await provider.refund(part(1_000));
    double.setBalanceEmpty(true);
    const refund = await provider.refund(part(300, { idempotencyKey: 'r2', movedBefore: 1_000 }));

    expect(refund).toMatchObject({ state: 'pending', amount: 300, idempotencyKey: 'r2' });
    expect(await fetchRefund(refund.reference)).toEqual(refund);
    double.endWaitingRefund(sale, isMade);
    expect(await fetchRefund(refund.reference)).toEqual({ ...refund, state, failureCode });
  });

  test('is not sent again while it is pending', async () => {
    await paid();
    double.setBalanceEmpty(true);
    const refund = await provider.refund(part(300));

    expect(await provider.refund(part(300, { isRetry: true }))).toEqual(refund);
    expect(double.asked.filter(({ transactionType }) => transactionType === 'REFUND')).toHaveLength(1);
  });

  test('is sent by the second try when the first never arrived', async () => {
    await paid();
    await provider.refund(part(300));
    const second = part(300, { idempotencyKey: 'r2', movedBefore: 300 });
    double.setDown(true);
    await expect(provider.refund(second)).rejects.toEqual(isOutage);
    double.setDown(false);

    expect(await provider.refund({ ...second, isRetry: true })).toMatchObject({ state: 'succeeded' });
    expect(double.order(sale).refunded).toBe(600);
  });

  test('of a reference that is not ours is a mistake', async () => {
    await expect(fetchRefund('somebody-elses')).rejects.toThrow('no refund of ours');
    await expect(provider.fetchPayment('somebody-elses')).rejects.toThrow('no payment of ours');
  });
});

describe('a refund or a capture', () => {
  const calls = { REFUND: () => provider.refund(part(300)), SETTLE: () => provider.capture(part(300, { reference: hold })) };

  test.each([
    ['REFUND', 1123],
    ['SETTLE', 1137],
  ] as const)('that is declined has failed and says why: %s', async (kind, code) => {
    await paid(kind === 'SETTLE' ? 'manual' : 'automatic');
    double.answersNext(moved('Declined', code, kind === 'SETTLE' ? hold : sale), { kind });

    expect(await calls[kind]()).toMatchObject({ state: 'failed', failureCode: String(code) });
  });

  test.each([
    ['REFUND', 'Pending', 1100],
    ['REFUND', 'InProcessing', 1139],
    ['SETTLE', 'InProcessing', 1100],
  ] as const)('that is neither done nor declined is looked for by the next try: %s, %s', async (kind, status, code) => {
    double.answersNext(moved(status, code, kind === 'SETTLE' ? hold : sale));

    await expect(calls[kind]()).rejects.toEqual(isOutage);
  });
});

describe('a hold', () => {
  test.each([
    ['looks first when it is told that it is one', true, 1],
    ['is refused and looks then when it is not', false, 2],
  ] as const)('is captured once, when the answer to the first try is lost: the second %s', async (_name, isRetry, tries) => {
    await paid('manual');
    double.loseNextAnswer();
    await expect(provider.capture(part(10_000, { reference: hold }))).rejects.toEqual(isOutage);

    expect(await provider.capture(part(10_000, { reference: hold, isRetry }))).toEqual({ state: 'succeeded', failureCode: null });
    expect(double.asked.filter(({ transactionType }) => transactionType === 'SETTLE')).toHaveLength(tries);
    expect(double.order(hold).taken).toBe(10_000);
  });

  test('is let go whole', async () => {
    await paid('manual');
    await provider.cancel({ idempotencyKey: 'c1', reference: hold });

    expect(double.asked.at(-1)).toMatchObject({ transactionType: 'REFUND', amount: '123.00', comment: 'c1' });
    expect(double.order(hold).status).toBe('Voided');
  });

  test('that is not let go is tried again', async () => {
    await paid('manual');
    double.answersNext(moved('Declined', 1136, hold), { kind: 'REFUND' });

    await expect(provider.cancel({ idempotencyKey: 'c1', reference: hold })).rejects.toEqual(isOutage);
  });
});

test('a payment nobody paid loses its page, so that nobody can', async () => {
  await provider.createPayment(wanted());
  await provider.cancel({ idempotencyKey: 'c1', reference: sale });

  expect(() => double.pays(sale)).toThrow('gone');
});
