import { allocate, type Minor } from '../money/money';
import type { PaperItem, TaxSum } from './paper';
import { isSameRate, shareOf } from './sums';

/** A refund that gave money back, in the order they did. */
type Refunded = Readonly<{ id: string; amount: Minor }>;
type Books = Readonly<{
  /** What the invoices come to, what was added and stands on none yet, and what credit notes took back. */
  billed: Minor;
  unbilled: Minor;
  credited: Minor;
  captured: Minor;
  refunded: Minor;
  /** What is owed for the order now; nothing once it is cancelled. */
  due: Minor;
  /** Those no credit note was issued for. */
  refunds: readonly Refunded[];
}>;
/** `refundId` null: nothing was given back, but less is owed than was billed. */
export type Credit = Readonly<{ refundId: string | null; amount: Minor }>;

/**
 * What has to be credited of an invoice. The sale is worth what was taken or is still owed, whichever is more, without what went back:
 * that much stays billed. So money that went back because too much of it came takes nothing off the invoice, pieces that will never be
 * sent take off what they cost once and not again with their refund, and a refund that fails days later is not credited twice. Each
 * refund has a credit note of its own; what nobody paid for is credited without one.
 */
export function creditsOwed({ billed, unbilled, credited, captured, refunded, due, refunds }: Books): Credit[] {
  let left = Math.min(billed - credited, billed + unbilled - credited - (Math.max(captured, due) - refunded));
  const credits: Credit[] = [];
  // The newest explain best what is missing: an older one that took nothing off the invoice then does not now.
  for (const { id, amount } of refunds.toReversed()) {
    const part = Math.min(left, amount);
    if (part <= 0) continue;
    left -= part;
    credits.unshift({ refundId: id, amount: part });
  }
  return left > 0 ? [...credits, { refundId: null, amount: left }] : credits;
}

/** What a refund gave back, as it was decided: pieces, delivery, and the rest, which belongs to no line. */
export type RefundParts = Readonly<{
  lines: readonly Readonly<{ lineId: string; quantity: number; amount: Minor }>[];
  delivery: Minor;
}>;

type Crediting = Readonly<{
  amount: Minor;
  parts: RefundParts;
  billed: readonly PaperItem[];
  /** What of each rate was billed and not credited yet. */
  left: readonly TaxSum[];
  /** What what belongs to no line is called. */
  title: string;
}>;

/**
 * What a credit note lists. It adds up to `amount`, and all credit notes of an invoice together to what it says at each rate and no more.
 * What belongs to no line is spread over what is left at each rate.
 */
export function creditItems({ amount, parts, billed, left, title }: Crediting): PaperItem[] {
  const pools = left.map((pool) => ({ ...pool }));
  const take = (rate: Pick<TaxSum, 'name' | 'basisPoints'>, wanted: Minor): TaxSum => {
    const pool = pools.find((each) => isSameRate(each, rate));
    const gross = pool ? Math.min(wanted, pool.gross) : 0;
    const tax = pool ? shareOf(pool.tax, gross, pool.gross) : 0;
    if (pool) Object.assign(pool, { gross: pool.gross - gross, tax: pool.tax - tax, net: pool.net - (gross - tax) });
    return { name: rate.name, basisPoints: rate.basisPoints, net: gross - tax, tax, gross };
  };

  const items: PaperItem[] = [];
  let rest = amount;
  const credit = (item: PaperItem, wanted: Minor) => {
    const taken = take(item, Math.min(rest, wanted));
    if (taken.gross === 0) return;
    rest -= taken.gross;
    items.push({ ...item, ...taken, unitPrice: taken.gross, discount: 0, isTaxIncluded: true });
  };
  for (const { lineId, quantity, amount: wanted } of parts.lines) {
    const sold = billed.find(({ line }) => line === lineId);
    if (sold) credit({ ...sold, quantity }, wanted);
  }
  const delivery = billed.find(({ kind }) => kind === 'delivery');
  if (delivery && parts.delivery > 0) credit(delivery, parts.delivery);

  const shares =
    rest > 0 && pools.some(({ gross }) => gross > 0)
      ? allocate(
          rest,
          pools.map(({ gross }) => gross),
        )
      : [];
  for (const [index, pool] of [...pools].entries()) {
    const reduction = { line: null, kind: 'reduction', title, sku: null, quantity: 1, unitPrice: 0, discount: 0 } as const;
    credit({ ...reduction, isTaxIncluded: true, ...pool }, shares[index] ?? 0);
  }
  return items;
}

/** What of each rate is left of an invoice once its credit notes are taken off. */
export const leftOf = (billed: readonly TaxSum[], credited: readonly TaxSum[]): TaxSum[] =>
  billed.map((rate) =>
    credited
      .filter((each) => isSameRate(each, rate))
      .reduce((sum, { net, tax, gross }) => ({ ...sum, net: sum.net - net, tax: sum.tax - tax, gross: sum.gross - gross }), rate),
  );
