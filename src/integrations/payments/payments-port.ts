import type { Guard } from '../guard';
import type { PortRules } from '../registry';
import { isPaymentRefused, isUnknownCustomer, isWebhookRefused, type PaymentProvider, type ProviderCustomers } from './payment-provider';

// Above what any adapter of ours waits for all its tries, so that it is the adapter that says what went wrong.
const mostMs = 2 * 60_000;
// A day of a busy shop is many pages.
const mostHistoryMs = 10 * 60_000;

/**
 * A job asks one after another, and each may wait for half a minute: so the window is wide. The rest is short, because
 * customers wait for the same provider, which may be back.
 */
const patience = { calls: 5, windowMs: 3 * 60_000, restMs: 5_000 };

const isAnswer = (error: unknown): boolean => isPaymentRefused(error) || isUnknownCustomer(error) || isWebhookRefused(error);

/** What asks nobody is not guarded. A plugin's provider may be of a class, so nothing is spread. */
function guarded(provider: PaymentProvider, guard: Guard): PaymentProvider {
  const asked =
    <Request, Answer>(call: (request: Request) => Promise<Answer>, ms = mostMs) =>
    (request: Request): Promise<Answer> =>
      guard(() => call(request), AbortSignal.timeout(ms));
  return {
    paysLater: provider.paysLater,
    confirmedByStaff: provider.confirmedByStaff ?? false,
    answersLagSeconds: provider.answersLagSeconds ?? 0,
    ...(provider.label === undefined ? {} : { label: provider.label }),
    createPayment: asked(provider.createPayment.bind(provider)),
    fetchPayment: asked(provider.fetchPayment.bind(provider)),
    capture: asked(provider.capture.bind(provider)),
    cancel: asked(provider.cancel.bind(provider)),
    refund: asked(provider.refund.bind(provider)),
    ...(provider.failureReason && { failureReason: provider.failureReason.bind(provider) }),
    ...(provider.disputeReason && { disputeReason: provider.disputeReason.bind(provider) }),
    ...(provider.fetchRefund && { fetchRefund: asked(provider.fetchRefund.bind(provider)) }),
    ...(provider.parseWebhook && { parseWebhook: provider.parseWebhook.bind(provider) }),
    ...(provider.listEvents && { listEvents: asked(provider.listEvents.bind(provider), mostHistoryMs) }),
    ...(provider.payForm && { payForm: provider.payForm.bind(provider) }),
    ...(provider.customers && { customers: guardedCustomers(provider.customers, guard) }),
  };
}

function guardedCustomers(customers: ProviderCustomers, guard: Guard): ProviderCustomers {
  const asked = <Answer>(call: () => Promise<Answer>): Promise<Answer> => guard(call, AbortSignal.timeout(mostMs));
  return {
    create: (request) => asked(() => customers.create(request)),
    openSession: (customer) => asked(() => customers.openSession(customer)),
    listMethods: (customer) => asked(() => customers.listMethods(customer)),
    removeMethod: (customer, method) => asked(() => customers.removeMethod(customer, method)),
    ...(customers.remove && { remove: (customer: string) => asked(async () => customers.remove?.(customer)) }),
  };
}

export const paymentsPort: PortRules<PaymentProvider> = { port: 'payments', patience, isAnswer, guarded };
