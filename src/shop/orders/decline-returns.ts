import type { Knex } from 'knex';
import type { LineQuantity } from '../../domain/orders/fulfilment';
import { returnsOfNothing } from '../../domain/orders/parcel-came-back';
import { toJson } from '../rows';
import { saveOrderChange, type ChangedBy, type LockedOrder } from './locked-order';
import { saveDecision } from './lock-return-request';

const note = 'The parcel with these pieces came back to us';

/** Declines what was asked to be sent back and is here already. */
export async function declineReturnsOfNothing(trx: Knex.Transaction, order: LockedOrder, { actor, now }: ChangedBy): Promise<void> {
  const rows = await trx('return_requests')
    .where({ order_id: order.rowId })
    .whereIn('status', ['requested', 'accepted'])
    .orderBy('id')
    .select('id', 'document_id', 'status', 'lines');
  const open = rows.map(({ id, document_id: documentId, status, lines }) => ({
    rowId: id,
    documentId,
    isAccepted: status === 'accepted',
    lines: toJson<LineQuantity[]>(lines),
  }));
  for (const { rowId, documentId, lines } of returnsOfNothing(order.lines, open)) {
    await saveDecision(trx, rowId, { status: 'declined', note, actor, now });
    await saveOrderChange(
      trx,
      order,
      { type: 'order.return_declined', details: { returnRequest: documentId, lines, note } },
      { actor, now },
    );
  }
}
