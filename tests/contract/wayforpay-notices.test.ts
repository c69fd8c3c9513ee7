import { isWebhookRefused, type PaymentProvider } from '../../src/integrations/payments/payment-provider';
import { wayForPayPayments } from '../../src/integrations/payments/wayforpay/wayforpay-payments';
import { startWayForPay, type WayForPayDouble } from '../support/wayforpay/wayforpay-double';
import { customer, hmac } from '../support/wayforpay/wayforpay-orders';
import { part, sale, signedStatus, wanted } from '../support/wayforpay/wayforpay-requests';
import { settingsFor } from '../support/wayforpay/wayforpay-world';

const now = new Date('2026-11-23T10:00:00Z');
const aDayAgo = Math.floor(now.getTime() / 1000) - 86_400;
const form = { 'content-type': 'application/x-www-form-urlencoded' };

let double: WayForPayDouble;
let provider: PaymentProvider;
beforeEach(async () => {
  double = await startWayForPay();
  provider = wayForPayPayments(settingsFor(double));
});
afterEach(() => double.stop());

const parse = (body: string) => provider.parseWebhook?.({ body, headers: form, now });
const refusal = (body: string): unknown => {
  try {
    return parse(body);
  } catch (error) {
    return isWebhookRefused(error) ? error.message : error;
  }
};
const notice = (more: Readonly<Record<string, unknown>> = {}) =>
  signedStatus('Approved', { createdDate: aDayAgo, processingDate: aDayAgo + 7, reason: 'Ok', ...customer, ...more });

describe('a notice', () => {
  const body = JSON.stringify(notice({ reason: 'a=b & c+d' }));

  test.each([
    ['as the JSON it is', body],
    ['as the only name of a form', `${encodeURIComponent(body)}=`],
    ['as the only name of a form, with plus signs for spaces', new URLSearchParams({ [body]: '' }).toString()],
  ])('is read %s', (_name, sent) => {
    expect(parse(sent)?.events).toEqual([
      {
        id: `${sale}:Approved:${aDayAgo + 7}:123`,
        type: 'Approved',
        occurredAt: new Date((aDayAgo + 7) * 1000),
        payment: sale,
        payload: {
          orderReference: sale,
          transactionStatus: 'Approved',
          reason: 'a=b & c+d',
          reasonCode: 1100,
          amount: 123,
          currency: 'UAH',
          createdDate: aDayAgo,
          processingDate: aDayAgo + 7,
        },
      },
    ]);
  });

  test('is accepted with a signature of ours', () => {
    const time = now.getTime() / 1000;

    expect(parse(body)?.reply).toEqual({
      orderReference: sale,
      status: 'accept',
      time,
      signature: hmac([sale, 'accept', time]),
    });
  });

  test('is accepted days later, for WayForPay repeats itself so long', () => {
    expect(parse(JSON.stringify(notice({ createdDate: 1_700_000_000, processingDate: 1_700_000_000 })))?.events).toHaveLength(1);
  });

  test('of an order that is not ours is accepted, and about no payment', () => {
    expect(parse(JSON.stringify(notice({ orderReference: '5889_woo_w4p_1731157495' })))?.events).toMatchObject([{ payment: null }]);
  });

  test.each([
    ['of another account', JSON.stringify(notice({ merchantAccount: 'somebody_else' }))],
    ['signed with another key', JSON.stringify({ ...notice(), merchantSignature: '0'.repeat(32) })],
    ['with half a signature', JSON.stringify({ ...notice(), merchantSignature: notice().merchantSignature.slice(0, 16) })],
    ['with no signature', JSON.stringify({ ...notice(), merchantSignature: undefined })],
    ['with another amount', JSON.stringify({ ...notice(), amount: 1 })],
    ['with another status', JSON.stringify({ ...notice(), transactionStatus: 'Refunded' })],
  ])('%s is refused', (_name, sent) => {
    expect(refusal(sent)).toBe('The signature does not match');
  });

  test.each([
    ['an empty one', '', 'This is no notice of WayForPay'],
    ['a list', '[]', 'This is no notice of WayForPay'],
    ['a form', 'a=1&b=2', 'This is no notice of WayForPay'],
    ['one without an order', JSON.stringify(notice({ orderReference: '' })), 'This notice names no payment'],
    ['one with a date that is none', JSON.stringify(notice({ processingDate: 1e15 })), 'This notice names no payment'],
    ['one without a date', JSON.stringify(notice({ createdDate: undefined, processingDate: undefined })), 'This notice names no payment'],
  ])('that is %s is refused', (_name, sent, message) => {
    expect(refusal(sent)).toBe(message);
  });

  test('of each refund is its own event', async () => {
    await provider.createPayment(wanted());
    double.pays(sale);
    await provider.refund(part(300));
    await provider.refund(part(400, { movedBefore: 300 }));

    const events = double.notices().flatMap(({ body: sent }) => parse(sent)?.events ?? []);
    expect(events.map(({ type }) => type)).toEqual(['Approved', 'Refunded', 'Refunded']);
    expect(new Set(events.map(({ id }) => id)).size).toBe(3);
  });
});

describe('the list of what happened', () => {
  const list = (cursor: string | null) => provider.listEvents?.({ cursor, now: new Date() });
  const listed = async (cursor: string | null) => {
    const { events = [], cursor: next = null } = (await list(cursor)) ?? {};
    return { ids: events.map(({ id }) => id), next };
  };
  /** Orders that were approved at these seconds of a minute ago. */
  const start = Math.floor(Date.now() / 1000) - 60;
  const happens = async (key: string, second: number) => {
    const { reference } = await provider.createPayment(wanted({ idempotencyKey: key }));
    double.pays(reference);
    double.order(reference).processingDate = start + second;
    return `${reference}:Approved:${start + second}:123`;
  };

  test('begins a day ago, comes in order, and goes on after what was told', async () => {
    const second = await happens('b', 2);
    const first = await happens('a', 1);

    const { ids, next } = await listed(null);
    expect(ids).toEqual([first, second]);
    const third = await happens('c', 3);
    expect((await listed(next)).ids).toEqual([third]);
    const [request] = double.asked.filter(({ transactionType }) => transactionType === 'TRANSACTION_LIST');
    expect(Number(request?.dateEnd) - Number(request?.dateBegin)).toBe(2 * 86_400 + 1);
  });

  test('misses nothing of a second that had not ended', async () => {
    const first = await happens('a', 1);
    const { ids, next } = await listed(null);
    const second = await happens('b', 1);
    const later = await listed(next);
    const third = await happens('c', 1);

    expect([ids, later.ids, (await listed(later.next)).ids]).toEqual([[first], [second], [third]]);
  });

  test('stands still where nothing happens', async () => {
    await happens('a', 1);
    const { next } = await listed(null);

    expect(await listed(next)).toEqual({ ids: [], next });
  });

  test('tells an event as its notice does', async () => {
    await happens('a', 1);
    const [told] = double.notices().flatMap(({ body }) => parse(body)?.events ?? []);

    expect((await listed(null)).ids.map((id) => id.split(':')[0])).toEqual([told?.payment]);
    expect(JSON.stringify(await list(null))).not.toContain(customer.cardPan);
  });

  test('that is refused is an outage', async () => {
    double.answersNext({ reason: 'Declined', reasonCode: 1122, transactionList: [] });

    await expect(list(null)).rejects.toMatchObject({ name: 'IntegrationError', retryable: true });
  });
});
