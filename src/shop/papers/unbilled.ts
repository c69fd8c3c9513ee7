import type { Knex } from 'knex';
import { invoiceItems, unbilledItems } from '../../domain/papers/invoice';
import type { PaperItem } from '../../domain/papers/paper';
import type { LockedOrder } from '../orders/locked-order';
import type { Paper } from './paper-rows';
import { paperOrders } from './sold-order';

/** What stands on the invoices among these papers. */
export const billedOn = (papers: readonly Paper[]): PaperItem[] =>
  papers.flatMap(({ kind, document }) => (kind === 'invoice' ? document.items : []));

/** What of an order stands on none of the invoices among its papers: all of it where there is none. */
export async function unbilledOf(db: Knex, { id }: Pick<LockedOrder, 'id'>, papers: readonly Paper[]): Promise<PaperItem[]> {
  const [sold] = await paperOrders(db, [id]);
  return sold ? unbilledItems(invoiceItems(sold), billedOn(papers)) : [];
}
