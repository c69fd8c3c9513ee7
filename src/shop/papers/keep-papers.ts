import type { Core } from '@strapi/strapi';
import { dueOf } from '../../domain/orders/due';
import { isNamed, mayInvoice } from '../../domain/papers/may-invoice';
import { outstandingOf } from '../../domain/payments/owed';
import { theShop } from '../actor';
import { lockOrder } from '../orders/locked-order';
import { storeSettings } from '../store/store-settings';
import { issueCreditNotes } from './issue-credit-notes';
import { issueInvoiceOf } from './issue-invoice';
import { papersOf } from './paper-rows';
import { unbilledOf } from './unbilled';

/**
 * Brings the papers of an order up to date once something happened to its money or its pieces: the invoice, where the shop issues them as
 * soon as an order is paid, and the credit notes of one that was issued. Safe to repeat. Without a legal name of the seller nothing is
 * issued; staff are told when they do it by hand.
 */
export async function keepPapers(
  strapi: Core.Strapi,
  { orderId, now = new Date() }: Readonly<{ orderId: string; now?: Date }>,
): Promise<void> {
  const settings = await storeSettings(strapi);
  const isAutomatic = settings.papers.issueInvoices === 'when_paid' && isNamed(settings.seller);
  if (!isAutomatic && (await papersOf(strapi.db.connection, orderId)).length === 0) return;
  await strapi.db.transaction(async ({ trx }) => {
    const order = await lockOrder(trx, orderId);
    const papers = await papersOf(trx, orderId);
    const by = { actor: theShop, now };
    const isPaid = order.total > 0 && outstandingOf(dueOf(order), order.payments) === 0;
    const isFirst = papers.length === 0;
    const mayIssue = isAutomatic && (isFirst ? order.state.paymentStatus === 'paid' : isPaid) && mayInvoice(order.state, order.number);
    if (mayIssue && (isFirst || (await unbilledOf(trx, order, papers)).length > 0)) return issueInvoiceOf(trx, order, papers, settings, by);
    if (!isFirst) await issueCreditNotes(trx, order, papers, settings, by);
  });
}
