import type { Core } from '@strapi/strapi';
import type { Money } from '../../../domain/money/money';
import { dueOf, withoutPieces } from '../../../domain/orders/due';
import { sumOfLines } from '../../../domain/orders/fulfilment';
import { overpaidAfter } from '../../../domain/payments/overpaid-after';
import { outstandingOf } from '../../../domain/payments/owed';
import { loadOrder } from '../locked-order';
import { decideEdit, priceAdditionsOf, type OrderEdit } from './edit-order';

type PreviewedLine = Readonly<{ variant: string; sku: string; name: string; quantity: number; unitPrice: Money; total: Money }>;
export type EditPreview = Readonly<{
  lines: readonly PreviewedLine[];
  /** What the pieces cost that are taken out, and what came back in exchange. */
  removed: Money;
  exchanged: Money;
  waived: Money;
  /** How much more is owed than before, in minor units; below zero where it is less. */
  difference: number;
  /** What still has to come once it is done, and what goes back. */
  outstanding: Money;
  refundable: Money;
}>;

/** What changing the order would mean, by the rules that would change it. Nothing is locked: it may differ a moment later. Refuses what `editOrder` refuses. */
export async function previewEdit(strapi: Core.Strapi, edit: OrderEdit): Promise<EditPreview> {
  const additions = await priceAdditionsOf(strapi, edit, new Date());
  return strapi.db.transaction(async ({ trx }) => {
    const order = await loadOrder(trx, edit.orderId);
    const { before, after, difference, exchanged, waived } = await decideEdit(trx, order, edit, additions);
    const money = (amount: number): Money => ({ amount, currency: order.currency });
    const without = { ...order, lines: withoutPieces(order.lines, sumOfLines(edit.remove)) };
    return {
      lines: additions.lines.map(({ variantId, quantity, unitPrice, total }) => {
        const variant = additions.variants.get(variantId);
        return {
          ...{ variant: variantId, sku: variant?.sku ?? '', quantity, unitPrice: money(unitPrice), total: money(total) },
          name: [variant?.productName, variant?.name].filter(Boolean).join(', '),
        };
      }),
      removed: money(dueOf(order) - dueOf(without)),
      ...{ exchanged: money(exchanged), waived: money(waived), difference },
      outstanding: money(outstandingOf(dueOf(after), order.payments)),
      refundable: money(overpaidAfter(before, after)),
    };
  });
}
