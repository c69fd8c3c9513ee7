import { apportion } from '../money/apportion';
import { toDecimalString, type Currency, type Minor } from '../money/money';

/** What was sold, as analytics are told of it: with the words of Google Analytics 4, and with nothing of who bought it. Pure. */

export type SoldLine = Readonly<{
  lineId: string;
  product: string;
  sku: string;
  name: string;
  quantity: number;
  /** What was paid for all its pieces, with tax and without. */
  total: Minor;
  tax: Minor;
}>;
export type Sale = Readonly<{
  number: string;
  currency: Currency;
  tax: Minor;
  delivery: Minor;
  coupons: readonly string[];
  lines: readonly SoldLine[];
}>;
/** `lines`: the pieces money went back for; null where it went back for none in particular. */
export type GivenBack = Readonly<{
  amount: Minor;
  delivery: Minor;
  lines: readonly Readonly<{ lineId: string; quantity: number }>[] | null;
}>;

type Item = Readonly<{ item_id: string; item_name: string; item_variant: string; price: number; quantity: number }>;
type SaleParams = Readonly<{
  transaction_id: string;
  currency: Currency;
  value: number;
  tax: number;
  shipping: number;
  coupon?: string;
  items: readonly Item[];
}>;

const netOf = ({ total, tax }: SoldLine): Minor => total - tax;
const sumOf = (amounts: readonly Minor[]): Minor => amounts.reduce((sum, amount) => sum + amount, 0);
const decimal = (amount: Minor, currency: Currency): number => Number(toDecimalString({ amount, currency }));

/** The pieces of a line with what was paid for each, tax left out: they add up to the line, so its pieces may differ by one unit. */
function itemsOf(line: SoldLine, currency: Currency, quantity = line.quantity): readonly Item[] {
  const [{ each, oneMore } = { each: 0, oneMore: 0 }] = apportion(netOf(line), [{ count: line.quantity, amount: 1 }]);
  const more = Math.min(oneMore, quantity);
  const item = { item_id: line.product, item_name: line.name, item_variant: line.sku };
  return [
    { ...item, price: decimal(each + 1, currency), quantity: more },
    { ...item, price: decimal(each, currency), quantity: quantity - more },
  ].filter((some) => some.quantity > 0);
}

/** An order: its value is what its items add up to, without tax and delivery, which stand beside it. */
export function purchaseParams({ number, currency, tax, delivery, coupons, lines }: Sale): SaleParams {
  const [coupon] = coupons;
  return {
    transaction_id: number,
    currency,
    value: decimal(sumOf(lines.map(netOf)), currency),
    tax: decimal(tax, currency),
    shipping: decimal(delivery, currency),
    ...(coupon !== undefined && { coupon }),
    items: lines.flatMap((line) => itemsOf(line, currency)),
  };
}

/** Money that went back: of what it gives back for goods, the part that was no tax. All of it together takes back the value of the order. */
export function refundParams({ number, currency, lines }: Sale, { amount, delivery, lines: pieces }: GivenBack): SaleParams {
  const goods = Math.max(0, amount - delivery);
  const [net, total] = [sumOf(lines.map(netOf)), sumOf(lines.map((line) => line.total))];
  const parts = [net, total - net].map((part) => ({ count: 1, amount: part }));
  const [{ each, oneMore } = { each: 0, oneMore: 0 }] = total === 0 ? [] : apportion(goods, parts);
  const value = each + oneMore;
  return {
    ...{ transaction_id: number, currency, value: decimal(value, currency) },
    ...{ tax: decimal(goods - value, currency), shipping: decimal(amount - goods, currency) },
    items: (pieces ?? []).flatMap(({ lineId, quantity }) => {
      const line = lines.find((each) => each.lineId === lineId);
      return line ? itemsOf(line, currency, Math.min(quantity, line.quantity)) : [];
    }),
  };
}
