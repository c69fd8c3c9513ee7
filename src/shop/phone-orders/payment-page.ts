import type { Core } from '@strapi/strapi';
import type { Money } from '../../domain/money/money';
import { openRequests, outstandingOf } from '../../domain/payments/owed';
import { isDead } from '../../domain/payments/payment-state';
import { isDomainError } from '../../domain/domain-error';
import { isIntegrationError } from '../../integrations/integration-error';
import type { PayForm } from '../../integrations/payments/payment-provider';
import { theShopItself } from '../cart/stored-cart';
import { readOrder, type OrderView } from '../orders/read-order';
import { openAppSession, type AppSession } from '../payments/app-session';
import { paymentProvider } from '../payments/payment-provider';
import { resumeAfterPayment } from '../payments/resume-after-payment';
import { requestOnPage } from '../payments/request-payment';
import { syncFromProvider, type SyncedPayment } from '../payments/sync-from-provider';
import { orderOfLink, type OpenLink } from './payment-link';

export type { PayForm };

export type PaymentPage = Readonly<{
  order: OrderView;
  /** The order's. */
  language: string;
  /** `away`: the provider does not answer. */
  standing: 'open' | 'processing' | 'paid' | 'over' | 'away';
  /** The last try was refused, and another may be made. */
  isDeclined: boolean;
  until: Date;
  /** What is to be paid on it: all the order costs, or what of a placed one is still to come. */
  toPay: Money;
  /** Where the provider takes the money, for who wants to pay now. */
  goTo: string | null;
  /** The provider's fields, where it has no page. */
  form: PayForm | null;
}>;

type OpenPaymentPage = Readonly<{ token: string; isPaying: boolean; now?: Date }>;
type Looking = Readonly<{ isPaying: boolean; now: Date }>;
type Shown = Omit<PaymentPage, 'order' | 'language' | 'until' | 'toPay'>;
const nothingToDo = { isDeclined: false, goTo: null, form: null };

/**
 * The page behind a link: the provider is asked what has become of the payment, and the order goes on from there. Null for an address
 * that opens nothing.
 */
export async function openPaymentPage(
  strapi: Core.Strapi,
  { token, isPaying, now = new Date() }: OpenPaymentPage,
): Promise<PaymentPage | null> {
  const link = await orderOfLink(strapi, { token, now });
  if (!link) return null;
  const shown = await look(strapi, link, { isPaying, now });
  const { orderId, language, until } = link;
  const order = await readOrder(strapi, { orderId, caller: theShopItself });
  return { ...shown, language, until, order, toPay: outstandingIn(order) };
}

/** What can be done on the page now. */
async function look(strapi: Core.Strapi, link: OpenLink, { isPaying, now }: Looking): Promise<Shown> {
  const { orderId, language, isOver } = link;
  const before = await readOrder(strapi, { orderId, caller: theShopItself });
  const payment = before.payments.at(-1);
  if (before.status !== 'pending_payment' || !payment)
    return link.provider === null
      ? { standing: standingOf(before), ...nothingToDo }
      : whileAnswered(strapi, orderId, () => lookAtRest(strapi, { ...link, provider: link.provider ?? '' }, { isPaying, now }));
  return whileAnswered(strapi, orderId, async () => {
    const synced = await resumeAfterPayment(strapi, { paymentId: payment.id, orderId, now });
    const after = await readOrder(strapi, { orderId, caller: theShopItself });
    if (!synced || after.status !== 'pending_payment') return { standing: standingOf(after), ...nothingToDo };
    if (synced.state === 'processing') return { standing: 'processing', ...nothingToDo };
    if (isOver) return { standing: 'over', ...nothingToDo };
    return paying(strapi, synced, { language, isPaying });
  });
}

async function whileAnswered(strapi: Core.Strapi, orderId: string, ask: () => Promise<Shown>): Promise<Shown> {
  try {
    return await ask();
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    strapi.log.warn(`The page to pay order ${orderId} on: ${error.message}`);
    return { standing: 'away', ...nothingToDo };
  }
}

/** The rest of a placed order: what is lacking now is asked for when somebody wants to pay it, however much it was when the link was made. */
async function lookAtRest(
  strapi: Core.Strapi,
  { orderId, provider, language, isOver }: OpenLink & Readonly<{ provider: string }>,
  { isPaying, now }: Looking,
): Promise<Shown> {
  const read = () => readOrder(strapi, { orderId, caller: theShopItself });
  const before = await read();
  for (const { id } of openRequests(before.payments.map(asRequest)).filter((one) => !one.confirmedByStaff))
    await resumeAfterPayment(strapi, { paymentId: id, orderId, now });
  const order = await read();
  if (outstandingIn(order).amount === 0) return { standing: standingOf(order), ...nothingToDo };
  if (order.payments.some(({ status }) => status === 'processing')) return { standing: 'processing', ...nothingToDo };
  if (isOver || !mayBePaid(order)) return { standing: 'over', ...nothingToDo };
  if (!isPaying && paymentProvider(strapi, provider).payForm === undefined)
    return { standing: 'open', ...nothingToDo, isDeclined: order.payments.at(-1)?.failureCode !== null };
  const paymentId = await requestOnPage(strapi, { orderId, provider, now }).catch((error: unknown) => {
    if (isDomainError(error) && error.code === 'ORDER_ILLEGAL_TRANSITION') return null;
    throw error;
  });
  // It was paid in another way, changed or cancelled since it was read.
  if (paymentId === null) {
    const later = await read();
    return { standing: outstandingIn(later).amount === 0 ? standingOf(later) : 'over', ...nothingToDo };
  }
  const synced = await syncFromProvider(strapi, { paymentId, now });
  if (isDead(synced.state)) return { standing: 'away', ...nothingToDo };
  return paying(strapi, synced, { language, isPaying });
}

const asRequest = (payment: OrderView['payments'][number]) => ({ ...payment, authorized: 0, captured: payment.captured.amount });
const outstandingIn = ({ due, payments }: OrderView): Money => ({
  ...due,
  amount: outstandingOf(
    due.amount,
    payments.map(({ captured }) => ({ captured: captured.amount })),
  ),
});
const mayBePaid = ({ status, paymentStatus }: OrderView): boolean =>
  (status === 'placed' || status === 'completed') && paymentStatus !== 'disputed' && paymentStatus !== 'authorized';

/** A page of the provider is asked for when somebody wants to go there, as it may end an earlier one; its fields stand on ours. */
async function paying(
  strapi: Core.Strapi,
  synced: SyncedPayment,
  { language, isPaying }: Readonly<{ language: string; isPaying: boolean }>,
): Promise<Shown> {
  const provider = paymentProvider(strapi, synced.provider);
  const isAsking = isPaying || provider.payForm !== undefined;
  const session: AppSession = isAsking ? await openAppSession(strapi, synced, { customer: null, isAsking }) : {};
  return {
    standing: 'open',
    isDeclined: synced.failureCode !== null,
    goTo: isPaying ? (session.paymentUrl ?? null) : null,
    form: provider.payForm?.(session, language) ?? null,
  };
}

const standingOf = ({ status }: OrderView): PaymentPage['standing'] => (status === 'placed' || status === 'completed' ? 'paid' : 'over');
