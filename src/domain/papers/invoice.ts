import type { Minor } from '../money/money';
import { sumOfRuns, withoutCheapest, type UnitRun } from '../money/unit-runs';
import { notDue } from '../orders/due';
import type { PaperItem } from './paper';
import { shareOf } from './sums';

/** A line of an order with the copies it keeps. */
export type SoldLine = Readonly<{
  lineId: string;
  title: string;
  sku: string;
  quantity: number;
  cancelled: number;
  cancelledRefunded: number;
  unitPrice: Minor;
  discount: Minor;
  perUnitTotal: readonly UnitRun[];
  total: Minor;
  tax: Minor;
  taxName: string | null;
  taxBasisPoints: number;
  isTaxIncluded: boolean;
}>;

/** Delivery as the order keeps it. */
export type SoldDelivery = Readonly<{
  name: string;
  price: Minor;
  discount: Minor;
  total: Minor;
  tax: Readonly<{ name: string | null; basisPoints: number; amount: Minor; included: boolean }>;
}>;

export type SoldOrder = Readonly<{ lines: readonly SoldLine[]; delivery: SoldDelivery | null }>;

/**
 * What an invoice of the order lists: all that is owed for it now, which is what `dueOf` comes to. Of a line some pieces of which will
 * never be sent, the others, with their part of its tax.
 */
export function invoiceItems({ lines, delivery }: SoldOrder): PaperItem[] {
  const sold = lines.flatMap((line) => (line.quantity > notDue(line) ? [toItem(line)] : []));
  return delivery === null || (delivery.total === 0 && delivery.price === 0) ? sold : [...sold, toDeliveryItem(delivery)];
}

/** What of these items stands on no invoice yet: lines that were added since. Delivery stands on the first. */
export const unbilledItems = (items: readonly PaperItem[], billed: readonly PaperItem[]): PaperItem[] =>
  billed.length === 0 ? [...items] : items.filter(({ line }) => line !== null && !billed.some((item) => item.line === line));

function toItem(line: SoldLine): PaperItem {
  const left = notDue(line);
  const quantity = line.quantity - left;
  const gross = left === 0 ? line.total : sumOfRuns(withoutCheapest(line.perUnitTotal, left));
  const tax = left === 0 ? line.tax : shareOf(line.tax, gross, line.total);
  const net = gross - tax;
  const paid = line.isTaxIncluded ? gross : net;
  return {
    ...{ line: line.lineId, kind: 'line', title: line.title, sku: line.sku, quantity, unitPrice: line.unitPrice },
    discount: left === 0 ? line.discount : Math.max(0, line.unitPrice * quantity - paid),
    ...{ isTaxIncluded: line.isTaxIncluded, name: line.taxName, basisPoints: line.taxBasisPoints, net, tax, gross },
  };
}

function toDeliveryItem({ name: title, price, discount, total, tax }: SoldDelivery): PaperItem {
  return {
    ...{ line: null, kind: 'delivery', title, sku: null, quantity: 1, unitPrice: price, discount, isTaxIncluded: tax.included },
    ...{ name: tax.name, basisPoints: tax.basisPoints, net: total - tax.amount, tax: tax.amount, gross: total },
  };
}

/** Whether a customer was spared the tax inside the prices: then less is paid than prices and discounts say. */
export const isTaxExempt = (items: readonly PaperItem[]): boolean =>
  items.some(
    ({ isTaxIncluded, tax, unitPrice, quantity, discount, gross }) => isTaxIncluded && tax === 0 && gross < unitPrice * quantity - discount,
  );
