import { createGuard } from '../guard';
import { IntegrationError } from '../integration-error';
import { manualPayments } from './manual/manual-payments';
import { PaymentRefused, UnknownCustomer, type PaymentProvider } from './payment-provider';
import { paymentsPort } from './payments-port';

const once = { calls: 1, windowMs: 60_000, restMs: 60_000 };
const guarded = (provider: PaymentProvider) => paymentsPort.guarded(provider, createGuard('odd', once, paymentsPort.isAnswer));
const outage = () => Promise.reject(new IntegrationError('odd', 'no answer', true));

const customers = { create: outage, openSession: outage, listMethods: outage, removeMethod: outage };
const ways: [string, Partial<PaymentProvider>, (provider: PaymentProvider) => Promise<unknown> | undefined][] = [
  ['createPayment', { createPayment: outage }, (provider) => provider.createPayment(payment)],
  ['fetchPayment', { fetchPayment: outage }, (provider) => provider.fetchPayment('one')],
  ['capture', { capture: outage }, (provider) => provider.capture(movement)],
  ['cancel', { cancel: outage }, (provider) => provider.cancel(movement)],
  ['refund', { refund: outage }, (provider) => provider.refund(movement)],
  ['fetchRefund', { fetchRefund: outage }, (provider) => provider.fetchRefund?.('one')],
  ['listEvents', { listEvents: outage }, (provider) => provider.listEvents?.({ cursor: null, now: new Date() })],
  ['customers.create', { customers }, (provider) => provider.customers?.create({ idempotencyKey: 'one', userId: 1, email: null })],
  ['customers.openSession', { customers }, (provider) => provider.customers?.openSession('one')],
  ['customers.listMethods', { customers }, (provider) => provider.customers?.listMethods('one')],
  ['customers.removeMethod', { customers }, (provider) => provider.customers?.removeMethod('one', 'two')],
];
const amount = { amount: 100, currency: 'EUR' };
const customer = { userId: null, email: null, reference: null };
const payment = { idempotencyKey: 'one', amount, orderId: 'one', customer, capture: 'automatic' } as const;
const movement = { idempotencyKey: 'one', reference: 'one', amount, movedBefore: 0, isRetry: false };

test.each(ways)('%s that fails too often leaves the provider alone, whatever is asked next', async (_name, broken, ask) => {
  const provider = guarded({ ...manualPayments, ...broken });
  await expect(ask(provider)).rejects.toThrow('no answer');

  await expect(provider.capture(movement)).rejects.toThrow('too many failed');
});

test.each([
  ['a payment it will never take', new PaymentRefused('amount_too_small')],
  ['a customer it does not know', new UnknownCustomer('gone')],
])('%s is an answer', async (_what, error) => {
  const provider = guarded({ ...manualPayments, createPayment: () => Promise.reject(error) });
  for (let time = 0; time < 3; time += 1) await expect(provider.createPayment(payment)).rejects.toBe(error);
});

test('a provider of a class is asked with all it knows', async () => {
  class OfAClass {
    readonly paysLater = true;
    readonly reference = 'mine';
    createPayment = manualPayments.createPayment;
    capture = manualPayments.capture;
    refund = manualPayments.refund;
    async fetchPayment() {
      return { ...(await manualPayments.createPayment(payment)), reference: this.reference };
    }
    async cancel() {
      return this.reference === 'mine';
    }
    parseWebhook() {
      return { events: [], reply: { by: this.reference } };
    }
  }
  const provider = guarded(new OfAClass());

  expect(await provider.fetchPayment('one')).toMatchObject({ reference: 'mine' });
  expect(await provider.cancel(movement)).toBe(true);
  expect(provider.parseWebhook?.({ body: '', headers: {}, now: new Date() })).toMatchObject({ reply: { by: 'mine' } });
  expect(provider).toMatchObject({ paysLater: true, confirmedByStaff: false, answersLagSeconds: 0 });
  expect(provider).not.toHaveProperty('listEvents');
});
