import type { Knex } from 'knex';
import type { InvoicesRow } from 'knex/types/tables';
import type { PaperDocument, PaperKind } from '../../domain/papers/paper';
import { newDocumentId } from '../document-id';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';

/** What was issued, without what it says. */
export type IssuedPaper = Readonly<{ id: string; kind: PaperKind; number: string; issuedAt: Date; refundId: string | null }>;
export type Paper = IssuedPaper & Readonly<{ document: PaperDocument }>;

const toPaper = (row: InvoicesRow): Paper => ({
  id: row.document_id,
  kind: row.kind,
  number: row.number,
  issuedAt: row.issued_at,
  refundId: row.refund_document_id,
  document: toJson<PaperDocument>(row.document),
});

/** The invoice of an order and its credit notes, as they were issued. */
export async function papersOf(db: Knex, orderId: string): Promise<Paper[]> {
  const { rows } = await preparedStatement<InvoicesRow>(db, 'select * from invoices where order_document_id = :orderId order by id', {
    orderId,
  });
  return rows.map(toPaper);
}

/** One of them. */
export async function paperOf(db: Knex, { orderId, paperId }: Readonly<{ orderId: string; paperId: string }>): Promise<Paper | null> {
  const row = await db('invoices').where({ order_document_id: orderId, document_id: paperId }).first();
  return row ? toPaper(row) : null;
}

type NewPaper = Readonly<{ orderId: string; refundId: string | null; kind: PaperKind; prefix: string; now: Date }>;

/**
 * Issues a paper under the next number of its kind. The row of the series stays locked until the commit, so numbers have no gaps; the
 * order has to be locked before. The count goes on under another prefix.
 */
export async function insertPaper(
  trx: Knex.Transaction,
  { orderId, refundId, kind, prefix, now }: NewPaper,
  says: (number: string) => PaperDocument,
): Promise<Paper> {
  const { number } = onlyRow(
    await preparedStatement<Readonly<{ number: string }>>(
      trx,
      `insert into paper_series as s (kind, last_number) values (:kind, 1)
       on conflict (kind) do update set last_number = s.last_number + 1
       returning :prefix::text || lpad(last_number::text, greatest(6, length(last_number::text)), '0') as number`,
      { kind, prefix },
    ),
  );
  const paper: Paper = { id: newDocumentId(), kind, number, issuedAt: now, refundId, document: says(number) };
  await trx('invoices').insert({
    document_id: paper.id,
    kind,
    number,
    order_document_id: orderId,
    refund_document_id: refundId,
    gross_minor: paper.document.totals.gross,
    document: JSON.stringify(paper.document),
    issued_at: now,
  });
  return paper;
}
