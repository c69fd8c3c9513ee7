import type { Knex } from 'knex';
import type { RefundsRow } from 'knex/types/tables';
import { dueOf } from '../../domain/orders/due';
import { isOver } from '../../domain/orders/order-state';
import { creditItems, creditsOwed, leftOf, type RefundParts } from '../../domain/papers/credit';
import type { PaperDocument } from '../../domain/papers/paper';
import { taxSums, totalsOf } from '../../domain/papers/sums';
import { paperWords } from '../../domain/papers/words';
import { saveOrderChange, type ChangedBy, type LockedOrder } from '../orders/locked-order';
import { toJson, toMinor } from '../rows';
import type { StoreSettings } from '../store/store-settings';
import { dayAt, detailsOf } from './paper-facts';
import { insertPaper, type Paper } from './paper-rows';
import { billedOn, unbilledOf } from './unbilled';

const noParts: RefundParts = { lines: [], delivery: 0 };

/**
 * Issues the credit notes the invoices of an order still lack: one for each refund that took something off them, and one for what is no longer owed and
 * nobody paid. The order has to be locked; `papers` are all it has. Does nothing where nothing is missing, or where there is no invoice.
 */
export async function issueCreditNotes(
  trx: Knex.Transaction,
  order: LockedOrder,
  papers: readonly Paper[],
  settings: StoreSettings,
  { actor, now }: ChangedBy,
): Promise<void> {
  const invoices = papers.filter(({ kind }) => kind === 'invoice');
  const [first] = invoices;
  if (!first) return;
  const billed = billedOn(papers);
  const issued = papers.filter(({ kind }) => kind === 'credit_note');
  const refunds = await refundsWithout(trx, order, issued);
  const sum = (of: 'captured' | 'refunded') => order.payments.reduce((all, payment) => all + payment[of], 0);
  const credits = creditsOwed({
    billed: totalsOf(billed).gross,
    unbilled: totalsOf(await unbilledOf(trx, order, papers)).gross,
    credited: issued.reduce((all, { document }) => all + document.totals.gross, 0),
    captured: sum('captured'),
    refunded: sum('refunded'),
    due: isOver(order.state) ? 0 : dueOf(order),
    refunds: refunds.map(({ document_id: id, amount_minor: amount }) => ({ id, amount: toMinor(amount) })),
  });
  const credited = issued.flatMap(({ document }) => document.taxes);
  for (const { refundId, amount } of credits) {
    const refund = refunds.find(({ document_id: id }) => id === refundId);
    const parts = refund ? partsOf(refund) : noParts;
    // The invoice its pieces stand on; what belongs to no line is taken off the first.
    const invoice =
      invoices.find(({ document }) => document.items.some(({ line }) => line !== null && line === parts.lines[0]?.lineId)) ?? first;
    const paper = await insertPaper(
      trx,
      { orderId: order.id, refundId, kind: 'credit_note', prefix: settings.papers.prefixes.credit_note, now },
      (number) => {
        const { document } = invoice;
        const left = leftOf(taxSums(billed), credited);
        const title = paperWords(document.language).reduction;
        const items = creditItems({ amount, parts, billed, left, title });
        return creditNoteOf(document, { number, items, issued: dayAt(now, settings.timeZone) });
      },
    );
    credited.push(...paper.document.taxes);
    const details = { ...detailsOf(paper), refundId };
    await saveOrderChange(trx, order, { type: 'order.credit_note_issued', details }, { actor, now });
  }
}

type Said = Readonly<Pick<PaperDocument, 'number' | 'items' | 'issued'>>;

/** It says of seller and buyer what its invoice said. */
const creditNoteOf = (invoice: PaperDocument, { number, items, issued }: Said): PaperDocument => ({
  ...invoice,
  ...{ kind: 'credit_note', number, items, issued, isTaxExempt: false },
  invoice: { number: invoice.number, issued: invoice.issued },
  taxes: taxSums(items),
  totals: totalsOf(items),
});

/** Refunds that gave money back and have no credit note, in the order they were decided. */
async function refundsWithout(trx: Knex.Transaction, { payments }: LockedOrder, issued: readonly Paper[]): Promise<RefundsRow[]> {
  const rows = await trx('refunds')
    .whereIn(
      'payment_id',
      payments.map(({ rowId }) => rowId),
    )
    .where({ status: 'succeeded' })
    .orderBy('id');
  const noted = new Set(issued.map(({ refundId }) => refundId));
  return rows.filter(({ document_id: id }) => !noted.has(id));
}

const partsOf = ({ lines, delivery_minor: delivery }: RefundsRow): RefundParts => ({
  lines: toJson<RefundParts['lines'] | null>(lines) ?? [],
  delivery: toMinor(delivery),
});
