import type { Core } from '@strapi/strapi';
import { isIntegrationError } from '../../integrations/integration-error';
import type { PayForm } from '../../integrations/payments/payment-provider';
import { theShopItself } from '../cart/stored-cart';
import { readOrder, type OrderView } from '../orders/read-order';
import { openAppSession, type AppSession } from '../payments/app-session';
import { paymentProvider } from '../payments/payment-provider';
import { resumeAfterPayment } from '../payments/resume-after-payment';
import type { SyncedPayment } from '../payments/sync-from-provider';
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
  /** Where the provider takes the money, for who wants to pay now. */
  goTo: string | null;
  /** The provider's fields, where it has no page. */
  form: PayForm | null;
}>;

type OpenPaymentPage = Readonly<{ token: string; isPaying: boolean; now?: Date }>;
type Shown = Omit<PaymentPage, 'order' | 'language' | 'until'>;
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
  return { ...shown, language, until, order: await readOrder(strapi, { orderId, caller: theShopItself }) };
}

/** What can be done on the page now. */
async function look(
  strapi: Core.Strapi,
  { orderId, language, isOver }: OpenLink,
  { isPaying, now }: Readonly<{ isPaying: boolean; now: Date }>,
): Promise<Shown> {
  const before = await readOrder(strapi, { orderId, caller: theShopItself });
  const payment = before.payments.at(-1);
  if (before.status !== 'pending_payment' || !payment) return { standing: standingOf(before), ...nothingToDo };
  try {
    const synced = await resumeAfterPayment(strapi, { paymentId: payment.id, orderId, now });
    const after = await readOrder(strapi, { orderId, caller: theShopItself });
    if (!synced || after.status !== 'pending_payment') return { standing: standingOf(after), ...nothingToDo };
    if (synced.state === 'processing') return { standing: 'processing', ...nothingToDo };
    if (isOver) return { standing: 'over', ...nothingToDo };
    return await paying(strapi, synced, { language, isPaying });
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    strapi.log.warn(`The page to pay order ${orderId} on: ${error.message}`);
    return { standing: 'away', ...nothingToDo };
  }
}

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
