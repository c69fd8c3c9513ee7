import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { textIn } from '../../domain/content/translations';
import { buyerOf } from '../../domain/papers/buyer';
import { invoiceItems, isTaxExempt, unbilledItems } from '../../domain/papers/invoice';
import { assertMayInvoice, assertNamed } from '../../domain/papers/may-invoice';
import type { PaperDocument, PaperItem } from '../../domain/papers/paper';
import { taxSums, totalsOf } from '../../domain/papers/sums';
import { paperLanguage } from '../../domain/papers/words';
import type { Actor } from '../actor';
import { lockOrder, saveOrderChange, type ChangedBy, type LockedOrder } from '../orders/locked-order';
import { storeSettings, type StoreSettings } from '../store/store-settings';
import { issueCreditNotes } from './issue-credit-notes';
import { dayAt, detailsOf } from './paper-facts';
import { insertPaper, papersOf, type Paper } from './paper-rows';
import { paperOrders, type PaperOrder } from './sold-order';
import { billedOn, unbilledOf } from './unbilled';

type IssueInvoice = Readonly<{ orderId: string; actor: Actor; now?: Date }>;

/**
 * Issues the invoice of an order, once, with credit notes for what went back before; of one that has an invoice, another for what was
 * added since. Asked again it leaves everything as it is.
 * Refuses `ORDER_NOT_FOUND`, `ORDER_ILLEGAL_TRANSITION` for an order that was not placed or is cancelled, and `SELLER_UNKNOWN`.
 */
export async function issueInvoice(strapi: Core.Strapi, { orderId, actor, now = new Date() }: IssueInvoice): Promise<void> {
  const settings = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    const order = await lockOrder(trx, orderId);
    const papers = await papersOf(trx, orderId);
    if (papers.length > 0 && (await unbilledOf(trx, order, papers)).length === 0) return;
    assertMayInvoice(order.state, order.number);
    assertNamed(settings.seller);
    await issueInvoiceOf(trx, order, papers, settings, { actor, now });
  });
}

/** The same within the caller's transaction, for an order that is locked, may have one, and has something that stands on none of `papers`. */
export async function issueInvoiceOf(
  trx: Knex.Transaction,
  order: LockedOrder,
  papers: readonly Paper[],
  settings: StoreSettings,
  { actor, now }: ChangedBy,
): Promise<void> {
  const [sold] = await paperOrders(trx, [order.id]);
  if (!sold) throw new Error(`Order ${order.id} is gone while it is locked`);
  const paper = await insertPaper(
    trx,
    { orderId: order.id, refundId: null, kind: 'invoice', prefix: settings.papers.prefixes.invoice, now },
    (number) => invoiceOf(sold, order, settings, { number, now, billed: billedOn(papers) }),
  );
  await saveOrderChange(trx, order, { type: 'order.invoice_issued', details: detailsOf(paper) }, { actor, now });
  await issueCreditNotes(trx, order, [...papers, paper], settings, { actor, now });
}

/** What an invoice of the order would say now: what is not `billed`. */
export function invoiceOf(
  sold: PaperOrder,
  { currency }: Pick<LockedOrder, 'currency'>,
  { seller, papers, timeZone, defaultLocale }: StoreSettings,
  { number, now, billed }: Readonly<{ number: string; now: Date; billed: readonly PaperItem[] }>,
): PaperDocument {
  const language = paperLanguage(sold.language, defaultLocale);
  const items = unbilledItems(invoiceItems(sold), billed);
  return {
    ...{ kind: 'invoice', number, language, currency, issued: dayAt(now, timeZone), invoice: null },
    order: { number: sold.number ?? '', placed: dayAt(sold.placedAt, timeZone) },
    seller,
    buyer: buyerOf({ ...sold, email: sold.contact.email }),
    items,
    taxes: taxSums(items),
    totals: totalsOf(items),
    isTaxExempt: isTaxExempt(items),
    footer: textIn(papers.translations, 'invoiceFooter', sold.language ?? defaultLocale, papers.footer),
  };
}
