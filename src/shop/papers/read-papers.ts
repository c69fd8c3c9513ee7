import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import type { Money } from '../../domain/money/money';
import { isNamed, mayInvoice } from '../../domain/papers/may-invoice';
import type { PaperKind } from '../../domain/papers/paper';
import { loadOrder } from '../orders/locked-order';
import { storeSettings } from '../store/store-settings';
import { invoiceOf } from './issue-invoice';
import { papersOf, type Paper } from './paper-rows';
import { paperOrders } from './sold-order';
import { billedOn } from './unbilled';

type PaperView = Readonly<{ id: string; kind: PaperKind; number: string; issuedAt: string; total: Money; refund: string | null }>;

/** What staff see of the papers of an order. `next`: the invoice that can be issued; `isSellerKnown` false: once the settings name who sells. */
export type PapersView = Readonly<{
  papers: readonly PaperView[];
  next: Readonly<{ total: Money; net: Money; tax: Money; buyer: string; isSellerKnown: boolean }> | null;
}>;

/** Refuses `ORDER_NOT_FOUND`. */
export async function readPapers(strapi: Core.Strapi, orderId: string): Promise<PapersView> {
  const db = strapi.db.connection;
  const order = await loadOrder(db, orderId);
  const papers = await papersOf(db, orderId);
  return {
    papers: papers.map(({ id, kind, number, issuedAt, refundId, document: { totals, currency } }) => ({
      ...{ id, kind, number, issuedAt: issuedAt.toISOString(), refund: refundId },
      total: { amount: totals.gross, currency },
    })),
    next: mayInvoice(order.state, order.number) ? await nextOf(strapi, orderId, order.currency, papers) : null,
  };
}

async function nextOf(strapi: Core.Strapi, orderId: string, currency: string, papers: readonly Paper[]): Promise<PapersView['next']> {
  const settings = await storeSettings(strapi);
  const [sold] = await paperOrders(strapi.db.connection, [orderId]);
  if (!sold) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order');
  const { totals, buyer, items } = invoiceOf(sold, { currency }, settings, { number: '', now: new Date(), billed: billedOn(papers) });
  if (papers.length > 0 && items.length === 0) return null;
  const money = (amount: number): Money => ({ amount, currency });
  return {
    ...{ total: money(totals.gross), net: money(totals.net), tax: money(totals.tax) },
    buyer: buyer.company ?? buyer.name,
    isSellerKnown: isNamed(settings.seller),
  };
}
